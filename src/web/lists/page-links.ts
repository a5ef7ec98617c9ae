/** A link of the pages of a list, or a gap between them, as the design system's pagination takes it. */
export type PageLink =
  | { readonly number: number; readonly href: string; readonly current: boolean }
  | { readonly ellipsis: true }

/** What leads from page to page. */
export interface PageLinks {
  readonly previous: string | null
  readonly next: string | null
  readonly items: readonly PageLink[]
}

/** The first page, the last one and those about the one that is shown; null where there is but one. */
export function pageLinks(page: number, pages: number, hrefOf: (page: number) => string): PageLinks | null {
  if (pages < 2) return null
  const numbers = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    each => each >= 1 && each <= pages,
  )
  const items = numbers.flatMap((number, at): readonly PageLink[] => {
    const link = { number, href: hrefOf(number), current: number === page }
    return at > 0 && number - numbers[at - 1]! > 1 ? [{ ellipsis: true }, link] : [link]
  })
  return {
    previous: page > 1 ? hrefOf(page - 1) : null,
    next: page < pages ? hrefOf(page + 1) : null,
    items,
  }
}
