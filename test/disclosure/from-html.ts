import type { Report } from '../../src/report/model/report.ts'
import type { Taken } from './haul.ts'
import { type Leaf, type Table, takenFrom } from './leaf.ts'

/** What a reader takes from pages: their tables, open or folded, their words, and those of drawings and marks. */
export function fromHtml(report: Report, pages: ReadonlyMap<string, string>): Taken {
  const titles = new Map(report.pages.map(({ id, title }) => [`${id}.html`, title]))
  return takenFrom(
    report,
    [...pages].map(
      ([name, page]): Leaf => ({
        title: titles.get(name) ?? '',
        words: textOf(page),
        tables: tablesIn(page),
      }),
    ),
  )
}

function tablesIn(page: string): readonly Table[] {
  return [...page.matchAll(/<table.*?<\/table>/gs)].map(([table]) => ({
    caption: plain(/<caption>(.*?)<\/caption>/s.exec(table)?.[1] ?? ''),
    rows: [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
      [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(spaced(cell!))),
    ),
  }))
}

/** The words of a page, its tooltips and text alternatives among them. */
function textOf(html: string): string {
  const hidden = [...html.matchAll(/(?:title|aria-label|alt|content|data-[\w-]+)="([^"]*)"/g)].map(
    match => match[1],
  )
  return plain([spaced(html.replace(/<style.*?<\/style>/gs, ' ')), ...hidden].join(' '))
}

/** Markup with room where a line or a part of a drawing ends, and none where words go on. */
function spaced(html: string): string {
  return html.replace(/<\/?(?:strong|em|b|i|a)(?: [^>]*)?>/g, '').replace(/<[^>]+>/g, ' ')
}

function plain(text: string): string {
  return text
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim()
}
