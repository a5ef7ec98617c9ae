/** The document's face: on every machine that opens a Word document, or one just as wide is. */
export const FONT = 'Arial'

/** The report's colours, as Word writes them. */
export const COLOURS = {
  ink: '1D2227',
  soft: '50565C',
  rule: 'D9D6CF',
  pale: 'F6F4EF',
  accent: '0B5468',
  concern: '8F3D08',
} as const

/** The tint behind a rating and the colour of its words, by its colour. */
export const RATING_COLOURS = {
  green: { tint: 'D8ECDF', words: '0C4428' },
  amber: { tint: 'FDE8BD', words: '553600' },
  red: { tint: 'F9D8D4', words: '6F110D' },
} as const

/** A4 in twentieths of a point. */
export const SHEET = { width: 11906, height: 16838 } as const

/** How wide a line of text is, in twentieths of a point: a sheet less its margins. */
export const TEXT_WIDTH = 9412
