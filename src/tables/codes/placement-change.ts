import type { CodeList } from './code-list.ts'

/** Why a placement ended while the child stayed looked after. */
export const placementChange: CodeList = {
  name: 'placement-change',
  title: 'Reason for placement change',
  source: 'Department for Education, children looked after return (SSDA903)',
  codes: {
    CARPL: 'Change to/implementation of care plan',
    CLOSE: 'Resignation/closure of provision',
    ALLEG: 'Allegation (s47)',
    STAND: 'Standards of care concern',
    APPRR: 'Approval removed',
    CREQB: "Carer(s) requests placement end due to child's behaviour",
    CREQO: "Carer(s) requests placement end other than due to child's behaviour",
    CHILD: 'Child requests placement end',
    LAREQ: 'Responsible/area authority requests placement end',
    PLACE: 'Change in the status of placement only',
    CUSTOD: 'Custody arrangement',
    OTHER: 'Other',
  },
  aliases: {
    'Change to/implementing care plan': 'CARPL',
    'Implementation of care plan': 'CARPL',
    'Resignation/ closure of provision': 'CLOSE',
    Allegation: 'ALLEG',
    "Carer(s) request placement end due to child's behaviour": 'CREQB',
    "Carer(s) request placement end due to child's behavior": 'CREQB',
    "Carer requests placement end due to child's behaviour": 'CREQB',
    'Carer(s) request placement end for other reasons': 'CREQO',
    "Carer requests placement end other than due to child's behaviour": 'CREQO',
    'Custody arrangements': 'CUSTOD',
    'Other reasons': 'OTHER',
    'Other reasons not captured above': 'OTHER',
  },
}
