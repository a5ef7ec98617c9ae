import type { Block, Page } from '../model/page.ts'

/** Pages whose links all lead to one of them: what would lead to a page that the contents leave out leads nowhere. */
export function linkedPages(pages: readonly Page[]): readonly Page[] {
  const ids = new Set(pages.map(({ id }) => id))
  const known = (page: string | null) => (page !== null && ids.has(page) ? page : null)
  return pages.map(page => ({ ...page, blocks: page.blocks.map(block => linked(block, known)) }))
}

function linked(block: Block, known: (page: string | null) => string | null): Block {
  switch (block.kind) {
    case 'scorecard':
      return { ...block, rows: block.rows.map(row => ({ ...row, page: known(row.page) })) }
    case 'points':
      return { ...block, points: block.points.map(point => ({ ...point, page: known(point.page) })) }
    case 'notice': {
      const lines = block.lines.map(line =>
        typeof line === 'string' ? line : { ...line, page: known(line.page) },
      )
      return { ...block, lines }
    }
    case 'folded':
      return { ...block, blocks: block.blocks.map(one => linked(one, known)) }
    default:
      return block
  }
}
