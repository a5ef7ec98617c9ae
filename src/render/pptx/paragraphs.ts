import type { Phrase } from '../../report/model/page.ts'
import type { Prose } from '../../report/narrative/prose.ts'
import { phraseText } from '../phrase-text.ts'
import { INK } from './grid.ts'
import type { Paragraph, TextRun } from './slide.ts'

/** How words look where it isn't said otherwise. */
export interface Look {
  readonly size: number
  readonly weight?: TextRun['weight']
  readonly colour?: string
}

/** A stretch of words. */
export function run(text: string, { size, weight = 'plain', colour = INK }: Look): TextRun {
  return { text, size, weight, colour }
}

/** A paragraph of words, a phrase or runs. */
export function line(
  words: string | Phrase | readonly TextRun[],
  look: Look & { readonly before?: number; readonly align?: Paragraph['align'] },
): Paragraph {
  const runs = isRuns(words) ? words : [run(typeof words === 'string' ? words : phraseText(words), look)]
  return { runs, before: look.before ?? 0, list: 'none', level: 0, align: look.align ?? 'left' }
}

/** A paragraph as an item of a list. */
export function listed(paragraph: Paragraph, list: 'bullet' | 'number' = 'bullet', level = 0): Paragraph {
  return { ...paragraph, list, level }
}

/** What people wrote, in its weights, as paragraphs and lists. */
export function proseLines(prose: readonly Prose[], look: Look, level = 0): readonly Paragraph[] {
  const before = look.size * 0.4
  return prose.flatMap((block): readonly Paragraph[] => {
    if (block.kind === 'paragraph') {
      const runs = block.runs.map(({ weight, text }) => run(text, { ...look, weight }))
      return [{ ...line(runs.length > 0 ? runs : [run('', look)], { ...look, before }), level }]
    }
    const list = block.kind === 'bullets' ? 'bullet' : 'number'
    return block.items.flatMap(([first, ...rest]) => {
      const head = first ? proseLines([first], look, level) : []
      return [
        ...head.map((one, at) => (at === 0 ? { ...one, list, level } : one) satisfies Paragraph),
        ...proseLines(rest, look, level + 1),
      ]
    })
  })
}

function isRuns(words: string | Phrase | readonly TextRun[]): words is readonly TextRun[] {
  const first = typeof words === 'string' ? undefined : words[0]
  return typeof first === 'object' && 'weight' in first
}
