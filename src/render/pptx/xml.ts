import { escapeMarkup } from '../../charts/svg.ts'

/** A part of an Office file: made by the `xml` tag alone, so that no text can pass for markup. */
export class Xml {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  /** Joins a template's own text, which is trusted, with its values, which are escaped. */
  static of(strings: TemplateStringsArray, values: readonly XmlValue[]): Xml {
    let markup = strings[0] ?? ''
    for (const [at, value] of values.entries()) markup += written(value) + strings[at + 1]
    return new Xml(markup)
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a part's template; nothing is written for null and false. */
export type XmlValue = string | number | Xml | null | false | readonly XmlValue[]

/** Markup from a template whose values are escaped; numbers are written as they are. */
export function xml(strings: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  return Xml.of(strings, values)
}

/** Characters that XML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text with nothing in it that XML gives a meaning to. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to look for
const PLAIN = /^[^\u0000-\u001f\ufffe\uffff&<>"']*$/

function written(value: XmlValue): string {
  if (value === null || value === false) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string')
    return PLAIN.test(value) ? value : escapeMarkup(value.replace(UNWRITABLE, ''))
  if (value instanceof Xml) return value.toString()
  return value.map(written).join('')
}
