const HEX = /^#[0-9a-f]{6}$/i
const USUAL = '#0b5468'

/**
 * The style sheet of a council's colour: its own for the header, the colour of words on it, and, where it is dark
 * enough to be read on white, for links and what is chosen.
 *
 * @param colour `#rrggbb`; anything else is taken for the usual colour
 */
export function colourSheet(colour: string): string {
  const council = HEX.test(colour) ? colour.toLowerCase() : USUAL
  const onWhite = contrast(council, '#ffffff')
  const ink = onWhite >= 4.5 ? '#ffffff' : '#000000'
  const accent = onWhite >= 4.5 ? council : USUAL
  const colours = {
    council,
    'council-ink': ink,
    accent,
    'govuk-brand-colour': accent,
    'govuk-link-colour': accent,
    'govuk-link-hover-colour': `color-mix(in srgb,${accent},#000 40%)`,
  }
  const lines = Object.entries(colours).map(([name, value]) => `  --${name}: ${value};\n`)
  return `:root {\n${lines.join('')}}\n`
}

/** How far two colours stand apart, from 1 to 21, as WCAG 2.2 reckons it. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => linear(parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
