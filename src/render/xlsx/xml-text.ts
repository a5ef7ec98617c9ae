/** The most that a cell can hold. */
const MOST = 32_767

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const ODD = /[&<>"\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Text for XML. A character that XML cannot hold, and the underscore of words that look like one so written, become
 * `_xHHHH_`, which spreadsheets read back.
 */
export function cellText(text: string): string {
  const whole = text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text
  return whole.replace(
    ODD,
    odd => NAMED[odd] ?? `_x${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
}

/** Text for XML that is not in a cell; a character that XML cannot hold is left out. */
export function partText(text: string): string {
  return text.replace(ODD, odd => (odd === '_' ? odd : (NAMED[odd] ?? '')))
}
