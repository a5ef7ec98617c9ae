import { escapeMarkup } from '../../charts/svg.ts'
import type { ListRef } from '../../figures/figure.ts'
import type { Window } from '../../measures/measure.ts'

const LIST = 'throughline list PLAN ([a-z0-9-]+) --month (\\d{4}-\\d{2})(?: --window (at|month|ytd))?'
const FIGURE = new RegExp(`<span class="figure" title="Opens with: ${LIST}">([^<]*)</span>`, 'g')
const OPENING = new RegExp(`<li><span>([^<]*)</span> <code>(?:${LIST}|[^<]*)</code></li>`, 'g')
const OPENINGS_WORDS = /<p>(Each figure on this page[^<]*?) These commands open ([^<;]*);[^<]*<\/p>/g

/**
 * A page's markup with links to lists in place of the commands that open them. It reads what this renderer wrote, so
 * that pages that were sealed long ago can be linked as well.
 *
 * @param headlines each measure's headline window, which commands leave out
 * @param hrefOf where a list opens
 */
export function linkLists(
  markup: string,
  headlines: ReadonlyMap<string, Window>,
  hrefOf: (list: ListRef) => string,
): string {
  const href = (measure: string, month: string, window: string | undefined): string | null => {
    const known = (window as Window | undefined) ?? headlines.get(measure)
    return known === undefined ? null : escapeMarkup(hrefOf({ measure, month, window: known }))
  }
  return markup
    .replace(FIGURE, (_, measure: string, month: string, window: string | undefined, text: string) => {
      const to = href(measure, month, window)
      return to === null
        ? `<span class="figure">${text}</span>`
        : `<a class="figure" href="${to}">${text}</a>`
    })
    .replace(OPENING, (_, words: string, measure?: string, month?: string, window?: string) => {
      const to = measure && month ? href(measure, month, window) : null
      return to === null ? '' : `<li><a href="${to}">${words}</a></li>`
    })
    .replace(OPENINGS_WORDS, '<p>$1 These links open $2.</p>')
}
