import type { Phrase, Scorecard } from '../report/model/page.ts'
import type { Report } from '../report/model/report.ts'
import { scorecardOf } from '../report/sections/scorecard.ts'
import { SCORE_LABELS } from '../report/words/score-labels.ts'
import { textTable } from './text-table.ts'

const ARROWS = { up: '↑', down: '↓', level: '→' } as const

/** A report's scorecards as text, for a terminal. */
export function scorecardText(report: Report): string {
  const scorecards = report.priorities.map(scorecardOf)
  const heading = `${report.authority.name}: ${report.title.toLowerCase()}, ${report.monthName}\n`
  return [heading, ...scorecards.map(oneScorecard)].join('\n')
}

function oneScorecard(card: Scorecard): string {
  const rows = card.rows.map(row => [
    row.title,
    words(row.actual),
    row.target,
    row.rating.word,
    `${row.travel.arrow ? ARROWS[row.travel.arrow] : ' '} ${row.travel.words}`,
  ])
  const columns = [
    { heading: SCORE_LABELS.measure },
    { heading: SCORE_LABELS.actual, right: true },
    { heading: SCORE_LABELS.target, right: true },
    { heading: SCORE_LABELS.rating },
    { heading: SCORE_LABELS.travel },
  ]
  return `${card.title}: ${card.counts}\n\n${textTable(columns, rows)}`
}

function words(phrase: Phrase): string {
  return phrase.map(part => (typeof part === 'string' ? part : part.text)).join('')
}
