/** How a file's bytes are to be read as text. */
export type Encoding = 'utf-8' | 'windows-1252'

/** What Windows-1252 has at 0x80 to 0x9F; the five bytes it leaves open stay control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Reads bytes as text. Some versions of the platform's own Windows-1252 decoder read 0x80 to 0x9F as Latin-1
 * control characters, which turns a curly quote into nothing visible; they are put right here.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-8') return new TextDecoder().decode(bytes)
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, char => HIGH[char.charCodeAt(0) - 0x80]!)
}
