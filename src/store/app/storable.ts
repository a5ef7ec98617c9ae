/**
 * Text as both databases can keep it and give it back: no character of number nought, which PostgreSQL can't hold, and
 * no half of a pair.
 */
export function storable(text: string): string {
  return Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8')
}
