import { displayNumber } from '../../base/display.ts'
import { monthName, shortMonthName } from '../../base/month.ts'
import type { Population } from '../../figures/population.ts'
import { sayBounds } from '../../figures/say-bounds.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import { isRate } from '../../measures/is-rate.ts'
import { charted, seriesChartOf } from '../charts/series-chart-of.ts'
import type { Block, Fact, KeyFigure, Page, Table } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import { QUESTIONS } from '../narrative/narrative.ts'
import { paragraph } from '../narrative/prose.ts'
import { headlineOf } from '../words/headline.ts'
import { openingsOf } from '../words/openings.ts'
import { sayClaim } from '../words/say-claim.ts'
import { sayEarlier } from '../words/say-earlier.ts'
import { showRating, showTravel } from '../words/show-judgement.ts'
import { goodWords, showTarget } from '../words/show-target.ts'
import { showWhen } from '../words/show-window.ts'
import { shown } from '../words/shown.ts'
import { breakdownBlocks } from './breakdown-blocks.ts'
import { funnelBlocks, intervalNote, neighbourBlocks } from './compare-blocks.ts'
import { methodBlock } from './method-block.ts'
import { movementBlocks, moversOpening } from './movement-blocks.ts'
import { reachBlocks } from './reach-blocks.ts'
import { besidePhrase, recentTable, seriesTable } from './recent-table.ts'
import { restatedBlocks } from './restated-blocks.ts'
import { signalBlocks } from './signal-blocks.ts'

/**
 * The page of a measure: its figure and rating, its months, what its owner says, and what it counts.
 *
 * @param defined whether the report has a page of definitions as well
 */
export function measurePage(entry: Entry, defined: boolean): Page {
  return {
    id: entry.id,
    section: 'measures',
    title: entry.title,
    kicker: `Priority ${entry.priority.id}: ${entry.priority.title}`,
    blocks: [
      ...(entry.judged ? judgedBlocks(entry, entry.judged) : notComputed(entry)),
      ...answers(entry),
      ...definition(entry, defined),
    ],
  }
}

function judgedBlocks(entry: Entry, judged: Judged): readonly Block[] {
  const beside = besidePhrase(judged)
  const earlier = sayEarlier(judged.series)
  return [
    { kind: 'lead', phrase: headlineOf(judged) },
    keyFigure(judged),
    ...approximate(entry),
    ...besideRating(entry, judged),
    { kind: 'chart', chart: seriesChartOf(judged, entry.planned) },
    ...(earlier.length > 0 ? [{ kind: 'figures-note', phrase: [earlier.join(' ')] } as const] : []),
    {
      kind: 'folded',
      summary: 'The months of the chart as a table',
      blocks: [seriesTable(judged, charted(judged))],
    },
    ...signalBlocks(judged, entry.planned),
    ...reachBlocks(judged),
    ...movementBlocks(entry, judged),
    ...restatedBlocks(entry.restated, judged),
    ...breakdownBlocks(entry, judged),
    { kind: 'heading', level: 2, text: 'Figures and targets' },
    { kind: 'abreast', tables: [recentTable(judged), ...targetTable(entry)] },
    ...(beside.length > 0 ? [{ kind: 'figures-note', phrase: beside } as const] : []),
    ...intervalNote(judged),
    ...neighbourBlocks(entry, judged),
    ...comparatorTable(entry),
    ...funnelBlocks(entry, judged),
  ]
}

/** What stands in for what, where the records are of another format. */
function approximate({ account: { approximately } }: Entry): readonly Block[] {
  if (approximately.length === 0) return []
  return [{ kind: 'notice', title: 'The figure is approximate', lines: approximately }]
}

function keyFigure({ figure, aim, series, target, rag, direction }: Judged): KeyFigure {
  const { target: asked, detail } = showTarget(aim, series.measure, target)
  return {
    kind: 'key-figure',
    actual: [shown(figure)],
    when: showWhen(figure.list),
    rating: showRating(rag),
    reason: rag.reason,
    travel: showTravel(direction, aim.good),
    target: asked,
    targetDetail: detail,
  }
}

/** What must be said beside a rating: where it disagrees with the signal, and how far the records leave it open. */
function besideRating({ account }: Entry, { together, figure }: Judged): readonly Block[] {
  const open = account.bounds && sayBounds(figure, account.bounds)
  const sentences = [together, open].filter(sentence => sentence !== null)
  return sentences.map(sentence => ({ kind: 'prose', prose: [paragraph(sentence)] }))
}

function notComputed(entry: Entry): readonly Block[] {
  const reason = entry.reason ?? 'Its list could not be made from the records of this extract.'
  return [
    { kind: 'notice', title: 'This measure was not computed this month', lines: [reason] },
    ...targetTable(entry),
  ]
}

function targetTable({ planned, measure }: Entry): readonly Table[] {
  const { milestones } = planned.aim
  if (milestones.length === 0) return []
  const show = (value: number) => showValue(value, measure?.fold ?? 'count')
  const head = measure?.yearTarget ? 'Target for a year' : 'Target'
  return [
    {
      kind: 'table',
      caption: 'Targets set by the plan',
      columns: ['', ...milestones.map(({ month }) => `By ${shortMonthName(month)}`)],
      rows: [{ head, cells: milestones.map(({ target }) => [show(target)]) }],
      note: `${goodWords(planned.aim, show)} Amber up to ${percent(planned.aim.tolerance)} beyond the target.`,
      words: false,
    },
  ]
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`
}

function comparatorTable({ planned, measure }: Entry): readonly Table[] {
  if (planned.comparators.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Elsewhere',
      columns: ['', 'Value', 'Year', 'Published in'],
      rows: planned.comparators.map(({ name, value, year, source }) => ({
        head: name,
        cells: [[showValue(value, measure?.fold ?? 'count')], [year], [source]],
      })),
      note: 'These come from publications, not from our records, so they have no list to open.',
      words: true,
    },
  ]
}

function answers({ title, narrative, account, planned }: Entry): readonly Block[] {
  const owner = planned.owner === null ? 'The plan names no owner.' : `Owner: ${planned.owner}`
  return [
    { kind: 'heading', level: 2, text: 'What it means' },
    { kind: 'figures-note', phrase: [owner] },
    ...QUESTIONS.map(
      ({ question, words }): Block => ({
        kind: 'answer',
        heading: words,
        prose: narrative[question]?.prose ?? null,
        notes: account.claims
          .filter(claim => claim.question === question)
          .flatMap(claim => sayClaim(claim, title)),
      }),
    ),
  ]
}

function definition(entry: Entry, defined: boolean): readonly Block[] {
  const { measure, judged, population } = entry
  const facts: readonly Fact[] = measure
    ? [
        { term: 'One row of the list is', detail: `a ${measure.row}`.replace(/^a (?=[aeiou])/, 'an ') },
        ...(measure.met ? [{ term: 'In the share when', detail: measure.met }] : []),
        { term: 'Source of the definition', detail: measure.source },
        ...(population && isRate(measure) ? [populationFact(population)] : []),
      ]
    : []
  return [
    { kind: 'heading', level: 2, text: 'What it counts', ...(defined ? { aside: true } : {}) },
    ...(measure ? [{ kind: 'prose', prose: measure.definition.map(paragraph) } as const] : []),
    ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
    ...(judged ? opening(entry, judged) : []),
    ...(judged && measure ? [methodBlock(judged, entry.account.movement !== null)] : []),
  ]
}

function populationFact({ children, source }: Population): Fact {
  return { term: 'Population', detail: `${displayNumber(children)} children aged 0 to 17: ${source}` }
}

function opening(entry: Entry, judged: Judged): readonly Block[] {
  const words = `Each figure on this page is counted from a list. These commands open the lists of ${monthName(judged.figure.list.month)}; give another month for an earlier figure.`
  return [
    { kind: 'heading', level: 2, text: 'Open the list' },
    { kind: 'openings', words, openings: [...openingsOf(judged), ...moversOpening(entry, judged)] },
  ]
}
