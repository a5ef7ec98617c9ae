import type { CodeList } from './code-list.ts'

/** Why a child's social worker changed. */
export const workerChange: CodeList = {
  name: 'worker-change',
  title: 'Reason for change of social worker',
  source: 'Department for Education, children looked after return (SSDA903), from 2023-24',
  codes: {
    MANAGE: 'Managing caseloads',
    FCONTA: 'First contact or re-referral',
    LEFTRL: 'Previous social worker left role',
    ORGRST: 'New social worker assigned following organisational restructure',
    TSPROC: 'New social worker assigned following child transfer due to standard process',
    ABSENC: 'Absence cover or return from absence',
    CHCHAN: 'Child requested change from previous social worker',
    PCCHAN: 'Parent/carer requested change from previous social worker',
    SWDIED: 'Previous social worker died',
    OTHERS: 'Other reason',
  },
  aliases: {
    'Managing caseload': 'MANAGE',
    'First contact': 'FCONTA',
    'Left role': 'LEFTRL',
    'Organisational restructure': 'ORGRST',
    'Transfer process': 'TSPROC',
    'Absence cover': 'ABSENC',
    'Return from absence': 'ABSENC',
    'Child requested change': 'CHCHAN',
    'Parent/carer requested change': 'PCCHAN',
    Other: 'OTHERS',
    'Other reasons': 'OTHERS',
  },
}
