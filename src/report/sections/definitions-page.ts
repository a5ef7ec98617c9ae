import { monthName } from '../../base/month.ts'
import type { Interval } from '../../measures/due-rules.ts'
import type { Block, Fact, Page, TableRow } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import type { ReportInput } from '../model/report-input.ts'

/** How the report is to be read, and what each measure counts. */
export function definitionsPage(input: ReportInput, entries: readonly Entry[]): Page {
  const parameters = Object.entries(input.plan.parameters)
  return {
    id: 'definitions',
    section: 'definitions',
    title: 'Definitions',
    kicker: `${input.plan.authority.name}, ${monthName(input.month)}`,
    blocks: [
      { kind: 'heading', level: 2, text: 'How to read this report' },
      { kind: 'facts', facts: READING },
      { kind: 'heading', level: 2, text: 'What each measure counts' },
      {
        kind: 'table',
        caption: 'Measures in the order of the plan',
        columns: ['Measure', 'What it counts', 'Source of the definition'],
        rows: entries.flatMap(definitionRow),
        note: null,
        words: true,
      },
      ...(parameters.length === 0 ? [] : parameterBlocks(parameters)),
    ],
  }
}

const READING: readonly Fact[] = [
  {
    term: 'Rating',
    detail:
      'Green meets the target, amber misses it by no more than the plan tolerates, red by more. Each stands as a word and a shape as well as a colour.',
  },
  {
    term: 'Direction of travel',
    detail:
      'An arrow from the month before, and whether that is better or worse. It is no sign by itself that anything has changed: most months differ by chance.',
  },
  {
    term: 'A real change',
    detail:
      'A month outside its ordinary range, a run on one side of the average, or a trend: more than chance explains. Made with XmR charts.',
  },
  {
    term: 'Out of reach',
    detail:
      'A target that asks for more than this measure has ever moved in as long a time. It is not impossible; it would need something new.',
  },
  {
    term: 'Year to date',
    detail: 'From 1 April to the end of the month. It begins anew each April.',
  },
  {
    term: 'A rate per 10,000',
    detail:
      'Of children aged 0 to 17 in the area. A rate of events is projected to a whole year from the year to date.',
  },
]

function definitionRow({ title, measure }: Entry): readonly TableRow[] {
  if (!measure) return []
  const met = measure.met ? [`In the share when ${measure.met}.`.replace('..', '.')] : []
  return [{ head: title, cells: [[[...measure.definition, ...met].join(' ')], [measure.source]] }]
}

const UNITS = { WD: ['working day', 'working days'], D: ['day', 'days'], M: ['month', 'months'] } as const

function parameterBlocks(parameters: readonly (readonly [string, Interval])[]): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Intervals that the plan sets' },
    {
      kind: 'facts',
      facts: parameters.map(([name, { count, unit }]) => ({
        term: INTERVALS[name] ?? name,
        detail: `${count} ${UNITS[unit][count === 1 ? 0 : 1]}`,
      })),
    },
  ]
}

const INTERVALS: Readonly<Record<string, string>> = {
  'cin-visit': 'Visits to a child in need, at least every',
  'cp-visit': 'Visits to a child on a protection plan, at least every',
}
