import { roundHalfUp } from '../../base/display.ts'
import type { Looseness, NumberSaid } from './sense.ts'

/** How a number stands to a figure: the same as displayed, near enough that nobody could say, or another number. */
export type Match = 'same' | 'unsure' | 'other'

/** The greatest part by which a round number without any "about" may stand off the figure it rounds. */
const ROUNDING = 0.025
/** The part of a figure by which "about" may miss it, and "nearly" and "over" may fall short of or pass it. */
const ABOUT = 0.03
const NEARLY = 0.1
const OVER = 0.15
const HAIR = 1e-9

/** Holds a number against a figure, by what was said of its nearness and by the precision it was given with. */
export function matchNumber(number: NumberSaid, loose: Looseness | null, figure: number): Match {
  const { value } = number
  const shown = roundTo(figure, number.places)
  if (loose === null) return bareMatch(number, shown)
  const away = shown - value
  if (loose === 'about')
    return within(away, slack(value)) ? 'same' : within(away, 2 * slack(value)) ? 'unsure' : 'other'
  if (loose === 'nearly')
    return shown >= value ? (shown === value ? 'unsure' : 'other') : nearSide(-away, value * NEARLY)
  if (loose === 'over')
    return shown <= value ? (shown === value ? 'unsure' : 'other') : nearSide(away, value * OVER + 1)
  if (loose === 'at-least') return shown >= value ? 'same' : 'other'
  if (loose === 'at-most') return shown <= value ? 'same' : 'other'
  return shown < value ? nearSide(-away, value * OVER + 1) : shown === value ? 'unsure' : 'other'
}

/** A figure at some places after the point, halves up. */
export function roundTo(figure: number, places: number): number {
  return places === 0 ? roundHalfUp(figure) : roundHalfUp(figure * 10 ** places) / 10 ** places
}

function bareMatch({ value, unit, places }: NumberSaid, shown: number): Match {
  const away = Math.abs(shown - value)
  if (away < HAIR) return 'same'
  const round = unit !== 'percent' && places === 0 && value >= 100 ? grain(value) : 1
  return round > 1 && away <= round / 2 && away <= value * ROUNDING ? 'unsure' : 'other'
}

/** Beyond a modest distance "over 100" is true of 500 too, but says nothing: nobody could say. */
function nearSide(away: number, limit: number): Match {
  return away <= limit + HAIR ? 'same' : 'unsure'
}

function slack(value: number): number {
  return Math.max(value * ABOUT, Math.min(grain(value) / 2, value * 0.05), 1)
}

function within(away: number, limit: number): boolean {
  return Math.abs(away) <= limit + HAIR
}

/** The power of ten that a whole number was rounded to, by its noughts. */
function grain(value: number): number {
  let power = 1
  while (value !== 0 && value % (power * 10) === 0) power *= 10
  return power
}
