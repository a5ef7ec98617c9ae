import { readFileSync } from 'node:fs'
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
  /** Where the scorecards' measures lead. */
  readonly links: readonly string[]
  readonly folded: readonly { readonly caption: string; readonly rows: readonly (readonly string[])[] }[]
}

/** Reports' pages as a browser shows them, each report's in a folder; all in one start of it. */
export async function readHtml(folders: readonly string[], program: string): Promise<readonly Reading[]> {
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  try {
    const open = opener(await browser.newPage({ viewport: { width: 1280, height: 900 } }))
    const readings: Reading[] = []
    for (const folder of folders) readings.push(await readPages(name => open(join(folder, name))))
    return readings
  } finally {
    await browser.close()
  }
}

type Open = (name: string) => Promise<Opened>

/** Opens files in a tab; one that says what another said is not read again. */
function opener(tab: Page): Open {
  const before = new Map<string, Opened>()
  return async file => {
    const content = readFileSync(file, 'utf8')
    const known = before.get(content)
    if (known) return known
    await tab.goto(pathToFileURL(file).href)
    const read = (await tab.evaluate(HTML_PARTS)) as Opened
    const opened = { ...read, parts: read.parts.map(part => named(part as Marked) as Part) }
    before.set(content, opened)
    return opened
  }
}

async function readPages(open: Open): Promise<Reading> {
  const front = await open('index.html')
  const rows = ofKind(front.parts, 'scorecard').flatMap(scorecard => scorecard.rows)
  const measures = new Map<string, Facts>()
  for (const [at, row] of rows.entries()) {
    const page = await open(front.links[at]!)
    measures.set(row.title, { ...factsOfPage(page), ...factsOfRow(row), shownSeries: monthsOf(page) })
  }
  return { report: await reportFacts(open, front), measures }
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

async function reportFacts(open: Open, front: Opened): Promise<Facts> {
  const scorecards = ofKind(front.parts, 'scorecard')
  const first = front.parts.findIndex(({ kind }) => kind === 'heading')
  const summary = front.parts.slice(first + 1).filter(({ kind }) => kind !== 'scorecard')
  const page = async (name: string) => wordsOfPage((await open(`${name}.html`)).parts)
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
