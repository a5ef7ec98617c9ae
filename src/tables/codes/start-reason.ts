import type { CodeList } from './code-list.ts'

/** Why an episode of being looked after began; S begins a period of care, the others continue one. */
export const startReason: CodeList = {
  name: 'start-reason',
  title: 'Reason for new episode',
  source: 'Department for Education, children looked after return (SSDA903)',
  codes: {
    S: 'Started to be looked after',
    L: 'Change of legal status only',
    P: 'Change of placement and carer(s) only',
    T: 'Change of placement (but same carer(s)) only',
    B: 'Change of legal status and placement and carer(s) at the same time',
    U: 'Change of legal status and change of placement (but same carer(s)) at the same time',
  },
  aliases: {
    'Started to be looked-after': 'S',
    'Starts to be looked after': 'S',
    'Change of placement and carer only': 'P',
    'Change of placement only': 'P',
    'Change of placement (same carer) only': 'T',
    'Change of placement (but same carer) only': 'T',
    'Change of both legal status and placement': 'B',
    'Change of legal status and placement and carer at the same time': 'B',
    'Change of legal status and placement (but same carer(s)) at the same time': 'U',
  },
}
