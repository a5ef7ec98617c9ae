import type { Rating, Travel } from '../../report/model/page.ts'
import { SOFT } from './grid.ts'
import { type Look, run } from './paragraphs.ts'
import type { TextRun } from './slide.ts'

/** The shapes and colours of ratings: told apart in grey by the shape. */
const RATINGS = {
  green: ['●', '14713F'],
  amber: ['▲', 'B36200'],
  red: ['■', 'B01C14'],
} as const

/** The arrows of the ways of travel. */
const ARROWS = { up: '↑', down: '↓', level: '→' } as const

/** A rating as a coloured shape and its word. */
export function ratingRuns({ colour, word }: Rating, look: Look): readonly TextRun[] {
  const [shape, tint] = colour === null ? (['○', SOFT] as const) : RATINGS[colour]
  return [run(`${shape} `, { ...look, colour: tint }), run(word, look)]
}

/** A direction of travel as an arrow and its words. */
export function travelRuns({ arrow, words }: Travel, look: Look): readonly TextRun[] {
  return arrow === null ? [run(words, look)] : [run(`${ARROWS[arrow]} ${words}`, look)]
}
