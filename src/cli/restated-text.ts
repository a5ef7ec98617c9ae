import { countOf } from '../base/display.ts'
import { type Month, monthName, shortMonthName } from '../base/month.ts'
import type { ListChange } from '../figures/compare-lists.ts'
import type { Figure } from '../figures/figure.ts'
import { showFigure } from '../figures/show-figure.ts'
import type { Measure } from '../measures/measure.ts'
import type { Edition } from '../report/editions/edition.ts'
import { placeOf } from '../report/editions/figure-changes.ts'
import { sayLateRecording } from '../report/editions/late-recording.ts'
import type { Restated, RestatedFigure } from '../report/editions/restate.ts'
import { showSigned } from '../report/editions/show-amount.ts'
import { sayCauses } from '../report/words/say-restated.ts'
import { textTable } from './text-table.ts'

/** A plan's figures against those of its last edition. */
export interface Comparison {
  readonly edition: Edition & { readonly name: string }
  /** The extract of today's figures. */
  readonly extract: string
  readonly measures: readonly Measure[]
  readonly restated: readonly Restated[]
  /** The rows behind each restated figure, by its place; null where the edition's extract is gone. */
  readonly rows: ReadonlyMap<string, ListChange> | null
}

/** A comparison as data, with every row that joined or left; `edition` is null where none was published. */
export function restatedData(compared: Comparison | null): string {
  if (!compared) return `${JSON.stringify({ edition: null, measures: [] }, null, 1)}\n`
  const { edition, extract, restated, rows } = compared
  const measures = restated.map(({ measure, causes, figures, late }) => ({
    measure,
    causes,
    late: { changes: late, says: sayLateRecording(late, figures[0]!.is.fold) },
    figures: figures.map(({ was, is, split }) => ({
      month: was.list.month,
      window: was.list.window,
      was: amounts(was),
      is: amounts(is),
      split,
      ...rowData(rows?.get(placeOf(was.list))),
    })),
  }))
  const { name, digest } = edition
  const data = { edition: { name, extract: edition.extract.id, digest }, extract, measures }
  return `${JSON.stringify(data, null, 1)}\n`
}

function amounts({ numerator, denominator, value }: Figure) {
  return { numerator, denominator, value }
}

/** Without rows to tell, none of their names. */
function rowData(change: ListChange | undefined) {
  if (!change) return {}
  const { added: joined, dropped: left, nowMet, noLongerMet } = change
  return { joined, left, nowMet, noLongerMet }
}

/** A comparison as a table of figures, then why each measure changed and the rows of its latest month. */
export function restatedText(compared: Comparison | null, month: Month): string {
  if (!compared)
    return `No edition of ${monthName(month)} or an earlier month was published, so there is nothing to compare with.\n`
  const { edition, extract, restated, rows } = compared
  const made = `The edition of ${monthName(edition.month)} (${edition.name}), made from extract ${edition.extract.id}, against extract ${extract}`
  if (restated.length === 0) return `${made}: no figure is different now.\n`
  const gone = rows
    ? ''
    : `\nExtract ${edition.extract.id} is gone, so the rows can’t be told, nor what part of a change a new definition has.\n`
  return [
    `${made}\n${gone}`,
    figuresTable(compared),
    ...restated.map(one => measureText(compared, one)),
  ].join('\n')
}

function figuresTable({ restated, rows }: Comparison): string {
  const number = (keys: readonly string[] | undefined) => (keys ? String(keys.length || '-') : '?')
  const line = ({ was, is, split }: RestatedFigure) => {
    const change = rows?.get(placeOf(was.list))
    return [
      was.list.measure,
      shortMonthName(was.list.month),
      was.list.window,
      figureText(was),
      figureText(is),
      split ? showSigned(split.definition, is.fold) : '?',
      split ? showSigned(split.data, is.fold) : '?',
      number(change?.added),
      number(change?.dropped),
      number(change && [...change.nowMet, ...change.noLongerMet]),
    ]
  }
  const right = ['was', 'is', 'by definition', 'by records', 'joined', 'left', 'met or not']
  return textTable(
    [
      ...['measure', 'month', 'window'].map(heading => ({ heading })),
      ...right.map(heading => ({ heading, right: true })),
    ],
    restated.flatMap(({ figures }) => figures.map(line)),
  )
}

/** A figure with what it is made of, as a share can change and still round to the same. */
function figureText(figure: Figure): string {
  if (figure.fold !== 'share' || figure.value === null) return showFigure(figure)
  return `${showFigure(figure)} (${figure.numerator} of ${figure.denominator})`
}

/** Why a measure's figures changed, what late recording usually does, and the rows of the latest month. */
function measureText({ measures, rows }: Comparison, restated: Restated): string {
  const { measure, figures, late } = restated
  const { is } = figures.at(-1)!
  const title = measures.find(({ id }) => id === measure)?.title ?? measure
  const last = rows?.get(placeOf(is.list))
  return [
    `${title}: restated because ${sayCauses(restated)}. ${sayLateRecording(late, is.fold)}`,
    ...(last ? rowLines(last, `${shortMonthName(is.list.month)}, ${is.list.window}`) : []),
    '',
  ].join('\n')
}

function rowLines(change: ListChange, when: string): readonly string[] {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['joined', change.added],
    ['left', change.dropped],
    ['now met', change.nowMet],
    ['no longer met', change.noLongerMet],
  ]
  const told = parts.filter(([, keys]) => keys.length > 0)
  if (told.length === 0) return []
  return [
    `  ${when}:`,
    ...told.map(([words, keys]) => `    ${countOf(keys.length, 'row')} ${words}: ${keys.join(', ')}`),
  ]
}
