import { QUESTIONS } from '../../src/report/narrative/narrative.ts'
import { colourOf, fromHex } from './colour-of.ts'
import { COUNTS } from './facts-of-pages.ts'
import { all, attribute, type FlatDocument, type Node, styled, textOf, within } from './flat-odf.ts'
import { exact } from './read-json.ts'
import { type Facts, flowing, type Reading, stream } from './reading.ts'

/** A cell as it is shown, as it is held, and what is behind it. */
interface Cell {
  readonly shown: string
  readonly number: number | null
  /** `2022-11-30`. */
  readonly day: string
  readonly fill: string
}

interface Line {
  readonly cells: readonly Cell[]
  /** Whether it looks like a heading: it does where its letters are larger than the plain ones or stand out. */
  readonly heading: boolean
}

const EMPTY: Cell = { shown: '', number: null, day: '', fill: '' }

/** A report's workbook as LibreOffice opens it. */
export function readXlsx(document: FlatDocument): Reading {
  const sheets = new Map(
    all(document.body, 'table:table').map(
      one => [attribute(one, 'table:name'), linesOf(document, one)] as const,
    ),
  )
  const figures = sheets.get('Figures')!
  const start = figures.findIndex(({ cells }) => cells[0]?.shown === 'Priority')
  const columns = figures[start]!.cells.map(({ shown }) => shown)
  const rows = figures.slice(start + 1).filter(({ cells }) => cells.some(({ shown }) => shown !== ''))
  const named = rows.map(({ cells }) => new Map(columns.map((name, at) => [name, cells[at] ?? EMPTY])))
  const words = (name: string) =>
    stream(
      sheets
        .get(name)!
        .slice(3)
        .flatMap(({ cells }) => cells.map(one => one.shown)),
    )
  const titled = new Map([...sheets.values()].map(lines => [lines[0]?.cells[0]?.shown ?? '', lines]))
  return {
    report: {
      ...aboutOf(figures.slice(0, start)),
      measures: named.map(row => row.get('Measure')!.shown),
      summary: words('Summary'),
      'data quality': words('Reconciliation and data quality'),
      definitions: words('Definitions'),
      sources: words('Sources'),
    },
    measures: new Map(
      named.map(row => {
        const title = row.get('Measure')!.shown
        return [title, { title, ...factsOfRow(row), ...factsOfSheet(titled.get(title)!) }] as const
      }),
    ),
  }
}

/** What the front sheet says above its table. */
function aboutOf(lines: readonly Line[]): Facts {
  const texts = lines.map(({ cells }) => cells[0]?.shown ?? '')
  const said = texts.join(' ')
  const [, authority, to, loaded, extract] =
    /(\w+)\. Records to ([^,]+), loaded on (.+?) as extract (\S+)\./.exec(said) ?? []
  const [, by, on] = /Signed off by (.+) on (\d+ \w+ \d+)\./.exec(said) ?? []
  return {
    authority: authority ?? '',
    title: texts[0]!,
    month: texts[0]!.replace(/^.*, /, ''),
    'records to': to ?? '',
    extract: `${extract}, loaded on ${loaded}`,
    'signed off': `${by}, ${on}`,
  }
}

function factsOfRow(row: ReadonlyMap<string, Cell>): Facts {
  const shown = (name: string) => row.get(name)!.shown
  const colour = row.get('Rating')!.fill
  const rated = { word: shown('Rating'), colour: colour.startsWith('#') ? colourOf(fromHex(colour)) : 'none' }
  const common = {
    actual: shown('Actual'),
    target: shown('Target') || 'Not set',
    targetDetail: shown('About the target'),
    ...rated,
    travel: shown('Direction of travel'),
  }
  const scorecard = { ...common, detail: shown('When'), signal: shown('Signal') }
  return {
    priority: shown('Priority').replace(/^(\w+)\. /, 'Priority $1: '),
    ...common,
    reason: shown('Reason'),
    value: exact(row.get('Actual')!.number),
    numerator: exact(row.get('Number, or those met')!.number),
    denominator: exact(row.get('Out of')!.number),
    targetNumber: exact(row.get('Target')!.number),
    ...Object.fromEntries(Object.entries(scorecard).map(([name, value]) => [`scorecard ${name}`, value])),
  }
}

function factsOfSheet(lines: readonly Line[]): Facts {
  const start = lines.findIndex(({ cells }) => cells[0]?.shown === 'Month')
  const months = lines.slice(start + 1).filter(({ cells }) => cells[0]!.day !== '')
  const headings = lines[start]!.cells.map(({ shown }) => shown)
  const target = headings.findIndex(heading => heading.startsWith('Target'))
  const held = months.filter(({ cells }) => (cells[1]?.shown ?? '') !== '')
  const words = lines.slice(start + 1 + months.length)
  const counts = words.findIndex(({ cells }) => cells[0]?.shown === COUNTS)
  return {
    lead: lines[1]!.cells[0]!.shown,
    words: saidIn(words.slice(0, counts)),
    counted: saidIn(words.slice(counts)),
    series: held.map(({ cells }) => `${cells[0]!.day.slice(0, 7)} ${exact(cells[1]!.number)}`),
    shownSeries: held.map(({ cells }) => `${cells[0]!.shown} ${cells[1]!.shown}`),
    lastThree: held.slice(-3).map(({ cells }) => cells[1]!.shown),
    milestones: months.flatMap(({ cells }) =>
      cells[target]?.number == null ? [] : [`${cells[0]!.day.slice(0, 7)} ${cells[target]!.number}`],
    ),
    ...answersIn(words),
  }
}

/** The words of lines that are no headings. */
function saidIn(lines: readonly Line[]): string {
  return stream(
    lines.filter(({ heading }) => !heading).flatMap(({ cells }) => cells.map(({ shown }) => shown)),
  )
}

function answersIn(lines: readonly Line[]): Facts {
  const checks: string[] = []
  const answers = QUESTIONS.map(({ question, words }) => {
    const from = lines.findIndex(({ cells }) => cells[0]?.shown === words)
    const to = lines.findIndex(({ heading }, at) => at > from && heading)
    const texts = lines.slice(from + 1, to < 0 ? undefined : to).map(({ cells }) => cells[0]?.shown ?? '')
    checks.push(...texts.filter(text => text.startsWith('! ')).map(text => text.slice(2)))
    const answer = stream(texts.filter(text => !text.startsWith('! ')))
    return [question, answer === 'Not written' ? null : answer] as const
  })
  return { ...Object.fromEntries(answers), checks: stream(checks), 'number of checks': checks.length }
}

/** The rows of a sheet with anything in them. */
function linesOf(document: FlatDocument, sheet: Node): readonly Line[] {
  return all(sheet, 'table:table-row').flatMap(row => {
    const cells = within(row).flatMap(cell => repeated(document, cell))
    const first = within(row)[0]
    const bold = first && fontOf(document, first, 'fo:font-weight') === 'bold'
    const filled = first && fontOf(document, first, 'fo:background-color')
    return cells.every(({ shown }) => shown === '')
      ? [{ cells: [EMPTY], heading: false }].slice(
          Number(attribute(row, 'table:number-rows-repeated')) > 1 ? 1 : 0,
        )
      : [{ cells, heading: bold === true && (filled === '' || filled === 'transparent') }]
  })
}

function fontOf(document: FlatDocument, cell: Node, property: string): string {
  return styled(document, 'table-cell', attribute(cell, 'table:style-name'), property)
}

function repeated(document: FlatDocument, cell: Node): readonly Cell[] {
  const times = Number(attribute(cell, 'table:number-columns-repeated') || 1)
  const value = attribute(cell, 'office:value')
  const one: Cell = {
    shown: flowing(within(cell).map(textOf).join(' ')),
    number: value === '' ? null : Number(value),
    day: attribute(cell, 'office:date-value').slice(0, 10),
    fill: fontOf(document, cell, 'fo:background-color'),
  }
  return one.shown === '' && times > 50 ? [] : Array.from({ length: times }, () => one)
}
