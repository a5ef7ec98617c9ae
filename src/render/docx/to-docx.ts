import { formatDay } from '../../base/day.ts'
import { lastDay } from '../../base/month.ts'
import type { Report } from '../../report/model/report.ts'
import { type Deflate, type WholePart, zipWhole } from '../zip-parts.ts'
import { documentPart } from './document-part.ts'
import { footerPart, headerPart } from './frame-parts.ts'
import type { Look, Series } from './look.ts'
import { numberingPart } from './numbering-part.ts'
import { type DrawPicture, type Picture, picturesOf } from './pictures.ts'
import { appProperties, contentTypes, coreProperties, settingsPart } from './properties-parts.ts'
import { documentRelations, packageRelations } from './relations-part.ts'
import { stylesPart } from './styles-part.ts'
import type { Xml } from './xml.ts'

/** What a Word document is made with. */
export interface DocxOptions {
  /** Makes a PNG, so many pixels wide, of an SVG, for programs that do not show drawings. */
  readonly picture: DrawPicture
  /** Packs the parts. */
  readonly deflate?: Deflate
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * A report as a Word document: a cover, a list of contents, and each page under a heading of its own, all in named
 * styles. The three answers of a measure can be edited in place. The same report gives the same bytes.
 */
export async function toDocx(report: Report, { picture, deflate }: DocxOptions): Promise<Uint8Array> {
  const pictures = picturesOf(report, picture)
  const counts = new Map<Series, number>()
  const next = (series: Series) => {
    const number = (counts.get(series) ?? 0) + 1
    counts.set(series, number)
    return number
  }
  const anchors = new Map(report.pages.map(({ id }, at) => [id, `_page${at + 1}`]))
  const document = documentPart(WORD, report, { anchors, pictures, next } satisfies Look)
  const day = dayOf(report)
  const parts: readonly (readonly [path: string, part: Xml])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', packageRelations()],
    ['docProps/app.xml', appProperties()],
    ['docProps/core.xml', coreProperties(report, day)],
    ['word/_rels/document.xml.rels', documentRelations(pictures.size)],
    ['word/document.xml', document],
    ['word/footer1.xml', footerPart(WORD)],
    ['word/header1.xml', headerPart(WORD, report)],
    ['word/numbering.xml', numberingPart(WORD, counts.get('list') ?? 0)],
    ['word/settings.xml', settingsPart(WORD)],
    ['word/styles.xml', stylesPart(WORD)],
  ]
  const written = parts.map(([path, part]) => ({ path, content: [HEAD, String(part)] }))
  const media = await Promise.all([...pictures.values()].map(filesOf))
  return zipWhole([...written, ...media.flat()], { day, deflate })
}

/** The day that files are dated by: when the records were loaded, or else the last of the report's month. */
function dayOf({ extract, month }: Report): string {
  return extract ? extract.loaded.slice(0, 10) : formatDay(lastDay(month))
}

async function filesOf({ number, svg, png }: Picture): Promise<readonly WholePart[]> {
  return [
    { path: `word/media/chart${number}.svg`, content: [svg] },
    { path: `word/media/chart${number}.png`, content: await png },
  ]
}
