import type { Measure } from '../../src/measures/measure.ts'
import type { Feed, Format } from '../../src/sources/format.ts'
import { FORMATS } from '../../src/sources/formats/all.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { asCode, markdownPage, markdownTable } from './markdown.ts'

/** `docs/feeds.md`: what each format can tell of each measure. */
export function feedsPage(): string {
  const { measures } = readMeasures(null)
  const formats = Object.values(FORMATS)
  return markdownPage([
    '# What each source can tell',
    'The Standard Safeguarding Dataset, in whatever form, tells every measure in full. The returns and the workbook below were made for other ends. This page is made from the source by `npm run docs`; [sources.md](sources.md) says how to use them.',
    markdownTable(
      ['Measure', ...formats.map(({ title }) => title)],
      measures.map(({ id, title }) => [
        `${title} (${asCode(id)})`,
        ...formats.map(format => inShort(format, id)),
      ]),
    ),
    ...formats.flatMap(format => [`## ${format.title}`, sayings(format, measures)]),
  ])
}

/** What there is to say of a format, a line a measure. */
function sayings(format: Format, measures: readonly Measure[]): string {
  return measures
    .flatMap(({ id, title }) => {
      const words = inFull(format, id)
      return words === null ? [] : [`- ${title}: ${words}`]
    })
    .join('\n')
}

function inShort(format: Format, id: string): string {
  const feed = format.feeds[id]
  if (!feed) return 'no'
  return feed.approximately === null ? 'yes' : 'approximately'
}

/** What there is to say besides yes; null where there is nothing. */
function inFull(format: Format, id: string): string | null {
  const feed = format.feeds[id]
  if (!feed) return `no. ${format.lacks[id] ?? ''}`
  const said = [feed.approximately, ...conditionsOf(format, feed, id)].filter(words => words !== null)
  return said.length === 0 ? null : said.join(' ')
}

function conditionsOf(format: Format, feed: Feed, id: string): readonly string[] {
  const needs = (format.needs?.[id] ?? []).map(name => format.parts.find(part => part.name === name)!.title)
  return [
    ...(needs.length > 0 ? [`Needs ${needs.join(', ')}.`] : []),
    ...(feed.latestOnly ? ['Told of the last month alone.'] : []),
    ...(feed.beside
      ? [`Told only beside another source with ${feed.beside.map(asCode).join(' and ')}.`]
      : []),
    ...(feed.after ? [`Told from ${feed.after} months after the first record on.`] : []),
  ]
}
