import type { Month } from '../../base/month.ts'
import { type Masked, maskedIn, monthsOf, NOT_PUBLISHED } from './mask-text.ts'
import { type Answer, type Narrative, QUESTIONS } from './narrative.ts'
import { type Prose, proseText, type Run } from './prose.ts'
import type { PublishedNumbers } from './published-numbers.ts'

/** What a measure's owner wrote as the public reads it, with the numbers left out that are not published. */
export function maskNarrative(narrative: Narrative, numbers: PublishedNumbers, month: Month): Narrative {
  const answers = QUESTIONS.map(({ question }): readonly [string, Answer | null] => {
    const answer = narrative[question]
    if (!answer) return [question, null]
    const months = monthsOf(answer.text, month)
    const prose = answer.prose.map(block => maskBlock(block, numbers, months))
    return [question, { prose, text: proseText(prose) }]
  })
  return Object.fromEntries(answers) as Narrative
}

function maskBlock(block: Prose, numbers: PublishedNumbers, months: ReadonlySet<Month>): Prose {
  if (block.kind !== 'paragraph')
    return { ...block, items: block.items.map(item => item.map(each => maskBlock(each, numbers, months))) }
  const text = block.runs.map(run => run.text).join('')
  return { kind: 'paragraph', runs: maskRuns(block.runs, maskedIn(text, numbers, months)) }
}

/** Takes stretches out of runs, though they may begin in one weight and end in another. */
function maskRuns(runs: readonly Run[], masked: readonly Masked[]): readonly Run[] {
  let start = 0
  return runs.flatMap(run => {
    const [from, to] = [start, start + run.text.length]
    start = to
    let [text, read] = ['', from]
    for (const gone of masked.filter(each => each.to > from && each.from < to)) {
      text += run.text.slice(read - from, Math.max(from, gone.from) - from)
      if (gone.from >= from) text += NOT_PUBLISHED
      read = Math.min(to, gone.to)
    }
    const left = text + run.text.slice(read - from)
    return left === '' ? [] : [{ ...run, text: left }]
  })
}
