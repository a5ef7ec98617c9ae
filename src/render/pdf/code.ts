/** Typst code: made by `call` alone, so that no text can pass for it. */
export class Code {
  readonly #written: string

  private constructor(written: string) {
    this.#written = written
  }

  /** A call of one of our own functions, whose values are data. */
  static of(name: string, values: readonly Value[]): Code {
    return new Code(`${name}(${values.map(written).join(',')})`)
  }

  toString(): string {
    return this.#written
  }
}

/** What a function of a document may be given. */
export type Value = string | number | boolean | null | Code | readonly Value[]

/** A call of a function by its name, its values escaped: text stays text whatever is in it. */
export function call(name: string, ...values: readonly Value[]): Code {
  return Code.of(name, values)
}

function written(value: Value): string {
  if (value === null) return 'none'
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Code) return String(value)
  return `(${value.map(each => `${written(each)},`).join('')})`
}

/** Spaces, but for those that hold words together. */
const SPACES = /[^\S\u00a0\u202f]+/g
/** No word is longer than a line of a column has room for, unless it may be broken. */
const LONGEST_WORD = /[^\s-]{40,}/gu
const PIECE = /.{16}(?=.)/gu
const MAY_BREAK = '$&\u200b'

function quoted(text: string): string {
  const line = text.replaceAll(SPACES, ' ').replace(LONGEST_WORD, word => word.replace(PIECE, MAY_BREAK))
  return `"${line.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
