import { type Xml, xml } from './xml.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The names that the document's text has for its running head and foot. */
export const FRAME_RELATIONS = { header: 'rId4', footer: 'rId5' } as const

/** The names that the document's text has for the two files of its nth picture. */
export function pictureRelations(nth: number) {
  return { svg: `svg${nth}`, png: `png${nth}` }
}

/** What the package begins with. */
export function packageRelations(): Xml {
  return relations([
    ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
    [
      'rId2',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
    ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
  ])
}

/** What the document's text leans on: its styles, its frame, and the files of so many pictures. */
export function documentRelations(pictures: number): Xml {
  return relations([
    ['rId1', `${OFFICE}/styles`, 'styles.xml'],
    ['rId2', `${OFFICE}/numbering`, 'numbering.xml'],
    ['rId3', `${OFFICE}/settings`, 'settings.xml'],
    [FRAME_RELATIONS.header, `${OFFICE}/header`, 'header1.xml'],
    [FRAME_RELATIONS.footer, `${OFFICE}/footer`, 'footer1.xml'],
    ...Array.from({ length: pictures }, (_, at) => pictureRelations(at + 1)).flatMap(({ svg, png }, at) => [
      [svg, `${OFFICE}/image`, `media/chart${at + 1}.svg`] as const,
      [png, `${OFFICE}/image`, `media/chart${at + 1}.png`] as const,
    ]),
  ])
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): Xml {
  return xml`<Relationships xmlns="${PACKAGE}">${all.map(
    ([id, type, target]) => xml`<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )}</Relationships>`
}
