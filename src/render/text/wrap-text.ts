/** How wide plain text is, in characters. */
export const TEXT_WIDTH = 92

/** Words broken into lines no wider than asked; a word that is wider has a line of its own. */
export function wrapLines(text: string, width = TEXT_WIDTH): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Words broken into lines, the first after a mark and the others set in, by default as far as it. */
export function wrapText(text: string, mark = '', inset = ' '.repeat(mark.length)): string {
  const lines = wrapLines(text, TEXT_WIDTH - Math.max(mark.length, inset.length))
  return lines.map((line, at) => `${at === 0 ? mark : inset}${line}`).join('\n')
}
