import type { CodeList } from './code-list.ts'

/**
 * A child's sex as recorded for statutory returns. The older numbers 0 (unborn or not recorded) and 9
 * (indeterminate) both read as unknown.
 */
export const sex: CodeList = {
  name: 'sex',
  title: 'Sex',
  source: 'Standard Safeguarding Dataset; Department for Education, children in need census',
  codes: { M: 'Male', F: 'Female', U: 'Unknown', I: 'Indeterminate' },
  aliases: {
    1: 'M',
    '01': 'M',
    Boy: 'M',
    Man: 'M',
    2: 'F',
    '02': 'F',
    Girl: 'F',
    Woman: 'F',
    0: 'U',
    '00': 'U',
    9: 'U',
    '09': 'U',
    'Not known': 'U',
    'Not stated': 'U',
    'Not recorded': 'U',
    'Not specified': 'U',
    'Not stated/recorded': 'U',
    'Not stated/recorded (or unborn)': 'U',
    'Not recorded or unborn': 'U',
    'Not yet born': 'U',
    Unborn: 'U',
    Neither: 'I',
  },
  letters: { M: 'a', F: 'b', U: 'c', I: 'd' },
}
