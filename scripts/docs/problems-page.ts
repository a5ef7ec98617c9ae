import { type ProblemCode, RULES, type Rule, ruleOf } from '../../src/tables/problem.ts'
import { asCode, markdownPage, markdownTable } from './markdown.ts'

/** Rules that are as grave as each other. */
interface Section {
  readonly title: string
  readonly means: string
  readonly holds: (rule: Rule) => boolean
}

const harmless = ({ stops, measures }: Rule) => stops === 'nothing' && measures?.length === 0

/** The gravest first. */
const SECTIONS: readonly Section[] = [
  {
    title: 'The file or the table is not used',
    means:
      'Measures that need a table which no usable file holds show “no data”. The others work. A file that is a second copy of a table can be unusable while the first is used.',
    holds: ({ stops }) => stops === 'file',
  },
  {
    title: 'The record is left out',
    means: 'The record is left out of every measure that would read it. The records beside it are loaded.',
    holds: ({ stops }) => stops === 'row',
  },
  {
    title: 'The field is not used',
    means: 'The record is loaded, and nothing is read from this one field of it.',
    holds: ({ stops }) => stops === 'field',
  },
  {
    title: 'Nothing is left out, and a figure may be wrong',
    means:
      'The record is loaded and counted as it stands. Something in it contradicts something else, so what is counted may not be so.',
    holds: rule => rule.stops === 'nothing' && !harmless(rule),
  },
  {
    title: 'Nothing is left out, and no figure changes',
    means:
      'The record is loaded and counted as it stands, and no figure depends on what is wrong. It is reported so that you can put it right.',
    holds: harmless,
  },
]

/** `docs/problems.md`: every rule that records can break, what it does to figures, and what to do about it. */
export function problemsPage(): string {
  return markdownPage([
    '# Problems',
    'What `throughline load` and `throughline check` can report about your files. A problem names the rule, the file, the number of the record (1 is the first below the heading) and the column. It never shows a value, because the records are about children.',
    'The gravest come first. `check` puts those first that can change most of your plan’s figures, and lists them one by one as JSON, as CSV, or as a workbook with a sheet for each team. A record that is open is judged on the last day on which something happened in your records.',
    'This page is made from `src/tables/problem.ts` by `npm run docs`.',
    ...SECTIONS.flatMap(sectionOf),
  ])
}

function sectionOf({ title, means, holds }: Section): readonly string[] {
  const codes = (Object.keys(RULES) as ProblemCode[]).filter(code => holds(ruleOf(code)))
  return [
    `## ${title}`,
    means,
    markdownTable(
      ['Code', 'What it says', 'What it does to figures', 'What to do'],
      codes.map(code => [asCode(code), ruleOf(code).says, ruleOf(code).effect, ruleOf(code).fix]),
    ),
  ]
}
