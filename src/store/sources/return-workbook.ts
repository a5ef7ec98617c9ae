import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Format } from '../../sources/format.ts'
import { findHeadings, HEADING_ROWS, type RecognisedPart } from '../../sources/recognise-part.ts'
import { readWorkbook, type WorkbookFault } from '../../sources/workbook/read-workbook.ts'
import { hashFile } from '../hash.ts'
import { problemIn } from './file-problems.ts'
import { writtenRows } from './part-rows.ts'
import { type PartWriter, writePart } from './part-writer.ts'
import { headingProblems } from './return-csv.ts'
import type { ReturnFile } from './return-file.ts'

interface Sheet {
  readonly name: string
  /** The first rows, until the headings are found among them. */
  waiting: { readonly row: number; readonly cells: readonly (string | null)[] }[]
  found: RecognisedPart | null
  writer: PartWriter | null
  width: number
}

/** Reads a workbook of a return: every sheet that has the headings of a part. */
export async function readReturnWorkbook(
  format: Format,
  path: string,
  scratch: string,
  place: number,
): Promise<readonly ReturnFile[]> {
  const sheets: Sheet[] = []
  const handle = await open(path)
  const { size } = await handle.stat()
  const read = async (from: number, to: number) => {
    const length = Math.max(0, Math.min(to, size) - from)
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, from)
    return buffer.subarray(0, bytesRead)
  }
  const sink = {
    sheet: (name: string) => {
      sheets.push({ name, waiting: [], found: null, writer: null, width: 0 })
      return true
    },
    row: (_: string, row: number, cells: readonly (string | null)[]) => {
      const sheet = sheets.at(-1)!
      takeRow(format, sheet, row, cells, () => join(scratch, `part-${place}-${sheets.length}.csv`))
    },
    settle: async () => {
      await sheets.at(-1)?.writer?.settle()
    },
  }
  const result = await readWorkbook({ size, read }, sink).finally(() => handle.close())
  const name = basename(path)
  const whole = { name, table: null, bytes: size, hash: await hashFile(path) }
  const notes = result.faults.map(fault => sayFault(name, fault))
  const held = sheets.filter(sheet => sheet.found !== null)
  const told = problemIn(name, null)
  const cut = result.faults.filter(fault => fault.sheet !== undefined).map(() => told('file-damaged'))
  const first: ReturnFile = {
    file: whole,
    notes,
    problems:
      held.length > 0 ? cut : [told(result.faults.length > 0 ? 'file-unreadable' : 'file-unrecognised')],
    rows: null,
  }
  return [first, ...(await Promise.all(held.map(sheet => sheetFile(name, sheet))))]
}

function takeRow(
  format: Format,
  sheet: Sheet,
  row: number,
  cells: readonly (string | null)[],
  path: () => string,
): void {
  if (sheet.found) {
    if (cells.some(cell => cell !== null && cell.trim() !== ''))
      sheet.writer!.write(
        row,
        Array.from({ length: sheet.width }, (_, at) => cells[at] ?? null),
      )
    return
  }
  if (sheet.waiting.length >= HEADING_ROWS) return
  sheet.waiting.push({ row, cells })
  const headings = findHeadings(format, [cells])
  if (!headings) return
  sheet.found = headings.recognised
  sheet.width = cells.length
  sheet.writer = writePart(path())
  sheet.waiting = []
}

async function sheetFile(workbook: string, sheet: Sheet): Promise<ReturnFile> {
  const { hash, records, bytes } = await sheet.writer!.end()
  const found = sheet.found!
  const name = `${workbook}, ${sheet.name}`
  return {
    file: { name, table: null, bytes, hash },
    problems: [
      ...(records === 0 ? [problemIn(name, null)('file-empty')] : []),
      ...headingProblems(name, found),
    ],
    notes: [],
    rows: writtenRows(found.part, sheet.writer!.path, bytes, sheet.width, found.columns),
  }
}

function sayFault(file: string, { sheet, row, message }: WorkbookFault): string {
  const where = [
    file,
    ...(sheet === undefined ? [] : [`sheet ${sheet}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
  ]
  return `${where.join(', ')}: ${message}.`
}
