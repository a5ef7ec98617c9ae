import { escapeMarkup, Svg } from '../../charts/svg.ts'

/** Page markup: made by the `html` tag alone, so that no text can pass for it. */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  /** Joins a template's own text, which is trusted, with its values, which are escaped. */
  static of(strings: TemplateStringsArray, values: readonly HtmlValue[]): Html {
    return new Html(
      strings.reduce((all, text, at) => all + (at === 0 ? '' : written(values[at - 1])) + text, ''),
    )
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a page's template; nothing is written for null, undefined and false. */
export type HtmlValue = string | Html | Svg | null | undefined | false | readonly HtmlValue[]

/** Markup from a template whose values are escaped, in text and in quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.of(strings, values)
}

function written(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeMarkup(value)
  if (value instanceof Html || value instanceof Svg) return value.toString()
  return value.map(written).join('')
}
