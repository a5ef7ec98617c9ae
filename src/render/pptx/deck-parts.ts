import type { Report } from '../../report/model/report.ts'
import { chartWorkbook } from './chart-workbook.ts'
import { chartXml } from './chart-xml.ts'
import { contentTypesXml, type Relation, relationsXml } from './deck-lists.ts'
import { layoutXml, masterXml } from './master-xml.ts'
import type { NativeChart } from './native-chart.ts'
import { notesMasterXml, notesXml } from './notes-xml.ts'
import { appXml, coreXml, presentationXml } from './presentation-xml.ts'
import { LAYOUTS, type Slide } from './slide.ts'
import { slideXml } from './slide-xml.ts'
import { tableStylesXml } from './table-xml.ts'
import { themeXml } from './theme-xml.ts'
import type { Xml } from './xml.ts'

type Part = readonly [path: string, content: Xml | Uint8Array]

/** The parts of a deck: its slides with their charts and notes, and what they are laid out by. */
export function deckParts(report: Report, slides: readonly Slide[]): ReadonlyMap<string, Xml | Uint8Array> {
  const footer = `${report.authority.name} – ${report.title}, ${report.monthName}`
  const parts = new Map<string, Xml | Uint8Array>([
    ['docProps/app.xml', appXml(slides)],
    ['docProps/core.xml', coreXml(report)],
    ['ppt/presentation.xml', presentationXml(slides)],
    ['ppt/tableStyles.xml', tableStylesXml()],
    ['ppt/theme/theme1.xml', themeXml('Report')],
    ['ppt/theme/theme2.xml', themeXml('Notes')],
    ['ppt/slideMasters/slideMaster1.xml', masterXml()],
    ['ppt/notesMasters/notesMaster1.xml', notesMasterXml()],
    ...LAYOUTS.map((layout, at) => [layoutPath(at), layoutXml(layout)] as const),
    ...fixedRelations(slides.length),
  ])
  let charts = 0
  for (const [at, slide] of slides.entries()) {
    for (const [path, part] of slideParts(slide, at, charts, footer)) parts.set(path, part)
    charts += slide.items.filter(({ kind }) => kind === 'chart').length
  }
  parts.set('[Content_Types].xml', contentTypesXml([...parts.keys()]))
  return parts
}

function layoutPath(at: number): string {
  return `ppt/slideLayouts/slideLayout${at + 1}.xml`
}

function fixedRelations(slides: number): readonly Part[] {
  const list = (path: string, relations: readonly Relation[]) => [path, relationsXml(relations)] as const
  const each = Array.from({ length: slides }, (_, at) => ['slide', `slides/slide${at + 1}.xml`] as const)
  return [
    list('_rels/.rels', [
      ['officeDocument', 'ppt/presentation.xml'],
      ['core-properties', 'docProps/core.xml'],
      ['extended-properties', 'docProps/app.xml'],
    ]),
    list('ppt/_rels/presentation.xml.rels', [
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['notesMaster', 'notesMasters/notesMaster1.xml'],
      ['theme', 'theme/theme1.xml'],
      ['tableStyles', 'tableStyles.xml'],
      ...each,
    ]),
    list('ppt/slideMasters/_rels/slideMaster1.xml.rels', [
      ...LAYOUTS.map((_, at) => ['slideLayout', `../slideLayouts/slideLayout${at + 1}.xml`] as const),
      ['theme', '../theme/theme1.xml'],
    ]),
    list('ppt/notesMasters/_rels/notesMaster1.xml.rels', [['theme', '../theme/theme2.xml']]),
    ...LAYOUTS.map((_, at) =>
      list(`ppt/slideLayouts/_rels/slideLayout${at + 1}.xml.rels`, [
        ['slideMaster', '../slideMasters/slideMaster1.xml'],
      ]),
    ),
  ]
}

/** A slide's own parts; its charts are numbered on from those before it. */
function slideParts(slide: Slide, at: number, charts: number, footer: string): readonly Part[] {
  const number = at + 1
  const drawn = slide.items.flatMap(item => (item.kind === 'chart' ? [item.chart] : []))
  const layout = `../slideLayouts/slideLayout${LAYOUTS.indexOf(slide.layout) + 1}.xml`
  return [
    [`ppt/slides/slide${number}.xml`, slideXml(slide, footer)],
    [
      `ppt/slides/_rels/slide${number}.xml.rels`,
      relationsXml([
        ['slideLayout', layout],
        ...drawn.map((_, place) => ['chart', `../charts/chart${charts + place + 1}.xml`] as const),
        ...(slide.notes.length > 0
          ? [['notesSlide', `../notesSlides/notesSlide${number}.xml`] as const]
          : []),
      ]),
    ],
    ...noteParts(slide, number),
    ...drawn.flatMap((chart, place) => chartParts(chart, charts + place + 1)),
  ]
}

function noteParts({ notes }: Slide, number: number): readonly Part[] {
  if (notes.length === 0) return []
  return [
    [`ppt/notesSlides/notesSlide${number}.xml`, notesXml(notes)],
    [
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relationsXml([
        ['notesMaster', '../notesMasters/notesMaster1.xml'],
        ['slide', `../slides/slide${number}.xml`],
      ]),
    ],
  ]
}

function chartParts(chart: NativeChart, number: number): readonly Part[] {
  return [
    [`ppt/charts/chart${number}.xml`, chartXml(chart)],
    [
      `ppt/charts/_rels/chart${number}.xml.rels`,
      relationsXml([['package', `../embeddings/chart${number}.xlsx`]]),
    ],
    [`ppt/embeddings/chart${number}.xlsx`, chartWorkbook(chart)],
  ]
}
