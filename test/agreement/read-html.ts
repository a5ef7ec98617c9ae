import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { arrowFrom } from './arrow-of.ts'
import { colourOf, fromCss } from './colour-of.ts'
import { factsOfCover, factsOfPage, factsOfRow, ofKind, wordsOfPage } from './facts-of-pages.ts'
import { HTML_PARTS } from './html-parts.ts'
import type { Facts, PageRead, Part, Reading } from './reading.ts'

/** Marks as the browser has them, before they are given names. */
interface Marked {
  readonly colour?: string
  readonly points?: readonly (readonly [number, number])[]
  readonly rows?: readonly Marked[]
}

interface Opened extends PageRead {
  readonly authority: string
  readonly folded: readonly { readonly caption: string; readonly rows: readonly (readonly string[])[] }[]
}

/** Reports' pages as a browser shows them, each report's in a folder; all in one start of it. */
export async function readHtml(folders: readonly string[], program: string): Promise<readonly Reading[]> {
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const readings: Reading[] = []
    for (const folder of folders) readings.push(await readPages(tab, folder))
    return readings
  } finally {
    await browser.close()
  }
}

async function readPages(tab: Page, folder: string): Promise<Reading> {
  const front = await open(tab, join(folder, 'index.html'))
  const links = await tab.locator('.scorecard th a').evaluateAll(all => all.map(one => String(one)))
  const measures = new Map<string, Facts>()
  for (const [at, row] of ofKind(front.parts, 'scorecard')
    .flatMap(({ rows }) => rows)
    .entries()) {
    const page = await open(tab, links[at]!)
    measures.set(row.title, { ...factsOfPage(page), ...factsOfRow(row), shownSeries: monthsOf(page) })
  }
  return { report: await reportFacts(tab, folder, front), measures }
}

async function open(tab: Page, place: string): Promise<Opened> {
  await tab.goto(place.startsWith('file:') ? place : pathToFileURL(place).href)
  const read = (await tab.evaluate(HTML_PARTS)) as Opened
  return { ...read, parts: read.parts.map(part => named(part as Marked) as Part) }
}

/** Colours by their names and arrows by their ways. */
function named({ points, colour, rows, ...rest }: Marked): unknown {
  return {
    ...rest,
    ...(colour === undefined ? {} : { colour: colourOf(fromCss(colour)) }),
    ...(points === undefined ? {} : { arrow: arrowFrom(points) }),
    ...(rows === undefined ? {} : { rows: rows.map(row => (Array.isArray(row) ? row : named(row))) }),
  }
}

/** The months of the first chart as they are folded away: the headline value of each. */
function monthsOf({ folded }: Opened): readonly string[] {
  const table = folded.find(({ caption }) => caption.endsWith('month by month'))
  return table?.rows.slice(1).map(([month, value]) => `${month} ${value}`) ?? []
}

async function reportFacts(tab: Page, folder: string, front: Opened): Promise<Facts> {
  const scorecards = ofKind(front.parts, 'scorecard')
  const first = front.parts.findIndex(({ kind }) => kind === 'heading')
  const summary = front.parts.slice(first + 1).filter(({ kind }) => kind !== 'scorecard')
  const page = async (name: string) => wordsOfPage((await open(tab, join(folder, `${name}.html`))).parts)
  return {
    authority: front.authority,
    ...factsOfCover(front.title, wordsOfPage(front.parts.slice(0, first))),
    measures: scorecards.flatMap(({ rows }) => rows.map(({ title }) => title)),
    scorecards: scorecards.map(({ title, counts }) => `${title}: ${counts}`),
    summary: wordsOfPage(summary),
    'data quality': await page('data-quality'),
    definitions: await page('definitions'),
    sources: await page('sources'),
  }
}
