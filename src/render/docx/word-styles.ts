import { COLOURS, RATING_COLOURS } from './looks.ts'
import type { WordLook } from './style-xml.ts'

/** The named styles of words within a paragraph. */
export type WordStyle = keyof typeof WORD_STYLES

const rating = (colour: 'green' | 'amber' | 'red') =>
  ({
    name: `Rating ${colour}`,
    bold: true,
    colour: RATING_COLOURS[colour].words,
    fill: RATING_COLOURS[colour].tint,
  }) as const

/** How each looks, by its id. */
export const WORD_STYLES = {
  Strong: { name: 'Strong', bold: true },
  Emphasis: { name: 'Emphasis', italic: true },
  Hyperlink: { name: 'Hyperlink', colour: COLOURS.accent, underline: COLOURS.rule },
  PlaceholderText: { name: 'Placeholder Text', italic: true, colour: COLOURS.soft },
  Term: { name: 'Term', colour: COLOURS.soft },
  CaptionLabel: { name: 'Caption label', colour: COLOURS.accent },
  SignalImprovement: { name: 'Signal improvement', colour: COLOURS.accent },
  SignalConcern: { name: 'Signal concern', colour: COLOURS.concern },
  RatingGreen: rating('green'),
  RatingAmber: rating('amber'),
  RatingRed: rating('red'),
} as const satisfies Record<string, WordLook & { readonly name: string }>
