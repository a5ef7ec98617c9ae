import type { CodeList } from './code-list.ts'

/** The category of abuse of a child protection plan. */
export const abuseCategory: CodeList = {
  name: 'abuse-category',
  title: 'Category of abuse',
  source: 'Department for Education, children in need census',
  codes: {
    NEG: 'Neglect',
    PHY: 'Physical abuse',
    SAB: 'Sexual abuse',
    EMO: 'Emotional abuse',
    MUL: 'Multiple/not recommended',
  },
  aliases: {
    Physical: 'PHY',
    'Physical injury': 'PHY',
    Sexual: 'SAB',
    Emotional: 'EMO',
    Multiple: 'MUL',
    'Multiple categories': 'MUL',
    'Multiple / not recommended': 'MUL',
    'Not recommended': 'MUL',
  },
  letters: { NEG: 'a', PHY: 'b', SAB: 'c', EMO: 'd', MUL: 'e' },
}
