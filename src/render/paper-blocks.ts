import type { Block } from '../report/model/page.ts'

/**
 * A page's blocks as they go on paper: without the detail that a reader opens on a screen and the commands that open
 * lists, and without a heading that then heads nothing. Asides go too, unless the document holds this page alone.
 */
export function paperBlocks(
  blocks: readonly Block[],
  asides: 'with asides' | 'without asides' = 'without asides',
): readonly Block[] {
  const printed = asides === 'with asides' ? blocks : withoutAsides(blocks)
  const kept = printed.filter(({ kind }) => kind !== 'folded' && kind !== 'openings')
  const headed: Block[] = []
  for (const block of kept.reverse())
    if (block.kind !== 'heading' || heads(block.level, headed.at(-1))) headed.push(block)
  return headed.reverse()
}

/** An aside goes with all that stands under it, up to the next heading that is no lower. */
function withoutAsides(blocks: readonly Block[]): readonly Block[] {
  let level: number | null = null
  return blocks.filter(block => {
    if (block.kind === 'heading' && (level === null || block.level <= level))
      level = block.aside ? block.level : null
    return level === null
  })
}

/** Whether what comes next belongs under a heading of a level. */
function heads(level: 2 | 3, next: Block | undefined): boolean {
  return next !== undefined && (next.kind !== 'heading' || next.level > level)
}
