import { expect, test } from 'vitest'
import { cutPage, pageOrder } from '../../../src/render/html/cut-page.ts'
import { linkLists } from '../../../src/render/html/link-lists.ts'
import { headlinesOf, toHtml } from '../../../src/render/html/to-html.ts'
import { toParts } from '../../../src/render/html/to-parts.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { northmereInFull } from '../northmere-in-full.ts'

const report = buildReport(northmereInFull())
const files = toHtml(report)
const parts = toParts(report)

test('what is cut out of a page’s file is what was put into it', () => {
  for (const { id, title, kicker, html } of parts)
    expect(cutPage(files.get(`${id}.html`)!), id).toEqual({ title, kicker, html: html.trim() })
  expect(['index', ...pageOrder(files.get('index.html')!)]).toEqual(parts.map(({ id }) => id))
})

test('a text that is no page of a report is not cut', () => {
  expect(cutPage('<h1>Something</h1>')).toBeNull()
})

test('every figure leads to its list, and no command is left', () => {
  const opened = new Set<string>()
  const headlines = headlinesOf(report)
  for (const { id, html } of parts) {
    const figures = html.match(/<span class="figure"/g)?.length ?? 0
    const linked = linkLists(html, headlines, list => {
      opened.add(list.measure)
      return `/lists/${list.measure}/${list.window}/${list.month}?a=1&b=2`
    })
    expect(
      linked.match(/<a class="figure" href="\/lists\/[a-z-]+\/(at|month|ytd)\/\d{4}-\d{2}\?a=1&amp;b=2">/g) ??
        [],
      id,
    ).toHaveLength(figures)
    expect(linked, id).not.toMatch(/throughline list|<span class="figure"|These commands/)
  }
  const counted = report.priorities.flatMap(({ measures }) => measures).filter(({ judged }) => judged)
  expect([...opened].sort()).toEqual(counted.map(({ id }) => id).sort())
})

test('a command leads to the window that it names, and else to the headline’s', () => {
  const figure = (command: string) => `<span class="figure" title="Opens with: ${command}">12</span>`
  const link = (html: string) =>
    linkLists(
      html,
      new Map([['contacts', 'month']]),
      ({ measure, window, month }) => `${measure} ${window} ${month}`,
    )
  expect(link(figure('throughline list PLAN contacts --month 2022-11'))).toBe(
    '<a class="figure" href="contacts month 2022-11">12</a>',
  )
  expect(link(figure('throughline list PLAN contacts --month 2022-11 --window ytd'))).toBe(
    '<a class="figure" href="contacts ytd 2022-11">12</a>',
  )
  expect(link(figure('throughline list PLAN unknown --month 2022-11'))).toBe('<span class="figure">12</span>')
})
