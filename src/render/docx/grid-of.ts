import { REPORT_TABLE } from './styles-part.ts'
import { type Xml, xml } from './xml.ts'

/** The paragraphs of a cell. */
export type Cell = readonly Xml[]

/** A table's name, its names of columns, its rows, and the widths of its columns in twentieths of a point. */
export interface Grid {
  readonly title: string
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly widths: readonly number[]
}

/** A table whose names of columns come again at the top of each page, with rows that no page break splits. */
export function gridOf({ title, head, rows, widths }: Grid): Xml {
  const width = widths.reduce((sum, each) => sum + each, 0)
  const row = (cells: readonly Cell[], heading: boolean) =>
    xml`<w:tr><w:trPr><w:cantSplit/>${heading && xml`<w:tblHeader/>`}</w:trPr>${cells.map(
      (cell, at) => xml`<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`,
    )}</w:tr>`
  return xml`<w:tbl><w:tblPr><w:tblStyle w:val="${REPORT_TABLE}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${title}"/></w:tblPr><w:tblGrid>${widths.map(
    each => xml`<w:gridCol w:w="${each}"/>`,
  )}</w:tblGrid>${row(head, true)}${rows.map(cells => row(cells, false))}</w:tbl>`
}
