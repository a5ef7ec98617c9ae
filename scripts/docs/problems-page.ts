import { type ProblemCode, RULES, type Stops } from '../../src/tables/problem.ts'
import { asCode, markdownPage, markdownTable } from './markdown.ts'

const STOPS: Readonly<Record<Stops, { readonly title: string; readonly means: string }>> = {
  file: {
    title: 'The file or the table is not used',
    means:
      'Measures that need a table which no usable file holds show “no data”. The others work. A file that is a second copy of a table can be unusable while the first is used.',
  },
  row: {
    title: 'The record is left out',
    means: 'The record is left out of every measure that would read it. The records beside it are loaded.',
  },
  field: {
    title: 'The field is not used',
    means: 'The record is loaded, and nothing is read from this one field of it.',
  },
  nothing: {
    title: 'Nothing is left out',
    means: 'The record is loaded as it stands. The problem is reported so that you can put it right.',
  },
}

/** What to do about a problem; a rule without advice does not compile. */
const ADVICE: Readonly<Record<ProblemCode, string>> = {
  'record-damaged':
    'Look for an unquoted delimiter or a line break inside a field, or a record that was cut off, and export the file again.',
  'quote-unclosed': 'Look for a quotation mark inside a note or a name that the export did not double.',
  'key-missing': 'Give the record its identifier in the extract query.',
  'key-repeated':
    'Find why the extract has the record twice; a join that multiplies rows is the usual cause. Mend the query so that the right one comes first or alone.',
  'date-unreadable':
    'Correct the date in the case system, or write dates as 2022-11-30 or 30/11/2022 in the extract query.',
  'date-missing': 'Enter the date in the case system: without it the event is in no month.',
  'start-missing': 'Enter the start date in the case system: without it nobody can say when it was open.',
  'start-after-end': 'Correct one of the two dates in the case system.',
  'person-missing': 'Link the record to a person in the case system.',
  'number-unreadable': 'Write the number with digits and a decimal point, without units.',
  'outcome-unreadable':
    'Write the outcome as a JSON object, with every name and text in double quotation marks.',
  'flag-unclear':
    'Write Y or N. Yes, T, True and 1, and No, F, False and 0, are understood too, in any case.',
  'code-unmapped':
    'Write the national code, or add your system’s description to the code list (see “Add a code description” in CONTRIBUTING.md).',
  'conference-without-due-date':
    'Link the conference to its section 47 enquiry, or enter the target date. It is left out of conferences in timescale only.',
  'conference-before-strategy-discussion':
    'Correct the date of the strategy discussion or of the conference. It is left out of conferences in timescale only.',
  'table-missing':
    'Add the file to the source folder if you have it. “load” and “check” say which measures its absence silences.',
  'file-unreadable': 'See whether the file is open in another program, and whether you may read it.',
  'file-unrecognised':
    'Give the file the dataset’s headings (see tables.md), or take it out of the folder if it is something else.',
  'file-empty': 'Nothing, if there are no such records. Otherwise see whether the extract query ran.',
  'file-not-utf-8': 'Nothing, if names and notes look right. Saving as “CSV UTF-8” avoids doubt.',
  'column-missing':
    'Add the column to the extract query if your system holds it. Measures that read it treat it as blank.',
  'end-column-missing':
    'Add the column to the extract query. A column that is there and blank is accepted: it says that nothing has ended.',
  'column-unknown':
    'Nothing. If the column is one of the dataset’s under another name, rename it or add the alias.',
  'column-repeated': 'Take one of the two columns out of the extract query.',
}

const ORDER: readonly Stops[] = ['file', 'row', 'field', 'nothing']

/** `docs/problems.md`: every rule that records can break, what it stops, and what to do about it. */
export function problemsPage(): string {
  return markdownPage([
    '# Problems',
    'What `throughline load` and `throughline check` can report about your files. A problem names the rule, the file, the number of the record (1 is the first below the heading) and the column. It never shows a value, because the records are about children.',
    'This page is made from `src/tables/problem.ts` by `npm run docs`.',
    ...ORDER.flatMap(sectionOf),
  ])
}

function sectionOf(stops: Stops): readonly string[] {
  const codes = (Object.keys(RULES) as ProblemCode[]).filter(code => RULES[code].stops === stops)
  return [
    `## ${STOPS[stops].title}`,
    STOPS[stops].means,
    markdownTable(
      ['Code', 'What it says', 'What to do'],
      codes.map(code => [asCode(code), RULES[code].says, ADVICE[code]]),
    ),
  ]
}
