import type { Paragraph, TextRun } from './slide.ts'

/** A paragraph too long for a slide as two, cut at the end of a sentence or else of a word nearest its middle. */
export function halves(paragraph: Paragraph): readonly Paragraph[] {
  const text = paragraph.runs.map(run => run.text).join('')
  const cut = nearest(text, /[.!?]\s+/g) ?? nearest(text, /\s+/g) ?? Math.ceil(text.length / 2)
  const first = slice(paragraph.runs, 0, cut)
  const rest = slice(paragraph.runs, cut, text.length)
  return [
    { ...paragraph, runs: first },
    { ...paragraph, runs: rest, before: 0, list: 'none', level: indentLevel(paragraph) },
  ]
}

/** The end of the match nearest the middle of the text, inside it. */
function nearest(text: string, pattern: RegExp): number | null {
  const ends = [...text.matchAll(pattern)].map(match => match.index + match[0].length)
  const inside = ends.filter(end => end > 0 && end < text.length)
  const middle = text.length / 2
  return inside.length === 0
    ? null
    : inside.reduce((a, b) => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a))
}

function slice(runs: readonly TextRun[], from: number, to: number): readonly TextRun[] {
  let start = 0
  return runs.flatMap(run => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

function indentLevel({ list, level }: Paragraph): number {
  return list === 'none' ? level : level + 1
}
