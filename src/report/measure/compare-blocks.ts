import { displayNumber } from '../../base/display.ts'
import type { Figure } from '../../figures/figure.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Funnel } from '../../judgement/interval/funnel.ts'
import type { Judged } from '../../judgement/judge.ts'
import { funnelChartOf } from '../charts/funnel-chart-of.ts'
import { neighboursChartOf } from '../charts/neighbours-chart-of.ts'
import type { Block, Table } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import { paragraph } from '../narrative/prose.ts'

/** How far chance alone could put a share or a rate from what it is, for setting it beside another area's. */
export function intervalNote({ figure, interval }: Judged): readonly Block[] {
  if (!interval) return []
  const show = (value: number) => showValue(value, figure.fold)
  const from = figure.fold === 'share' ? ` in ${displayNumber(figure.denominator!)} cases` : ''
  const words = `When setting this beside another area’s figure, allow for chance${from}: it could be anything from ${show(interval.lower)} to ${show(interval.upper)} (95% interval, ${METHODS[interval.method]}).`
  return [{ kind: 'figures-note', phrase: [words] }]
}

const METHODS = { exact: 'exact Poisson', byar: 'Byar’s method', wilson: 'Wilson’s method' } as const

/** Ours beside others' published values, drawn; the table of them is the one on the page. */
export function neighbourBlocks({ planned }: Entry, judged: Judged): readonly Block[] {
  const chart = neighboursChartOf(planned.comparators, judged)
  return chart ? [{ kind: 'chart', chart }] : []
}

/** Ours among other areas as the plan gives them: what chance allows at our size, and what their own differences do. */
export function funnelBlocks({ account, planned }: Entry, judged: Judged): readonly Block[] {
  const { funnel } = account
  const { figure } = judged
  if (!funnel || !planned.areas) return []
  const heading = { kind: 'heading', level: 3, text: 'Among other areas' } as const
  if ('refused' in funnel) return [heading, { kind: 'prose', prose: [paragraph(funnel.refused)] }]
  return [
    heading,
    { kind: 'prose', prose: [paragraph(sayFunnel(funnel, figure))] },
    { kind: 'chart', chart: funnelChartOf(funnel, planned.areas, judged) },
    {
      kind: 'folded',
      summary: 'Each area in the funnel, as a table',
      blocks: [areaTable(funnel, figure, planned.areas)],
    },
  ]
}

/** Where we lie in a funnel, in words. */
export function sayFunnel({ average, own, areas, overdispersion }: Funnel, { fold }: Figure): string {
  const show = (value: number) => showValue(value, fold)
  const { plain, adjusted } = own
  const start = `The ${displayNumber(areas.length)} areas together have ${show(average)}`
  const allowed = `chance alone would put an area of our size between ${show(plain.at95.lower)} and ${show(plain.at95.upper)} in 19 cases of 20`
  const where = {
    high: 'we are above that',
    low: 'we are below that',
    within: 'we are within that',
  }[plain.at95.position]
  const spread =
    overdispersion.phi > 1 && overdispersion.tau2 > 0
      ? ` These areas differ more from each other than by chance (${overdispersion.phi.toFixed(1)} times, judged from ${areas.length}); allowing for that, the span is ${show(adjusted.at95.lower)} to ${show(adjusted.at95.upper)}, and ${adjusted.at95.position === 'within' ? 'we are within it' : `we are ${adjusted.at95.position === 'high' ? 'above' : 'below'} it`}.`
      : ''
  return `${start}; ${allowed}, and ${where}.${spread}`
}

function areaTable(
  funnel: Funnel,
  { fold }: Figure,
  { year, source }: { readonly year: string; readonly source: string },
): Table {
  const show = (value: number) => showValue(value, fold)
  const rows = [...funnel.areas, { name: 'Ours', ...funnel.own }].sort((a, b) => b.value - a.value)
  return {
    kind: 'table',
    caption: `Areas in ${year}, and what their own size allows by chance`,
    columns: ['', 'Value', '19 in 20 lie between', 'Beyond chance'],
    rows: rows.map(({ name, value, plain }) => ({
      head: name,
      cells: [
        [show(value)],
        [`${show(plain.at95.lower)} to ${show(plain.at95.upper)}`],
        [plain.at95.position === 'within' ? 'no' : plain.at95.position === 'high' ? 'above' : 'below'],
      ],
    })),
    note: `Published in ${source}. Our own figure is this month’s.`,
    words: true,
  }
}
