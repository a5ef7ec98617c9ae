/** Text as Office spells it in XML, where `_x000D_` is a carriage return: control characters are put back. */
export function officeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/**
 * Joins the runs of a rich text, as its elements open and close: a plain `t` is its own only run, and what is written
 * above characters to say how they sound is left out.
 */
export interface RichText {
  readonly open: (name: string) => void
  readonly close: (name: string, text: string | null) => void
  /** The text so far; begins another. */
  readonly take: () => string
}

/** A rich text to begin with. */
export function richText(): RichText {
  let whole = ''
  let sounds = 0
  return {
    open: name => {
      if (name === 'rPh') sounds += 1
    },
    close: (name, text) => {
      if (name === 'rPh') sounds -= 1
      else if (name === 't' && sounds === 0 && text !== null) whole += officeText(text)
    },
    take: () => {
      const taken = whole
      whole = ''
      return taken
    },
  }
}
