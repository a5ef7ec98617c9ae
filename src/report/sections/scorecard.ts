import { inWords } from '../../base/display.ts'
import type { Variation } from '../../judgement/signal/variation.ts'
import type { Scorecard, ScoreRow } from '../model/page.ts'
import type { Entry, ReportPriority } from '../model/report.ts'
import { NO_TRAVEL, showRating, showTravel, UNRATED } from '../words/show-judgement.ts'
import { showTarget } from '../words/show-target.ts'
import { showWindow } from '../words/show-window.ts'
import { shown, shownPace } from '../words/shown.ts'

/** The scorecard of a priority: a line for each of its measures in the plan's order. */
export function scorecardOf({ id, title, measures }: ReportPriority): Scorecard {
  return {
    kind: 'scorecard',
    title: `Priority ${id}: ${title}`,
    counts: countRatings(measures),
    rows: measures.map(rowOf),
  }
}

/** How many measures have each rating, in words: `5 green, 10 amber, 8 red and 1 not rated`. */
export function countRatings(entries: readonly Entry[]): string {
  const of = (colour: string | null) =>
    entries.filter(({ judged }) => judged && judged.rag.colour === colour).length
  const counts = [
    [of('green'), 'green'],
    [of('amber'), 'amber'],
    [of('red'), 'red'],
    [of(null), 'not rated'],
    [entries.filter(({ judged }) => !judged).length, 'not computed'],
  ] as const
  const said = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  return said.length === 0 ? 'No measures' : inWords(said)
}

/** How many measures moved which way since the month before: `9 better, 11 worse and 2 level`. */
export function countTravel(entries: readonly Entry[]): string {
  const of = (verdict: string) => entries.filter(({ judged }) => judged?.direction.verdict === verdict).length
  const level = entries.filter(({ judged }) => judged?.direction.arrow === 'level').length
  const counts = [
    [of('better'), 'better'],
    [of('worse'), 'worse'],
    [level, 'level'],
  ] as const
  return inWords(counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`))
}

/** What the signal says beside the direction of travel, in as few words as a scorecard has room for. */
const SIGNAL_WORDS: Readonly<Record<Variation, string>> = {
  'common cause': 'within its ordinary range',
  'improvement high': 'a real improvement',
  'improvement low': 'a real improvement',
  'concern high': 'really getting worse',
  'concern low': 'really getting worse',
  'neutral high': 'a real change',
  'neutral low': 'a real change',
}

function rowOf({ id, title, judged, account }: Entry): ScoreRow {
  if (!judged)
    return {
      page: id,
      title,
      actual: ['Not computed'],
      detail: [],
      target: '',
      targetDetail: '',
      rating: UNRATED,
      travel: NO_TRAVEL,
      signal: '',
    }
  const { figure, aim, series, target, rag, direction, reading } = judged
  const { target: asked, detail } = showTarget(aim, series.measure, target)
  const rate = figure.fold === 'rate' || figure.fold === 'projected-rate' ? ', per 10,000' : ''
  const pace = series.measure.yearTarget ? ['; ', shownPace(figure), ' a year at this pace'] : []
  return {
    page: id,
    title,
    actual: [shown(figure)],
    detail: [
      `${showWindow(figure.list)}${rate}`,
      ...pace,
      ...(account.approximately.length > 0 ? ['; approximate'] : []),
    ],
    target: asked,
    targetDetail: detail,
    rating: showRating(rag),
    travel: showTravel(direction, aim.good),
    signal: 'refused' in reading ? '' : SIGNAL_WORDS[reading.signal.variation],
  }
}
