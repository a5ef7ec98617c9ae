import type { Judged } from '../../judgement/judge.ts'
import { basisOf } from '../../judgement/rating/basis.ts'
import { type Rag, ragOf } from '../../judgement/rating/rag.ts'
import { targetInForce } from '../../judgement/rating/target.ts'
import { causeWords, isJump } from '../../judgement/say-together.ts'
import type { Entry } from '../model/report.ts'
import { headlineOf } from '../words/headline.ts'
import { phraseWords } from './measure-in-report.ts'

/** What a measure's month changed, in sentences without its name, and how telling that is: the lowest first. */
interface Change {
  readonly measure: string
  readonly says: string
  readonly rank: number
}

/**
 * What changed since the month before: real changes that began this month, ratings that are another than a month
 * earlier, and steps larger than usual; the worse before the better. A measure that did none of this is left out.
 */
export function changesOf(
  entries: readonly Entry[],
): readonly { readonly measure: string; readonly says: string }[] {
  const changes = entries.flatMap(({ id, judged }): readonly Change[] => {
    if (!judged) return []
    const [real, rated, step] = [realChange(judged), ratingChange(judged), isStep(judged)]
    if (!real && !rated && !step) return []
    const worse = judged.direction.verdict === 'worse' ? 0 : 1
    const rank = (real ? 0 : rated ? 2 : 4) + worse
    const says = [phraseWords(headlineOf(judged)), rated, real].filter(words => words !== null)
    return [{ measure: id, says: says.join(' '), rank }]
  })
  return [...changes].sort((a, b) => a.rank - b.rank).map(({ measure, says }) => ({ measure, says }))
}

/** A sign of real change whose stretch begins in this month. */
function realChange({ reading }: Judged): string | null {
  if ('refused' in reading || reading.signal.variation === 'common cause') return null
  const { since } = reading.signal
  if (since !== null && since < reading.months.length - 1) return null
  const words = causeWords(reading)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

const WORDS: Readonly<Record<NonNullable<Rag['colour']>, string>> = {
  green: 'green',
  amber: 'amber',
  red: 'red',
}

function ratingChange(judged: Judged): string | null {
  const before = ratingBefore(judged)
  const now = judged.rag.colour
  return before && now && before !== now ? `It was ${WORDS[before]} and is now ${WORDS[now]}.` : null
}

/** How the month before was rated, by the target that was in force then. */
function ratingBefore({ aim, series: { measure, headline } }: Judged): Rag['colour'] {
  const before = headline.at(-2)
  if (!before || before.hidden) return null
  return ragOf(aim, measure, basisOf(measure, before), targetInForce(aim, before.list.month)).colour
}

function isStep({ reading }: Judged): boolean {
  return !('refused' in reading) && isJump(reading)
}
