import { countOf, inWords } from '../../base/display.ts'
import { monthName } from '../../base/month.ts'
import { showValue } from '../../figures/show-figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { Reach, Verdict } from '../../judgement/reach/reach.ts'
import { causeWords } from '../../judgement/say-together.ts'
import { listOf } from '../../measures/list-of.ts'
import { restatedLines } from '../measure/restated-lines.ts'
import type { Block, NoticeLine, Page, Phrase, Point } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import type { ReportInput } from '../model/report-input.ts'
import { showWhen } from '../words/show-window.ts'
import { shown } from '../words/shown.ts'
import { contradictedLines, gapLines, oddsLines } from './cautions.ts'
import { countRatings, countTravel } from './scorecard.ts'

/** The report on a page: how the measures stand, what really improved or got worse, and what needs a decision. */
export function summaryPage(input: ReportInput, entries: readonly Entry[]): Page {
  return {
    id: 'summary',
    section: 'summary',
    title: 'Summary',
    kicker: `${input.plan.authority.name}, ${monthName(input.month)}`,
    blocks: [
      { kind: 'lead', phrase: [standing(entries)] },
      ...faultNotice(input.faults ?? [], entries),
      ...changes(
        'What really improved',
        'No measure shows an improvement beyond chance.',
        entries,
        'improvement',
      ),
      ...changes(
        'What really got worse',
        'No measure shows a change for the worse beyond chance.',
        entries,
        'concern',
      ),
      ...decisions(input, entries),
      ...careNotice(input, entries),
    ],
  }
}

function standing(entries: readonly Entry[]): string {
  const moved = countTravel(entries)
  const since = moved === '' ? '' : ` Since the month before, ${moved}.`
  return `Of ${countOf(entries.length, 'measure')}, ${countRatings(entries)}.${since}`
}

/** Faults, those of a measure under its title. */
function faultNotice(faults: readonly string[], entries: readonly Entry[]): readonly Block[] {
  if (faults.length === 0) return []
  const lines = faults.map(fault => {
    const own = entries.find(({ id }) => fault.startsWith(`${id}: `))
    return own ? own.title + fault.slice(own.id.length) : fault
  })
  return [{ kind: 'notice', title: 'Not everything could be reported', lines }]
}

/** The measures whose last month is a sign of real change one way, with what it is a sign by. */
function changes(
  text: string,
  none: string,
  entries: readonly Entry[],
  way: 'improvement' | 'concern',
): readonly Block[] {
  const moved = entries.filter(
    ({ judged }) =>
      judged && !('refused' in judged.reading) && judged.reading.signal.variation.startsWith(way),
  )
  const points = oncePerList(moved).flatMap(({ id, title, judged }): readonly Point[] =>
    judged && !('refused' in judged.reading)
      ? [{ page: id, title, phrase: [...nowPhrase(judged), `: ${causeWords(judged.reading)}.`] }]
      : [],
  )
  return [{ kind: 'heading', level: 2, text }, listed(points, none)]
}

/** The first measure of each list: a number and its rate say one thing. A share asks something else of its list. */
function oncePerList(entries: readonly Entry[]): readonly Entry[] {
  const named = ({ measure }: Entry) => (measure ? `${listOf(measure)} ${measure.fold === 'share'}` : '')
  return entries.filter((entry, at) => entries.findIndex(other => named(other) === named(entry)) === at)
}

/** The figure, and what it covers where that is not the day at the end of the report's month. */
function nowPhrase({ figure }: Judged): Phrase {
  if (figure.list.window === 'at') return [shown(figure)]
  return [shown(figure), ` ${showWhen(figure.list).replace(/ \d{4}$/, '')}`]
}

const PAST_REACH: readonly Verdict[] = ['out of reach unless', 'impossible']

/** Targets that cannot be met as things stand, and targets that cannot all be met. */
function decisions({ conflicts = [] }: ReportInput, entries: readonly Entry[]): readonly Block[] {
  const past = entries.filter(({ judged }) => PAST_REACH.includes(judged?.reach[0]?.verdict ?? 'met'))
  const unreached = oncePerList(past).flatMap(({ id, title, judged }): readonly Point[] =>
    judged ? [{ page: id, title, phrase: unreachedPhrase(judged, judged.reach[0]!) }] : [],
  )
  const clashes = conflicts.map(({ sentence }) => sentence)
  return [
    { kind: 'heading', level: 2, text: 'What needs a decision' },
    listed(unreached, 'Every target that lies ahead is within what has been seen before.'),
    ...(clashes.length === 0
      ? []
      : [{ kind: 'notice', title: 'Targets that cannot all be met', lines: clashes } as const]),
  ]
}

function listed(points: readonly Point[], none: string): Block {
  return points.length === 0 ? { kind: 'figures-note', phrase: [none] } : { kind: 'points', points }
}

/** `353; the target of 215 by March 2023 needs a pace not seen in any 4 months.` */
function unreachedPhrase(judged: Judged, { milestone, verdict, monthsLeft }: Reach): Phrase {
  const { figure, series } = judged
  const year = series.measure.yearTarget ? ' a year' : ''
  const asked = `${showValue(milestone.target, figure.fold)}${year} by ${monthName(milestone.month)}`
  const why =
    verdict === 'impossible'
      ? `can no longer be met${figure.fold === 'share' ? ' at the present number of cases' : ''}`
      : `needs a pace not seen in any ${countOf(monthsLeft, 'month')}`
  return [...nowPhrase(judged), `; the target of ${asked} ${why}.`]
}

/**
 * What would mislead a reader of this page alone: counted where the page on data quality has it line by line, and
 * otherwise said here.
 */
function careNotice({ plan }: ReportInput, entries: readonly Entry[]): readonly Block[] {
  const [gaps, contradicted, odds] = [gapLines(entries), contradictedLines(entries), oddsLines(entries)]
  const restated = restatedLines(entries).length
  const said = [
    ...(restated > 0 ? [`${countOf(restated, 'measure')} restated since the last edition`] : []),
    ...(gaps.length > 0 ? [`${countOf(gaps.length, 'month')} of a number that does not add up`] : []),
    ...(contradicted.length > 0
      ? [`${countOf(contradicted.length, 'statement')} that the figures contradict`]
      : []),
    ...(odds.length > 0 ? [`${countOf(odds.length, 'pair')} of measures of one list rated differently`] : []),
  ]
  const counted: NoticeLine = {
    page: 'data-quality',
    title: 'Reconciliation and data quality',
    text: `It has ${inWords(said)}.`,
  }
  const apart = plan.contents.sections.includes('data-quality')
  const lines = apart ? (said.length === 0 ? [] : [counted]) : [...gaps, ...contradicted, ...odds]
  return lines.length === 0 ? [] : [{ kind: 'notice', title: 'Read with care', lines }]
}
