/** A word, number or mark of a sentence, with its place in the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'date' | 'year' | 'money' | 'mark'
  /** As written. */
  readonly text: string
  /** In small letters, without a possessive ending. */
  readonly word: string
  readonly start: number
  readonly end: number
}

const PIECES =
  /(?<money>£\s?\d[\d,]*(?:\.\d+)?\s?(?:m|k|bn|million|thousand)?\b)|(?<date>(?<![\d/])(?:[0-3]?\d(?<dot>[/.])[01]?\d\k<dot>(?:20)?\d{2}|[0-3]?\d\/(?:0?[1-9]|1[0-2])|20\d{2}-[01]\d-[0-3]\d)(?![\d/%]))|(?<year>\b(?:19|20)\d{2}\s?[-–/]\s?(?:\d{4}|\d{2})\b|\b2\d\/2\d\b)|(?<number>(?<![A-Za-z\d]|\d\.)\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![A-Za-z\d])\d+(?:\.\d+)?(?![A-Za-z\d]))|(?<word>%|&|[A-Za-z\d]+(?:['’][A-Za-z]+)*)|(?<mark>[^\s\w])/g

/** Reads a sentence's words, numbers and marks. A hyphen between letters parts words and is left out. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(PIECES)) {
    const kind = kindOf(match.groups!)
    if (/^['’‘“”"*_]$/.test(match[0])) continue
    const start = match.index
    const end = start + match[0].length
    if (
      /^[-‑]$/.test(match[0]) &&
      /[A-Za-z\d]/.test(text[start - 1] ?? '') &&
      /[A-Za-z\d]/.test(text[end] ?? '')
    )
      if (!/\d-\d/.test(text.slice(start - 1, end + 1))) continue
    tokens.push({ kind, text: match[0], word: plain(match[0]), start, end })
  }
  return tokens
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] {
  const kinds = ['money', 'date', 'year', 'number', 'word'] as const
  return kinds.find(kind => groups[kind] !== undefined) ?? 'mark'
}

function plain(text: string): string {
  return text.toLowerCase().replace(/’/g, "'").replace(/'s$/, '').replace(/'/g, '')
}
