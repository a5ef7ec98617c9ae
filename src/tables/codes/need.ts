import type { CodeList } from './code-list.ts'

/** The main reason why a child came to need services. N9 and N0 occur for children in need only. */
export const need: CodeList = {
  name: 'need',
  title: 'Category of need',
  source: 'Department for Education, children in need census and children looked after return',
  codes: {
    N1: 'Abuse or neglect',
    N2: "Child's disability",
    N3: 'Parental disability or illness',
    N4: 'Family in acute stress',
    N5: 'Family dysfunction',
    N6: 'Socially unacceptable behaviour',
    N7: 'Low income',
    N8: 'Absent parenting',
    N9: 'Cases other than children in need',
    N0: 'Not stated',
  },
  aliases: {
    'Abuse of neglect': 'N1',
    "Child's disability or illness": 'N2',
    "Child's disability/illness": 'N2',
    'Parental illness or disability': 'N3',
    'Parental illness/disability': 'N3',
    'Parental disability/illness': 'N3',
    'Cases other than child in need': 'N9',
  },
}
