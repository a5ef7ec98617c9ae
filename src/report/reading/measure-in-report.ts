import { monthName } from '../../base/month.ts'
import { sayBounds } from '../../figures/say-bounds.ts'
import { showFigure } from '../../figures/show-figure.ts'
import type { Judged } from '../../judgement/judge.ts'
import { causeWords } from '../../judgement/say-together.ts'
import type { Facts, MeasureFacts } from '../claims/facts.ts'
import { fillFigures } from '../claims/fill-figures.ts'
import { movementWords } from '../measure/movement-blocks.ts'
import type { Phrase } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import type { Question } from '../narrative/narrative.ts'
import { headlineOf } from '../words/headline.ts'
import { NO_TRAVEL, showRating, showTravel, UNRATED } from '../words/show-judgement.ts'
import { showTarget } from '../words/show-target.ts'
import { showWindow } from '../words/show-window.ts'

/** A measure as the plan asks for it and the month's report has it. */
export interface MeasureInReport {
  readonly id: string
  readonly title: string
  readonly priority: string
  readonly owner: string | null
  readonly deputy: string | null
  /** The month's figure in words; null where there is none, and then why. */
  readonly display: string | null
  readonly reason: string | null
  readonly rag: 'green' | 'amber' | 'red' | null
  readonly ragWord: string
  readonly travel: string
  readonly target: string
  /** What the month says that an owner may want to write about, a sentence each. */
  readonly judgements: readonly string[]
  /** Live figures that can be put into words: what is written, and what it comes to this month. */
  readonly figures: readonly { readonly code: string; readonly says: string; readonly comesTo: string }[]
  /** The answers in this report, in Markdown; null where none was written. */
  readonly answers: Readonly<Record<Question, string | null>>
}

/** A measure of a report in brief, for those who write about it. */
export function measureInReport(
  entry: Entry,
  facts: Facts,
  answers: MeasureInReport['answers'],
): MeasureInReport {
  const { id, title, priority, planned, judged, reason } = entry
  const its = facts.measures.find(one => one.id === id)
  const rating = judged ? showRating(judged.rag) : UNRATED
  const travel = judged ? showTravel(judged.direction, judged.aim.good) : NO_TRAVEL
  const asked = judged ? showTarget(judged.aim, judged.series.measure, judged.target) : null
  return {
    id,
    title,
    priority: `Priority ${priority.id}: ${priority.title}`,
    owner: planned.owner,
    deputy: planned.deputy,
    display: judged ? showFigure(judged.figure) : null,
    reason: judged ? null : (reason ?? 'Its list could not be made from the records of this extract.'),
    rag: rating.colour,
    ragWord: rating.word,
    travel: travel.words,
    target: asked ? [asked.target, asked.detail].filter(words => words !== '').join(', ') : '',
    judgements: judged ? judgements(entry, judged) : [],
    figures: its ? liveFigures(its, facts) : [],
    answers,
  }
}

/** What is judged of a measure's month, a sentence each. */
function judgements({ account }: Entry, judged: Judged): readonly string[] {
  const { together, reading, reach, figure, rag } = judged
  const cause = 'refused' in reading || reading.signal.cause === null ? null : causeWords(reading)
  const sentences = [
    phraseWords(headlineOf(judged)),
    rag.reason,
    together ?? (cause && `${cause.charAt(0).toUpperCase()}${cause.slice(1)}.`),
    reach[0]?.sentence,
    ...(account.movement ? movementWords(account.movement, judged) : []),
    account.bounds && sayBounds(figure, account.bounds),
  ]
  return sentences.filter(sentence => typeof sentence === 'string' && sentence !== '') as readonly string[]
}

/** A phrase as plain words. */
export function phraseWords(phrase: Phrase): string {
  return phrase.map(part => (typeof part === 'string' ? part : part.text)).join('')
}

/** A measure's figures in its windows, and its change since the month before. */
function liveFigures(
  { id, title, windows, headline }: MeasureFacts,
  facts: Facts,
): MeasureInReport['figures'] {
  const { month } = facts
  const codes = [
    ...windows.map(window => ({
      code: window === headline ? `{{${id}}}` : `{{${id} ${window}}}`,
      says: `${title}, ${showWindow({ measure: id, month, window })}`,
    })),
    { code: `{{${id} change}}`, says: `By how much it moved in ${monthName(month)}` },
  ]
  return codes.flatMap(({ code, says }) => {
    const filled = fillFigures(code, facts)
    return filled.faults.length > 0 ? [] : [{ code, says, comesTo: filled.text }]
  })
}
