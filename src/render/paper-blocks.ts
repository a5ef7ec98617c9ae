import type { Block } from '../report/model/page.ts'

/**
 * A page's blocks as they go on paper: without the detail that a reader opens on a screen and the commands that open
 * lists, and without a heading that then heads nothing.
 */
export function paperBlocks(blocks: readonly Block[]): readonly Block[] {
  const kept = blocks.filter(({ kind }) => kind !== 'folded' && kind !== 'openings')
  return kept.filter((block, at) => block.kind !== 'heading' || heads(block.level, kept[at + 1]))
}

/** Whether what comes next belongs under a heading of a level. */
function heads(level: 2 | 3, next: Block | undefined): boolean {
  return next !== undefined && (next.kind !== 'heading' || next.level > level)
}
