import { displayNumber } from '../../base/display.ts'
import { dayName, monthName } from '../../base/month.ts'
import type { Block, Fact, Page, TableRow } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import type { Extract, ReportInput } from '../model/report-input.ts'
import { openingsOf } from '../words/openings.ts'
import { sourcesOf } from '../words/say-earlier.ts'
import { dayWords } from './front-page.ts'

/** Where every number of the report comes from: the extract, the population, and the publications of others. */
export function sourcesPage(input: ReportInput, entries: readonly Entry[]): Page {
  return {
    id: 'sources',
    section: 'sources',
    title: 'Sources',
    kicker: `${input.plan.authority.name}, ${monthName(input.month)}`,
    blocks: [
      ...extractBlocks(input.extract),
      ...toldBlocks(input.extract, entries),
      ...earlierBlocks(entries),
      ...populationBlocks(input),
      ...publicationBlocks(entries),
      ...openingBlocks(entries),
    ],
  }
}

function extractBlocks(extract: Extract | null): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: 'The records' }
  if (!extract) return [heading, { kind: 'facts', facts: [{ term: 'Extract', detail: 'Not named' }] }]
  const facts: readonly Fact[] = [
    { term: 'Extract', detail: extract.id },
    { term: 'Loaded on', detail: dayWords(extract.loaded) },
    { term: 'Records to', detail: dayWords(extract.recordsTo) },
  ]
  const tables = extract.tables ?? []
  return [
    heading,
    { kind: 'facts', facts },
    ...(tables.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'Tables of the Standard Safeguarding Dataset that were read',
            columns: ['Table', 'Records'],
            rows: tables.map(({ name, rows }) => ({ head: name, cells: [[displayNumber(rows)]] })),
            note: null,
            words: false,
          } as const,
        ]),
  ]
}

/** How far returns tell each measure, where records were read from any. */
function toldBlocks(extract: Extract | null, entries: readonly Entry[]): readonly Block[] {
  const returns = extract?.returns ?? []
  if (returns.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Returns and workbooks that records were read from',
      columns: ['Source', 'Whole from', 'Latest record'],
      rows: returns.map(({ title, from, to }) => ({
        head: title,
        cells: [[from === null ? 'The beginning' : dayWords(from)], [to === null ? '' : dayWords(to)]],
      })),
      note: 'No figure is shown of a time that is not whole in the records.',
      words: true,
    },
    {
      kind: 'table',
      caption: 'How far they tell each measure',
      columns: ['Measure', 'Told', 'How'],
      rows: entries.map(toldRow),
      note: null,
      words: true,
    },
  ]
}

/** How a reason begins, and how it ends where the records tell the measure of other months. */
const BEGUN = /^no data[.:] */i
const ANOTHER_TIME = 'can’t be told.'

function toldRow({ title, judged, reason, account: { approximately } }: Entry): TableRow {
  if (!judged) {
    const extent = reason?.endsWith(ANOTHER_TIME) ? 'Not this month' : 'Not at all'
    return { head: title, cells: [[extent], [(reason ?? '').replace(BEGUN, '')]] }
  }
  if (approximately.length > 0) return { head: title, cells: [['Approximately'], [approximately.join(' ')]] }
  return { head: title, cells: [['In full'], ['']] }
}

/** What was published of months that no record reaches, a line for each measure and publication. */
function earlierBlocks(entries: readonly Entry[]): readonly Block[] {
  const rows = entries.flatMap(({ title, judged }): readonly TableRow[] => {
    const earlier = judged?.series.earlier ?? []
    return sourcesOf(earlier).map(source => {
      const months = earlier.filter(one => one.source === source).map(({ month }) => monthName(month))
      const span = months.length === 1 ? months[0]! : `${months[0]} to ${months.at(-1)}`
      return { head: title, cells: [[span], [source]] }
    })
  })
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Before the records begin' },
    {
      kind: 'table',
      caption: 'Months that no record reaches, as they were published before',
      columns: ['Measure', 'Months', 'Published in'],
      rows,
      note: 'These have no list to open, and nothing is judged by them.',
      words: true,
    },
  ]
}

function populationBlocks({ plan }: ReportInput): readonly Block[] {
  if (plan.populations.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'The population' },
    {
      kind: 'table',
      caption: 'Children aged 0 to 17 whom rates are per 10,000 of',
      columns: ['From', 'Children', 'Source'],
      rows: plan.populations.map(({ from, children, source }) => ({
        head: dayName(from),
        cells: [[displayNumber(children)], [source]],
      })),
      note: null,
      words: true,
    },
  ]
}

/** What others published that is set beside our figures, each publication once. */
function publicationBlocks(entries: readonly Entry[]): readonly Block[] {
  const rows = entries.flatMap(({ title, planned }): readonly TableRow[] => [
    ...planned.comparators.map(({ name, year, source }) => ({
      head: title,
      cells: [[name], [year], [source]],
    })),
    ...(planned.areas
      ? [{ head: title, cells: [['Areas of the funnel'], [planned.areas.year], [planned.areas.source]] }]
      : []),
  ])
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Publications' },
    {
      kind: 'table',
      caption: 'What others published, set beside our figures',
      columns: ['Measure', 'What', 'Year', 'Published in'],
      rows,
      note: 'These have no list of ours to open.',
      words: true,
    },
  ]
}

function openingBlocks(entries: readonly Entry[]): readonly Block[] {
  const judged = entries.flatMap(({ title, judged }) =>
    judged ? [{ title, opening: openingsOf(judged)[0]! }] : [],
  )
  if (judged.length === 0) return []
  const openings = judged.map(({ title, opening }) => ({ ...opening, words: `${title}, ${opening.words}` }))
  const words = 'Every figure opens to the list it was counted from, with the command beside its name.'
  return [
    {
      kind: 'folded',
      summary: 'How to open each figure to its list',
      blocks: [{ kind: 'openings', words, openings }],
    },
  ]
}
