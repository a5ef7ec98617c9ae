/** XML with each element on a line of its own, set in by its depth; words stay on the line of what they stand in. */
export function prettyXml(text: string): string {
  let depth = 0
  const lines: string[] = []
  for (const [tag, closing, empty, words] of text.matchAll(/<(\/)?[^>]*?(\/)?>|([^<]+)/g)) {
    if (words !== undefined) lines[lines.length - 1] += words
    else if (closing && lines.at(-1)?.endsWith('>') === false) {
      depth--
      lines[lines.length - 1] += tag
    } else {
      if (closing) depth--
      lines.push(`${'  '.repeat(Math.max(0, depth))}${tag}`)
      if (!closing && !empty && !tag.startsWith('<?')) depth++
    }
  }
  return `${lines.join('\n')}\n`
}
