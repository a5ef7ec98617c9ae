import { expect, test } from 'vitest'
import { displayNumber } from '../../src/base/display.ts'
import type { Figure } from '../../src/figures/figure.ts'
import { fullYear } from '../../src/figures/fold-list.ts'
import { showFigure, showValue } from '../../src/figures/show-figure.ts'
import { readSignal } from '../../src/judgement/signal/signal.ts'
import type { XmrPoint } from '../../src/judgement/signal/xmr-point.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { forecastOf } from '../../src/report/charts/forecast-of.ts'
import type { Block, Page, Phrase, Shown } from '../../src/report/model/page.ts'
import { aimOf, figuresOf, judgedOf, measureOf, northmere } from './northmere.ts'

const input = northmere()
const report = buildReport(input)

function page(id: string): Page {
  return report.pages.find(one => one.id === id)!
}

function blocks<K extends Block['kind']>(id: string, kind: K): readonly Extract<Block, { kind: K }>[] {
  const all = page(id).blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'folded') return [block, ...block.blocks]
    return block.kind === 'abreast' ? block.tables : [block]
  })
  return all.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind)
}

function words(phrase: Phrase): string {
  return phrase.map(part => (typeof part === 'string' ? part : part.text)).join('')
}

const ofMeasures = report.pages.filter(({ section }) => section === 'measures')

test('there is a front page, a summary, the scorecards, a page for each measure in the order of the plan, and the back pages', () => {
  const asked = input.plan.priorities.flatMap(priority => priority.measures.map(({ id }) => id))
  const opening = ['index', 'summary', 'scorecards']
  expect(report.pages.map(({ id }) => id)).toEqual([
    ...opening,
    ...asked,
    'data-quality',
    'definitions',
    'sources',
  ])
})

/** Every part of the report's blocks, with where it stands. */
function parts(visit: (part: unknown, path: string) => void): void {
  const walk = (part: unknown, path: string): void => {
    visit(part, path)
    if (typeof part !== 'object' || part === null || isFigure(part)) return
    for (const [key, inner] of Object.entries(part)) walk(inner, `${path}.${key}`)
  }
  for (const { id, blocks } of report.pages) walk(blocks, id)
}

const isFigure = (part: unknown): part is Figure =>
  typeof part === 'object' && part !== null && 'list' in part && 'fold' in part

/** What the plan set and others published, the lines a chart draws by its figures, and how deep a heading is. */
const NUMBERS =
  /\.chart\.(aim|target|comparators|forecast|signs)\b|\.chart\.points\.\d+\.(lower|mean|upper|group)$|\.chart\.rows\.\d+\.value$|\.level$/

test('no block holds a number outside a figure, and every figure names its list', () => {
  const lists: string[] = []
  parts((part, path) => {
    if (isFigure(part)) lists.push(JSON.stringify(part.list))
    if (typeof part === 'number' && !NUMBERS.test(path)) expect.fail(`a bare number at ${path}`)
  })
  expect(lists.length).toBeGreaterThan(500)
  expect(lists.every(list => /"measure":"[a-z-]+","month":"\d{4}-\d{2}","window"/.test(list))).toBe(true)
})

test('a figure is shown in its own words', () => {
  const wrong: string[] = []
  let count = 0
  parts((part, path) => {
    if (typeof part !== 'object' || part === null || !('text' in part && 'figure' in part)) return
    const { text, figure } = part as Shown
    const { value, numerator, denominator, list } = figure
    const year = value === null ? null : fullYear(value, list)
    const own = [numerator, denominator, year].flatMap(one => (one === null ? [] : displayNumber(one)))
    count++
    if (![showFigure(figure), 'No cases', 'No data', ...own].includes(text)) wrong.push(`${path}: ${text}`)
  })
  expect([count > 100, wrong]).toEqual([true, []])
})

test('words between figures have no number but days, what the plan set, others published, margins and forecasts', () => {
  const wrong: string[] = []
  for (const { id, blocks } of ofMeasures) {
    const planned = input.plan.priorities.flatMap(({ measures }) => measures).find(one => one.id === id)!
    const judged = input.judged.get(id)
    const set = [
      ...planned.aim.milestones.map(({ target }) => target),
      ...planned.comparators.map(one => one.value),
    ]
    const margin = judged?.interval ? [judged.interval.lower, judged.interval.upper] : []
    const cases = judged?.figure.denominator ?? 0
    const ahead = judged ? (forecastOf(judged)?.steps ?? []) : []
    const expected = ahead.flatMap(({ mean, lower, upper }) => [mean, lower, upper])
    const known = [...set, ...margin, ...expected, cases, 10_000, 95].map(displayNumber)
    const phrases = blocks.flatMap(phrasesOf).flat()
    for (const said of phrases.filter(one => typeof one === 'string')) {
      const undated = said.replace(/(\d+ )?[A-Z][a-z]+ \d{4}|\d{4}–\d{2}|DfE.*/g, '')
      for (const [number] of undated.matchAll(/\d[\d,.]*\d|\d/g))
        if (!known.includes(number)) wrong.push(`${id}: ${number} in ${said}`)
    }
  }
  expect(wrong).toEqual([])
})

/** Phrases of a block and of those within it. */
function phrasesOf(block: Block): readonly Phrase[] {
  switch (block.kind) {
    case 'lead':
    case 'figures-note':
      return [block.phrase]
    case 'key-figure':
      return [block.actual]
    case 'table':
      return block.rows.flatMap(({ cells }) => cells)
    case 'abreast':
      return block.tables.flatMap(phrasesOf)
    case 'folded':
      return block.blocks.flatMap(phrasesOf)
    default:
      return []
  }
}

test('a chart of ordinary variation has the lines of the figures it draws, and its words their range', () => {
  const charts = report.pages.flatMap(({ id }) =>
    blocks(id, 'chart').flatMap(({ chart }) => (chart.kind === 'xmr' ? chart : [])),
  )
  expect(charts.length).toBeGreaterThan(8)
  for (const { id, points, target } of charts) {
    const { aim } = input.judged.get(id)!
    const signal = readSignal({
      values: points.map(({ figure }) => figure.value),
      improvement: aim.good === 'high' ? 'increase' : aim.good === 'low' ? 'decrease' : 'neutral',
      target,
      rebaseAt: [],
    })
    if ('refused' in signal) throw new Error(signal.refused)
    const lines = (marks: readonly Pick<XmrPoint, 'lower' | 'mean' | 'upper'>[]) =>
      marks.map(({ lower, mean, upper }) => [lower, mean, upper])
    expect([id, lines(points)]).toEqual([id, lines(signal.points)])
    const { lower, upper } = signal.points.at(-1)!
    const show = (value: number) => showValue(Math.max(0, value), points[0]!.figure.fold)
    const most = points[0]!.figure.fold === 'share' ? Math.min(100, upper!) : upper!
    expect(blocks(id, 'signal')[0]!.sentence).toContain(`${show(lower!)} to ${show(most)}`)
  }
})

test('the front page says of which month, from which records, who signed it and who may read it', () => {
  expect(page('index')).toEqual({
    id: 'index',
    section: 'front',
    title: 'Improvement plan report, November 2022',
    kicker: 'Records to 30 November 2022',
    blocks: [
      {
        kind: 'facts',
        facts: [
          { term: 'Records to', detail: '30 November 2022' },
          { term: 'Extract', detail: '2022-12-05-4f1c, loaded on 5 December 2022' },
          { term: 'Signed off', detail: 'Not signed off yet' },
          {
            term: 'For',
            detail: 'The council and its board. It can tell of a single child: do not pass it on',
          },
        ],
      },
    ],
  })
})

test('the summary counts ratings and movements and tells faults; the back pages count problems', () => {
  expect(words(blocks('summary', 'lead')[0]!.phrase)).toBe(
    'Of 12 measures, 1 green, 4 amber, 4 red, 2 not rated and 1 not computed. Since the month before, 2 better and 7 worse.',
  )
  expect(blocks('summary', 'notice')[0]?.lines).toEqual(input.faults)
  const about = JSON.stringify(blocks('data-quality', 'prose'))
  expect(about).toContain('412 problems were found in the records. Because of them, 37 records are left out')
})

test('a scorecard line has the figure, when, target, rating and direction', () => {
  const rows = blocks('scorecards', 'scorecard').flatMap(({ rows }) => rows)
  const said = rows.map(({ title, actual, detail, target, targetDetail, rating, travel }) =>
    [title, words(actual), words(detail), `${target} ${targetDetail}`.trim(), rating.word, travel.words].join(
      ' | ',
    ),
  )
  expect(said).toMatchInlineSnapshot(`
    [
      "Number of children in need | 959 | 30 November 2022 | 1,000 by March 2023; 800 to 1,200 is in range | Green | Down, better",
      "Child in need visits in timescale | 68% | 30 November 2022 | 85% by March 2023 | Amber | Down, worse",
      "Rate of children on a child protection plan | 102 | 30 November 2022, per 10,000 | 62 by March 2023 | Red | Up, worse",
      "Initial child protection conferences held in timescale | 73% | April to November 2022 | 94% by March 2023 | Amber | Down, worse",
      "Child protection reviews in timescale | no cases | 30 November 2022 | 96% by March 2023 | Not rated | Not known",
      "Cases open to early help | 722 | 30 November 2022 | Not set | Not rated | Down",
      "Number of contacts | 1,127 | November 2022 | 760 by March 2023 | Red | Up, worse",
      "Rate of referrals | 1,031 | April to November 2022, per 10,000 | 731 by March 2023 | Red | Down, better",
      "Re-referrals within 12 months | Not computed |  |  | Not rated | Not known",
      "Number of children looked after | 629 | 30 November 2022 | 515 by March 2023 | Red | Up, worse",
      "Children entering care | 125 | April to November 2022; 188 a year at this pace | 169 a year by March 2023 | Amber | Up, worse",
      "Children ceasing to be looked after | 111 | April to November 2022; 167 a year at this pace | 206 a year by March 2023 | Amber | Down, worse",
    ]
  `)
})

test('the headline says the figure, when, and how it compares with a month earlier', () => {
  const headlines = ofMeasures.map(({ id }) =>
    blocks(id, 'lead')
      .map(({ phrase }) => words(phrase))
      .join(),
  )
  expect(headlines).toMatchInlineSnapshot(`
    [
      "959 on 30 November 2022, down from 1,161 a month earlier. That is better: nearer the target.",
      "68% (651 of 959) on 30 November 2022, down from 81% a month earlier. That is worse.",
      "102 per 10,000 children on 30 November 2022, up from 100 a month earlier. That is worse.",
      "73% (146 of 201) from April to November 2022, down from 74% a month earlier. That is worse.",
      "No cases on 30 November 2022.",
      "722 on 30 November 2022, down from 894 a month earlier.",
      "1,127 in November 2022, up from 1,087 a month earlier. That is worse.",
      "1,031 per 10,000 children a year, at the pace of April to November 2022, down from 1,083 a month earlier. That is better.",
      "",
      "629 on 30 November 2022, up from 624 a month earlier. That is worse.",
      "125 from April to November 2022: 188 a year at this pace, up from 183 a month earlier. That is worse.",
      "111 from April to November 2022: 167 a year at this pace, down from 168 a month earlier. That is worse.",
    ]
  `)
})

test('a change too small to see when rounded is said to be slight', () => {
  const measure = measureOf('reviews', { fold: 'share' })
  const headline = figuresOf(measure, 'at', [
    [972, 1000],
    [971, 1000],
  ])
  const judged = judgedOf({ measure, headline, monthly: headline }, aimOf('high', [96]))
  const made = buildReport({ ...input, judged: new Map([...input.judged, ['cin-number', judged]]) })
  const lead = made.pages.find(({ id }) => id === 'cin-number')!.blocks.find(block => block.kind === 'lead')
  expect(words(lead!.kind === 'lead' ? lead!.phrase : [])).toBe(
    '97% (971 of 1,000) on 30 November 2022, slightly down on a month earlier (97% as well when rounded). That is worse.',
  )
})

test('the last three months show what each figure is made of, and the month beside the year to date', () => {
  const table = blocks('icpc-in-timescale', 'table')[1]!
  expect([table.columns, ...table.rows.map(({ head, cells }) => [head, ...cells.map(words)])]).toEqual([
    ['', 'Sep 2022', 'Oct 2022', 'Nov 2022'],
    ['Share', '75%', '74%', '73%'],
    ['In the share', '135', '133', '146'],
    ['All cases', '180', '180', '201'],
  ])
  expect(blocks('icpc-in-timescale', 'figures-note').map(({ phrase }) => words(phrase))).toContain(
    'November 2022 alone: 79% (19 of 24).',
  )
})

test('comparators are said to have no list', () => {
  const elsewhere = blocks('cp-rate', 'table').find(({ caption }) => caption === 'Elsewhere')!
  expect(elsewhere.rows.map(({ head, cells }) => [head, ...cells.map(words)])).toEqual([
    ['Statistical neighbours', '64', '2021–22', 'DfE, Characteristics of children in need'],
    ['England', '42', '2021–22', 'DfE, Characteristics of children in need'],
  ])
  expect(elsewhere.note).toMatch(/no list to open/)
})

test('a question without an answer is not written', () => {
  const answers = (id: string) => blocks(id, 'answer').map(({ heading, prose }) => [heading, prose !== null])
  expect(answers('cp-rate')).toEqual([
    ['What’s working well?', false],
    ['What are we worried about?', true],
    ['What are we doing about it?', false],
  ])
  expect(answers('contacts').every(([, written]) => !written)).toBe(true)
})

test('a measure that was not computed has its page, its reason and its targets', () => {
  expect(blocks('re-referrals', 'notice')).toEqual([
    { kind: 'notice', title: 'This measure was not computed this month', lines: input.faults },
  ])
  expect(blocks('re-referrals', 'table').map(({ caption }) => caption)).toEqual(['Targets set by the plan'])
  expect(blocks('re-referrals', 'chart')).toEqual([])
})

test('each page says how its lists are opened', () => {
  expect(blocks('cla-starts', 'openings')[0]?.openings.map(({ words, command }) => [words, command])).toEqual(
    [
      ['April to November 2022, 125 rows', 'throughline list PLAN cla-starts --month 2022-11'],
      ['November 2022, 18 rows', 'throughline list PLAN cla-starts --month 2022-11 --window month'],
    ],
  )
  expect(blocks('sources', 'openings')[0]?.openings).toHaveLength(11)
})

test('a chart says in words what it shows', () => {
  const alts = ['cin-number', 'cla-starts', 'cp-reviews-in-timescale', 'early-help-open'].map(
    id => blocks(id, 'chart')[0]?.chart.alt,
  )
  expect(alts).toMatchInlineSnapshot(`
    [
      "Line chart: Number of children in need, on the last day of each month, December 2019 to November 2022. It starts at 1,224 and ends at 959. The highest is 1,361, in July 2022; the lowest 959, in November 2022. The last months are 1,297 in September 2022, 1,161 in October 2022 and 959 in November 2022. The target is 1,000 by March 2023, 875 by September 2023 and 787 by March 2024. From 800 to 1,200 is good. If nothing changes it would be 831 to 1,092 in March 2023 (an 80% band, which in practice holds nearer 70%). Statistical neighbours: 861 in 2021–22.",
      "Line chart: Children entering care, in each financial year to the end of the month, December 2019 to November 2022. Whole years came to 188 by March 2020, 199 by March 2021 and 199 by March 2022. The running total begins anew each April. The last months are 98 by September 2022, 107 by October 2022 and 125 by November 2022. At this pace the year comes to 188. The target is 169 a year by March 2023, 162 a year by September 2023 and 155 a year by March 2024. Lower is better.",
      "Line chart: Child protection reviews in timescale, on the last day of each month, December 2019 to November 2022. It starts at 98% and ends at 98%. The highest is 100%, in January 2020; the lowest 92%, in June 2020. The last months are 99% in September 2022, 98% in October 2022 and no cases in November 2022. The target is 96% by March 2023, 96% by September 2023 and 97% by March 2024. Higher is better.",
      "Line chart: Cases open to early help, on the last day of each month, December 2020 to November 2022. It starts at 1,119 and ends at 722. The highest is 1,141, in January 2021; the lowest 722, in November 2022. The last months are 1,004 in September 2022, 894 in October 2022 and 722 in November 2022. No target is set.",
    ]
  `)
})

test('the same input gives the same report', () => {
  expect(buildReport(northmere())).toEqual(report)
})

test('a year to date in April is set against the whole year before, and says so', () => {
  const measure = measureOf('conferences', { fold: 'share', windows: ['month', 'ytd'], headline: 'ytd' })
  const headline = figuresOf(
    measure,
    'ytd',
    [
      [90, 100],
      [8, 10],
    ],
    '2022-04',
  )
  const judged = judgedOf({ measure, headline, monthly: headline }, aimOf('high', [96]))
  const made = buildReport({ ...input, judged: new Map([...input.judged, ['cin-number', judged]]) })
  const lead = made.pages.find(({ id }) => id === 'cin-number')!.blocks.find(block => block.kind === 'lead')
  expect(words(lead!.kind === 'lead' ? lead!.phrase : [])).toBe(
    '80% (8 of 10) in April 2022; the year to date has just begun anew, and April 2021 to March 2022 came to 90%.',
  )
})
