import { parseDay } from '../../base/day.ts'
import { dayName } from '../../base/month.ts'
import type { ScoreRow } from '../../report/model/page.ts'
import type { Entry, Report, ReportPriority } from '../../report/model/report.ts'
import { scorecardOf } from '../../report/sections/scorecard.ts'
import { phraseText } from '../phrase-text.ts'
import { figureCell, line, linkCell, monthCell, numberCell, partCell, textCell } from './cells.ts'
import type { Cell, Sheet, SheetRow } from './sheet.ts'
import type { StyleName } from './styles.ts'

/** The columns of the front sheet: a heading, a width in characters, and whether its cells are numbers. */
const COLUMNS = [
  ['Priority', 27, false],
  ['Measure', 52, false],
  ['Actual', 10, true],
  ['When', 26, false],
  ['Number, or those met', 11, true],
  ['Out of', 10, true],
  ['Target', 10, true],
  ['Target month', 11, true],
  ['About the target', 25, false],
  ['Rating', 10, false],
  ['Reason', 50, false],
  ['Direction of travel', 16, false],
  ['Signal', 18, false],
] as const

const HEADINGS = 5

/** The front of a workbook: every measure's figure, target and rating, a row each in the order of the plan. */
export function figuresSheet(
  report: Report,
  name: string,
  sheetOf: (measure: string) => string | undefined,
): Sheet {
  const rows = report.priorities.flatMap(priority => measureRows(priority, sheetOf))
  return {
    name,
    frozen: { rows: HEADINGS, columns: 2 },
    table: { headings: HEADINGS, columns: COLUMNS.length, rows: rows.length },
    repeated: HEADINGS,
    grid: false,
    front: true,
    ids: [],
    content: () => ({
      widths: COLUMNS.map(([, width]) => width),
      batches: [[...titleRows(report), ...rows]],
    }),
  }
}

function titleRows({ authority, title, monthName, extract, signedOff }: Report): readonly SheetRow[] {
  const made = extract
    ? `${authority.name}. Records to ${dayWords(extract.recordsTo)}, loaded on ${dayWords(extract.loaded)} as extract ${extract.id}.`
    : `${authority.name}.`
  const signed = signedOff ? `Signed off by ${signedOff.by} on ${dayWords(signedOff.on)}.` : 'Not signed off.'
  const headings = COLUMNS.map(([text, , right]) => textCell(text, right ? 'heading-right' : 'heading'))
  return [
    line(textCell(`${title}, ${monthName}`, 'title'), 32),
    line(textCell(made, 'line')),
    line(textCell(signed, 'line')),
    line(
      textCell('Numbers are held unrounded and shown as in the report. Shares are in per cent.', 'soft'),
      20,
    ),
    { cells: headings },
  ]
}

function measureRows(
  priority: ReportPriority,
  sheetOf: (measure: string) => string | undefined,
): readonly SheetRow[] {
  const scores = scorecardOf(priority).rows
  return priority.measures.map((entry, at) => ({ cells: cellsOf(entry, scores[at]!, sheetOf(entry.id)) }))
}

function cellsOf(entry: Entry, score: ScoreRow, sheet: string | undefined): readonly Cell[] {
  const { judged, priority, title } = entry
  const target = judged?.target ?? null
  return [
    textCell(`${priority.id}. ${priority.title}`),
    sheet === undefined ? textCell(title, 'name') : linkCell(title, { sheet }, 'name-link'),
    figureCell(phraseText(score.actual), judged?.figure.value ?? null, {
      count: 'big-count',
      share: 'big-share',
      words: 'big-text',
    }),
    textCell(phraseText(score.detail)),
    partCell(judged?.figure, 'numerator'),
    partCell(judged?.figure, 'denominator'),
    figureCell(score.target, target?.value ?? null),
    target ? monthCell(target.milestone.month, 'month-right') : numberCell(null),
    textCell(score.targetDetail),
    textCell(score.rating.word, RATED[score.rating.colour ?? 'none']),
    textCell(judged?.rag.reason ?? entry.reason ?? ''),
    textCell(score.travel.words),
    textCell(score.signal),
  ]
}

const RATED = { green: 'green', amber: 'amber', red: 'red', none: 'unrated' } as const satisfies Readonly<
  Record<string, StyleName>
>

function dayWords(written: string): string {
  const day = parseDay(written.slice(0, 10))
  return day === null ? written : dayName(day)
}
