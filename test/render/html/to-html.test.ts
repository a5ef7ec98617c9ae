import { expect, test } from 'vitest'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { expectGolden } from '../../golden.ts'
import { northmere } from '../../report/northmere.ts'
import { northmereInFull } from '../northmere-in-full.ts'

const report = buildReport(northmere())
const pages = toHtml(report)

test('there is a file for each page, and one for those that open the report', () => {
  const further = report.pages.filter(({ section }) => !['front', 'summary', 'scorecards'].includes(section))
  expect([...pages.keys()]).toEqual(['index.html', ...further.map(({ id }) => `${id}.html`)])
})

test('every link leads to a page of the report or a place on the same page', () => {
  for (const [file, text] of pages)
    for (const [, href] of text.matchAll(/href="([^"]+)"/g))
      expect(
        href!.startsWith('#') ? text.includes(` id="${href!.slice(1)}"`) : pages.has(href!),
        `${file}: ${href}`,
      ).toBe(true)
})

test('a page has no script, no inline style and names no other host', () => {
  for (const text of pages.values()) {
    expect(text).not.toMatch(/<script|<link|<img|<iframe| style="| on[a-z]+="|url\(|@import/)
    expect(
      [...text.matchAll(/https?:\/\/[^"'\s<]+/g)].map(match => match[0]).filter(url => !url.endsWith('/svg')),
    ).toEqual([])
  }
})

test('every figure says how it opens, and leads there where pages are served', () => {
  const page = pages.get('icpc-in-timescale.html')!
  expect(page).toContain(
    '<span class="figure" title="Opens with: throughline list PLAN icpc-in-timescale --month 2022-11">73%</span>',
  )
  expect(page).toContain(
    '<span class="figure" title="Opens with: throughline list PLAN icpc-in-timescale --month 2022-11 --window month">79%</span>',
  )
  const served = toHtml(report, {
    hrefOf: ({ measure, month, window }) => `/lists/${measure}/${month}/${window}`,
  })
  expect(served.get('icpc-in-timescale.html')).toContain(
    '<a class="figure" href="/lists/icpc-in-timescale/2022-11/ytd"',
  )
})

test('ids are unique on a page and headings go down a level at a time', () => {
  for (const text of pages.values()) {
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const levels = [...text.matchAll(/<h([1-6])/g)].map(match => Number(match[1]))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    expect(levels.every((level, at) => at === 0 || level <= levels[at - 1]! + 1)).toBe(true)
  }
})

test('pages lead on to the next and back to the one before', () => {
  const page = pages.get('cin-number.html')!
  expect(page).toContain('rel="prev" href="index.html"')
  expect(page).toContain('rel="next" href="cin-visits-in-timescale.html"')
})

test('what the letters on a chart stand for is said below it, for either chart of the months', () => {
  const page = toHtml(buildReport(northmereInFull())).get('cla-number.html')!
  const lists = [...page.matchAll(/<ul class="events">(.*?)<\/ul>/g)].map(match => match[1]!)
  expect(lists).toHaveLength(2)
  for (const list of lists) expect(list).toContain('<strong>A</strong> April 2020: First lockdown')
  expect(lists[0]).not.toContain('taken anew')
  expect(lists[1]).toContain('taken anew')
})

test('a measure’s page is as accepted', () => {
  expectGolden('cin-number.html', pages.get('cin-number.html')!)
})

test('the same report gives the same bytes', () => {
  expect([...toHtml(buildReport(northmere()))]).toEqual([...pages])
})
