import { type Xml, xml } from './xml.ts'

/** What a part leads to: the kind of the other part, and where it lies. The first is `rId1`. */
export type Relation = readonly [kind: string, target: string]

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DRAWING = 'application/vnd.openxmlformats-officedocument'
const SLIDES = `${DRAWING}.presentationml`

/** The type of each part, by how its path begins. */
const TYPES: readonly (readonly [start: string, type: string])[] = [
  ['docProps/app', `${DRAWING}.extended-properties+xml`],
  ['docProps/core', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['ppt/charts/', `${DRAWING}.drawingml.chart+xml`],
  ['ppt/notesMasters/', `${SLIDES}.notesMaster+xml`],
  ['ppt/notesSlides/', `${SLIDES}.notesSlide+xml`],
  ['ppt/presentation', `${SLIDES}.presentation.main+xml`],
  ['ppt/slideLayouts/', `${SLIDES}.slideLayout+xml`],
  ['ppt/slideMasters/', `${SLIDES}.slideMaster+xml`],
  ['ppt/slides/', `${SLIDES}.slide+xml`],
  ['ppt/tableStyles', `${SLIDES}.tableStyles+xml`],
  ['ppt/theme/', `${DRAWING}.theme+xml`],
]

/** The list of a part's relationships. */
export function relationsXml(relations: readonly Relation[]): Xml {
  return xml`<Relationships xmlns="${PACKAGE}/relationships">${relations.map(
    ([kind, target], at) =>
      xml`<Relationship Id="rId${at + 1}" Type="${kind === 'core-properties' ? `${PACKAGE}/relationships/metadata` : OFFICE}/${kind}" Target="${target}"/>`,
  )}</Relationships>`
}

/** The list of a deck's parts by their types. */
export function contentTypesXml(paths: readonly string[]): Xml {
  const named = paths.flatMap(path => {
    const type = path.endsWith('.xml') && TYPES.find(([start]) => path.startsWith(start))?.[1]
    return type ? [xml`<Override PartName="/${path}" ContentType="${type}"/>`] : []
  })
  return xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="${DRAWING}.spreadsheetml.sheet"/>${named}</Types>`
}
