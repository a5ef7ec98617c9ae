import { serialOf } from '../../render/xlsx/serial-day.ts'
import type { Cell, Sheet, SheetRow, Workbook } from '../../render/xlsx/sheet.ts'
import { careList } from './annex-a-care.ts'
import { assessmentsList, contactsList, earlyHelpList, referralsList } from './annex-a-front-door.ts'
import { adoptersList, adoptionsList, leaversList } from './annex-a-leaving.ts'
import type { AnnexList, CellKind } from './annex-a-list.ts'
import { needList } from './annex-a-need.ts'
import { enquiriesList, protectionList } from './annex-a-protection.ts'
import type { Dataset } from './dataset.ts'
import { DRAWN } from './windows.ts'

const HEADINGS = 2
const WIDTH = 18

/** Annex A of Ofsted's inspection framework, as it would be drawn on the last day of the records. */
export function annexAWorkbook(data: Dataset): Workbook {
  const lists = [
    contactsList(data),
    earlyHelpList(data),
    referralsList(data),
    assessmentsList(data),
    enquiriesList(data),
    needList(data),
    protectionList(data),
    careList(data),
    leaversList(data),
    adoptionsList(data),
    adoptersList(),
  ]
  return {
    title: 'Annex A - Child level data',
    creator: 'Northmere',
    created: DRAWN,
    foot: 'Northmere, an authority that does not exist',
    sheets: lists.map(sheetOf),
  }
}

/** A list as a sheet: its title, its headings, and a row for each of its things, as in the template. */
function sheetOf(list: AnnexList, at: number): Sheet {
  const { sheet, title, columns, rows } = list
  const top: readonly SheetRow[] = [
    { cells: [{ value: title, style: 'title' }], height: 32 },
    { cells: columns.map(({ heading }) => ({ value: heading, style: 'heading' })) },
  ]
  return {
    name: sheet,
    frozen: { rows: HEADINGS, columns: 1 },
    table: { headings: HEADINGS, columns: columns.length, rows: rows.length },
    repeated: HEADINGS,
    grid: true,
    front: at === 0,
    ids: [0],
    content: () => ({
      widths: columns.map(() => WIDTH),
      batches: [top, rows.map(row => ({ cells: row.map((text, i) => cellOf(text, columns[i]!.kind)) }))],
    }),
  }
}

function cellOf(text: string, kind: CellKind): Cell | null {
  if (text === '') return null
  if (kind === 'day') return { value: serialOf(text), style: 'list-day' }
  if (kind === 'number') return { value: Number(text), style: 'list-number' }
  return { value: text, style: kind === 'id' ? 'list-id' : 'list-text' }
}
