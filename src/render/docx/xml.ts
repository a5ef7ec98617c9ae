import { escapeMarkup } from '../../charts/svg.ts'

/** A document's markup: made by the `xml` tag alone, so that no text can pass for it. */
export class Xml {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  /** Joins a template's own text, which is trusted, with its values, which are escaped. */
  static of(strings: TemplateStringsArray, values: readonly XmlValue[]): Xml {
    return new Xml(
      strings.reduce((all, text, at) => all + (at === 0 ? '' : written(values[at - 1])) + text, ''),
    )
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a document's template; nothing is written for null, undefined and false. */
export type XmlValue = string | number | Xml | null | undefined | false | readonly XmlValue[]

/** Markup from a template whose values are escaped, in text and in quoted attributes alike. */
export function xml(strings: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  return Xml.of(strings, values)
}

/** The characters that XML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function written(value: XmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeMarkup(value.replaceAll(UNWRITABLE, ''))
  if (value instanceof Xml) return value.toString()
  return value.map(written).join('')
}
