/** Drawn markup: made by the `svg` tag alone, so that no text can pass for it. */
export class Svg {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  /** Joins a template's own text, which is trusted, with its values, which are escaped. */
  static of(strings: TemplateStringsArray, values: readonly SvgValue[]): Svg {
    return new Svg(
      strings.reduce((all, text, at) => all + (at === 0 ? '' : written(values[at - 1])) + text, ''),
    )
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a drawing's template; nothing is written for null. */
export type SvgValue = string | number | Svg | null | undefined | readonly SvgValue[]

/** A drawing from a template whose values are escaped, and numbers rounded to a hundredth. */
export function svg(strings: TemplateStringsArray, ...values: readonly SvgValue[]): Svg {
  return Svg.of(strings, values)
}

/** Text with the five characters that markup gives a meaning to written as entities. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function written(value: SvgValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(Math.round(value * 100) / 100)
  if (typeof value === 'string') return escapeMarkup(value)
  if (value instanceof Svg) return value.toString()
  return value.map(written).join('')
}
