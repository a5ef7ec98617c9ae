import { monthName } from '../base/month.ts'
import type { Direction } from './rating/direction.ts'
import type { Rag } from './rating/rag.ts'
import type { SpecialCause } from './signal/special-cause.ts'
import type { Reading } from './signal-of.ts'

/** What rating, direction of travel and signal say of one month, to be said together. */
export interface Together {
  readonly colour: Rag['colour']
  readonly direction: Direction
  /** The month before, by name, where the direction is from one. */
  readonly reading: Reading
  /** Shows a monthly value: `68%`. */
  readonly show: (value: number) => string
}

const WORD = { green: 'Green', amber: 'Amber', red: 'Red' } as const

/**
 * One sentence where rating, direction of travel and signal disagree; null where they agree or there is no signal to
 * set beside the others. The weightiest disagreement is the one that is said: rating against a real change, then the
 * month against a real change, then rating against chance, then the month against chance.
 */
export function sayTogether({ colour, direction, reading, show }: Together): string | null {
  const { variation } = reading.signal
  const why = causeWords(reading)
  const improving = variation.startsWith('improvement')
  const worsening = variation.startsWith('concern')
  if (improving && (colour === 'red' || colour === 'amber'))
    return `${WORD[colour]}, but really improving: ${why}.`
  if (worsening && colour === 'green') return `Green, but really getting worse: ${why}.`
  if (improving && direction.verdict === 'worse')
    return `Worse than a month earlier, yet really improving: ${why}.`
  if (worsening && direction.verdict === 'better')
    return `Better than a month earlier, yet really getting worse: ${why}.`
  if (variation.startsWith('neutral')) return colour === 'green' ? `Green, but on the move: ${why}.` : null
  if (variation !== 'common cause') return null
  return (reading.byItself ? null : byChance(colour, reading, show)) ?? withinNoise(direction)
}

/**
 * Where a colour is no more than the luck of the month: the target lies within the ordinary range. The rating of a
 * year to date is not a month's luck, and is left alone.
 */
function byChance(colour: Rag['colour'], reading: Reading, show: (value: number) => string): string | null {
  const { assurance } = reading.signal
  if (colour === null || reading.target === null || assurance === null) return null
  const range = `its ordinary range, ${rangeWords(reading, show)},`
  const target = `the target of ${show(reading.target)}${reading.perMonth ? ' a month' : ''}`
  if (colour === 'green') {
    if (assurance === 'hit or miss')
      return `Green, but only by chance: ${range} has ${target} inside it, so some months will meet it and others won’t.`
    return assurance === 'fail' ? `Green this month, but ${range} falls short of ${target}.` : null
  }
  if (assurance === 'hit or miss')
    return `${WORD[colour]}, but not beyond chance: ${range} has ${target} inside it, so some months will meet it and others won’t.`
  return assurance === 'pass' ? `${WORD[colour]}, although ${range} is on the good side of ${target}.` : null
}

function withinNoise({ arrow, verdict }: Direction): string | null {
  if (verdict !== 'better' && verdict !== 'worse') return null
  const way = arrow === 'up' ? 'Up' : 'Down'
  return `${way} on a month earlier, which is ${verdict}, but no more than its ordinary variation from month to month.`
}

/** Ends of the ordinary range as shown, which stops at nought and, for a share, at 100%. */
export function rangeWords({ signal, shares }: Reading, show: (value: number) => string): string {
  const { lower, upper } = signal.points.at(-1)!
  const low = Math.max(0, lower!)
  return `${show(low)} to ${show(shares ? Math.min(100, upper!) : upper!)}`
}

/** What makes the last month's change real, in words: `it has been above its average since April 2022`. */
export function causeWords({ signal, months, byItself }: Reading): string {
  if (signal.cause === null) return 'nothing but its ordinary variation shows'
  const since = monthName(months[signal.since ?? months.length - 1]!)
  return CAUSES[signal.cause](since, `${monthName(months.at(-1)!)}${byItself ? ' by itself' : ''}`)
}

const CAUSES: Readonly<Record<SpecialCause, (since: string, now: string) => string>> = {
  'above the upper limit': (_, now) => `${now} is above its ordinary range`,
  'below the lower limit': (_, now) => `${now} is below its ordinary range`,
  'run above the mean': since => `it has been above its average in every month since ${since}`,
  'run below the mean': since => `it has been below its average in every month since ${since}`,
  'rising trend': since => `it has risen in every month since ${since}`,
  'falling trend': since => `it has fallen in every month since ${since}`,
  'two of three high': () => 'two of the last three months were far above its average',
  'two of three low': () => 'two of the last three months were far below its average',
}
