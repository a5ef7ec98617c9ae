import { monthName, monthsElapsed } from '../base/month.ts'
import type { Direction } from './rating/direction.ts'
import type { Rag } from './rating/rag.ts'
import type { Good } from './rating/target.ts'
import type { SpecialCause } from './signal/special-cause.ts'
import type { Reading } from './signal-of.ts'

/** What rating, direction of travel and signal say of one month, to be said together. */
export interface Together {
  readonly colour: Rag['colour']
  /** From the month before, on the headline figure. */
  readonly direction: Direction
  readonly reading: Reading
  readonly good: Good
  /** Shows a monthly value: `68%`. */
  readonly show: (value: number) => string
}

const WORD = { green: 'Green', amber: 'Amber', red: 'Red' } as const

/** A change from one month to the next beyond so many average changes is more than chance (Wheeler, 1993). */
const JUMP = 3.267

/**
 * One sentence where rating, direction of travel and signal disagree; null where they agree or there is no signal to
 * set beside the others. A real change is set against rating and month; where there is none, chance is set against
 * the rating, and failing that against the move from the month before.
 */
export function sayTogether(given: Together): string | null {
  const { variation } = given.reading.signal
  switch (variation) {
    case 'common cause':
      return byChance(given) ?? withinRange(given)
    case 'improvement high':
    case 'improvement low':
      return againstChange(given, true)
    case 'concern high':
    case 'concern low':
      return againstChange(given, false)
    case 'neutral high':
    case 'neutral low':
      return given.colour === 'green'
        ? `Green, but really moving ${variation === 'neutral high' ? 'up' : 'down'}: ${causeWords(given.reading)}.`
        : null
  }
}

function againstChange({ colour, direction, reading }: Together, improving: boolean): string | null {
  const rated = colour !== null && (colour === 'green') !== improving
  const moved = direction.verdict === (improving ? 'worse' : 'better')
  const earlier = `${direction.verdict} than ${beforeWords(reading)}`
  const change = improving ? 'really improving' : 'really getting worse'
  const why = causeWords(reading)
  if (rated) return `${WORD[colour]}${moved ? `, and ${earlier}` : ''}, but ${change}: ${why}.`
  if (!moved) return null
  const still = improving ? 'still better than chance explains' : 'still worse than chance explains'
  return `${capital(earlier)}, but ${still}: ${why}.`
}

/**
 * Where a colour is no more than the luck of the month, as the target lies within the ordinary range. The rating of a
 * year to date is not a month's luck, and is left alone.
 */
function byChance({ colour, reading, good, show }: Together): string | null {
  const { mean } = reading.signal.points.at(-1)!
  const { target, byItself } = reading
  if (byItself || colour === null || mean === null || target === null) return null
  if (reading.signal.assurance !== 'hit or miss') return null
  const meets = good === 'high' ? mean >= target : mean <= target
  const green = colour === 'green'
  if (!green && !meets) return null
  const asked = `the target of ${show(target)}${reading.perMonth ? ' a month' : ''}`
  const inside = `inside its ordinary range, ${rangeWords(reading, show)}`
  if (green !== meets && show(mean) !== show(target))
    return `${WORD[colour]}, but only by chance: its average, ${show(mean)}, ${meets ? 'meets' : 'misses'} ${asked}, which lies ${inside}.`
  return `${WORD[colour]}, but not reliably so: ${asked} lies ${inside}, so some months will ${green ? 'miss' : 'meet'} it by chance.`
}

/** A move from the month before that leaves the month in its ordinary range. */
function withinRange({ direction: { arrow, verdict }, reading, show }: Together): string | null {
  if (verdict !== 'better' && verdict !== 'worse') return null
  const way = `${arrow === 'up' ? 'Up' : 'Down'} on ${beforeWords(reading)}`
  const now = monthName(reading.months.at(-1)!)
  const within = `within its ordinary range, ${rangeWords(reading, show)}`
  if (reading.byItself) return `${way}, which is ${verdict}, but ${now} by itself is ${within}.`
  if (isJump(reading))
    return `${way} by more than it usually moves in a month, which is ${verdict}, but ${now} is still ${within}.`
  return `${way}, which is ${verdict}, but by no more than its ordinary variation from month to month.`
}

/** What the direction of travel is from: in April, a year to date is set against the whole year before. */
function beforeWords({ byItself, months }: Reading): string {
  if (!byItself) return 'a month earlier'
  return monthsElapsed(months.at(-1)!) === 1 ? 'the whole year before' : 'a month earlier in the year to date'
}

/** Whether the last change from one month to the next is more than ordinary, though the month itself may be in range. */
export function isJump({ signal }: Reading): boolean {
  const [before, now] = signal.points.slice(-2)
  if (!before || !now || before.group !== now.group) return false
  if (before.value === null || now.value === null || now.averageMovingRange === null) return false
  return Math.abs(now.value - before.value) > JUMP * now.averageMovingRange
}

/** Ends of the ordinary range as shown, which stops at nought and, for a share, at 100%. */
export function rangeWords({ signal, shares }: Reading, show: (value: number) => string): string {
  const { lower, upper } = signal.points.at(-1)!
  const low = Math.max(0, lower!)
  return `${show(low)} to ${show(shares ? Math.min(100, upper!) : upper!)}`
}

/** What makes the last month's change real, in words: `it has been above its average in every month since April 2022`. */
export function causeWords({ signal, months, byItself }: Reading): string {
  if (signal.cause === null) return 'nothing but its ordinary variation shows'
  const last = months.length - 1
  const words = byItself ? BY_ITSELF : AS_IT_STANDS
  const since = signal.since ?? last
  return words[signal.cause](monthName(months[since]!), since === last)
}

type CauseWords = Readonly<Record<SpecialCause, (since: string, now: boolean) => string>>

const AS_IT_STANDS: CauseWords = {
  'above the upper limit': (since, now) =>
    now ? `${since} is above its ordinary range` : `it has been above its ordinary range since ${since}`,
  'below the lower limit': (since, now) =>
    now ? `${since} is below its ordinary range` : `it has been below its ordinary range since ${since}`,
  'run above the mean': since => `it has been above its average in every month since ${since}`,
  'run below the mean': since => `it has been below its average in every month since ${since}`,
  'rising trend': since => `it has risen in every month since ${since}`,
  'falling trend': since => `it has fallen in every month since ${since}`,
  'two of three high': () => 'two of the last three months were far above its average',
  'two of three low': () => 'two of the last three months were far below its average',
}

const BY_ITSELF: CauseWords = {
  'above the upper limit': (since, now) =>
    now
      ? `${since} by itself is above its ordinary range`
      : `each month by itself has been above the ordinary range since ${since}`,
  'below the lower limit': (since, now) =>
    now
      ? `${since} by itself is below its ordinary range`
      : `each month by itself has been below the ordinary range since ${since}`,
  'run above the mean': since => `each month by itself has been above the average since ${since}`,
  'run below the mean': since => `each month by itself has been below the average since ${since}`,
  'rising trend': since => `each month by itself has been above the one before since ${since}`,
  'falling trend': since => `each month by itself has been below the one before since ${since}`,
  'two of three high': () => 'two of the last three months by themselves were far above the average',
  'two of three low': () => 'two of the last three months by themselves were far below the average',
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
