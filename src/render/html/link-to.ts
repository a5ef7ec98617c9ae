import { type Html, html } from './html.ts'

/** A title that leads to its page, or the title alone where the report has no such page. */
export function linkTo(page: string | null, title: string): Html {
  return page === null ? html`<strong>${title}</strong>` : html`<a href="${page}.html">${title}</a>`
}
