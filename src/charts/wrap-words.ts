import { textWidth } from './text-width.ts'

/**
 * Words in as many lines as a width asks for, and no more than `most`: what is left over then is cut at a word, or
 * within one that is too long, and the cut is shown.
 */
export function wrapWords(
  words: string,
  size: number,
  width: number,
  { most = 2, bold = false }: { readonly most?: number; readonly bold?: boolean } = {},
): readonly string[] {
  const fits = (text: string) => textWidth(text, size, bold) <= width
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const [kept, over] = [lines.slice(0, most), lines.slice(most)]
  return kept.map((line, at) =>
    at === kept.length - 1 && over.length > 0 ? cut(`${line} …`, fits) : cut(line, fits),
  )
}

function cut(line: string, fits: (text: string) => boolean): string {
  let kept = line.replace(/ ?…$/, '')
  if (kept === line && fits(line)) return line
  while (kept.length > 1 && !fits(`${kept}…`)) kept = kept.slice(0, -1).trimEnd()
  return `${kept}…`
}
