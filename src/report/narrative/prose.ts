/** A stretch of words in one weight. */
export interface Run {
  readonly weight: 'plain' | 'strong' | 'emphasis'
  readonly text: string
}

/** A paragraph or a list of what people wrote; an item of a list holds prose itself. */
export type Prose =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly (readonly Prose[])[] }

/** Prose without its weights: a blank line between paragraphs, a line for each item of a list. */
export function proseText(prose: readonly Prose[]): string {
  return prose.map(blockText).join('\n\n')
}

function blockText(block: Prose): string {
  if (block.kind === 'paragraph') return block.runs.map(run => run.text).join('')
  const mark = (at: number) => (block.kind === 'bullets' ? '- ' : `${at + 1}. `)
  return block.items.map((item, at) => mark(at) + item.map(blockText).join('\n  ')).join('\n')
}

/** A paragraph of plain words. */
export function paragraph(text: string): Prose {
  return { kind: 'paragraph', runs: [{ weight: 'plain', text }] }
}
