import type { Block, Page } from './model/page.ts'
import { HIDDEN_NOTE, holdsHidden } from './words/public-version.ts'

/** A page that says once, below the last place where a number is not shown, what stands there instead. */
export function noteHidden(page: Page): Page {
  const last = page.blocks.findLastIndex(holdsHidden)
  if (last < 0) return page
  const note: Block = { kind: 'figures-note', phrase: [HIDDEN_NOTE] }
  return { ...page, blocks: [...page.blocks.slice(0, last + 1), note, ...page.blocks.slice(last + 1)] }
}
