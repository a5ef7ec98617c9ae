import type { Entry, Report } from '../../src/report/model/report.ts'
import { type Haul, noHaul, type Part, type Put, putInto, shownNumber, type Taken } from './haul.ts'
import { monthOf, SHORT_MONTH } from './months.ts'
import { putGroups } from './put-groups.ts'
import { putSaid } from './put-said.ts'

/** A table as rows of what its cells show. */
export type Rows = readonly (readonly string[])[]

/** A table and what stands over it. */
export interface Table {
  readonly caption: string
  readonly rows: Rows
}

/** What stands on a page, some slides or a sheet of a form: all that it says, seen or unseen, and its tables. */
export interface Leaf {
  readonly title: string
  readonly words: string
  readonly tables: readonly Table[]
}

/** What a form gives that comes as leaves: the numbers of tables and sentences, and the words. */
export function takenFrom(report: Report, leaves: readonly Leaf[], haul: Haul = noHaul()): Taken {
  const words = new Map<string, string>()
  const rest: Leaf[] = []
  for (const entry of entriesOf(report)) {
    const own = leaves.filter(({ title }) => title === entry.title || title.startsWith(`${entry.title}: `))
    const lines = leaves.flatMap(leaf => (own.includes(leaf) ? [] : linesAbout(entry, leaf)))
    const text = [...own.map(leaf => leaf.words), ...lines.map(line => line.join(' '))].join(' ')
    words.set(entry.id, flowing(text))
    if (entry.measure === null) continue
    const put = putInto(haul, entry)
    for (const table of own.flatMap(({ tables }) => tables)) {
      putMonths(table.rows, entry, put)
      putGroups(haul, report, entry, table)
    }
    for (const [, actual] of lines)
      put(
        entry.measure.headline,
        report.month,
        'value',
        shownNumber(/^([\d,]+%?)(?:\s|$)/.exec(actual ?? '')?.[1]),
      )
    putSaid(flowing(text), report, entry, put)
  }
  for (const leaf of leaves)
    if (!entriesOf(report).some(({ title }) => leaf.title === title || leaf.title.startsWith(`${title}: `)))
      rest.push(leaf)
  words.set('', flowing(rest.map(leaf => leaf.words).join(' ')))
  return { ...haul, words }
}

/** The measures of a report. */
export function entriesOf({ priorities }: Report): readonly Entry[] {
  return priorities.flatMap(({ measures }) => measures)
}

/** Text with each run of spaces as one. */
export function flowing(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** Lines elsewhere that begin with a measure's name: those of tables, as a scorecard's, and points of the summary. */
function linesAbout({ title }: Entry, leaf: Leaf): Rows {
  const lines = leaf.tables.flatMap(({ rows }) => rows.filter(([first]) => first === title))
  if (leaf.title !== 'Summary') return lines
  const point = new RegExp(`(?<![\\w-])${title.replace(/\W/g, '\\$&')}[.:]? ([\\d,]+%?)(?=[;:]| [a-z])`, 'g')
  return [...lines, ...[...flowing(leaf.words).matchAll(point)].map(([, said]) => [title, said!])]
}

const PARTS: Readonly<Record<string, Part>> = {
  Number: 'rows',
  'Number, year to date': 'rows',
  'In the share': 'met',
  'All cases': 'rows',
  Share: 'value',
  'Rate per 10,000': 'value',
  'A year at this pace': 'pace',
}

/** The numbers of a table that has months in its first column, or as its columns. */
function putMonths([head = [], ...body]: Rows, { measure }: Entry, put: Put): void {
  const down = head[0] === 'Month'
  const across = head.length > 1 && head.slice(1).every(name => SHORT_MONTH.test(name))
  if (!down && !across) return
  for (const row of body)
    for (const [at, cell] of row.entries()) {
      const [month, name] = down ? [row[0]!, head[at]!] : [head[at]!, row[0]!]
      const part = PARTS[name]
      if (at > 0 && part) put(measure!.headline, monthOf(month), part, shownNumber(cell))
    }
}
