import { InputError } from '../../base/errors.ts'
import { readXml, type XmlHandler } from '../xml/read-xml.ts'
import type { ByteSource } from './byte-source.ts'
import type { CellKey } from './cell-text.ts'
import { dateStyles } from './date-styles.ts'
import { refuseOtherArchives, refuseOthers } from './refuse-others.ts'
import { sharedTexts } from './shared-texts.ts'
import { sheetRows } from './sheet-rows.ts'
import { type Allowance, unpackPart } from './unpack-part.ts'
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.ts'
import {
  type Relationship,
  relationshipsIn,
  relationshipsPath,
  targetPath,
  type WorkbookIndex,
  workbookIndex,
} from './workbook-parts.ts'
import { readZipDirectory, type ZipDirectory } from './zip-directory.ts'

/** What couldn't be read of a workbook: of all of it, of a sheet, or of a sheet from a row on. It has no cell's value. */
export interface WorkbookFault {
  readonly sheet?: string
  readonly row?: number
  readonly message: string
}

/** Takes a workbook sheet by sheet, in the order of its tabs. */
export interface WorkbookSink {
  /** A sheet begins; false where its rows are not wanted. */
  readonly sheet: (name: string) => boolean
  readonly row: (sheet: string, row: number, cells: readonly (string | null)[]) => void
  /** Awaited now and then, so that whoever takes the rows can catch up. */
  readonly settle?: () => Promise<void>
}

/** What reading a workbook came to. */
export interface WorkbookRead {
  /** The names of its sheets, in the order of its tabs; chart sheets and the like apart. */
  readonly sheets: readonly string[]
  readonly faults: readonly WorkbookFault[]
}

/**
 * Reads an Excel workbook (.xlsx or .xlsm) in memory that grows with the texts its sheets share and with nothing else.
 * Never throws for what is in the file: what can be read is given, and the faults say what is missing.
 */
export async function readWorkbook(
  source: ByteSource,
  sink: WorkbookSink,
  limits: Partial<WorkbookLimits> = {},
): Promise<WorkbookRead> {
  const faults: WorkbookFault[] = []
  const sheets: string[] = []
  try {
    await refuseOthers(source)
    const bounds = { ...WORKBOOK_LIMITS, ...limits }
    const entries = await readZipDirectory(source, bounds)
    refuseOtherArchives(entries)
    const archive = { source, limits: bounds, entries, allowance: { left: bounds.bytes } }
    await readSheets(archive, sink, sheets, faults)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    faults.push({ message: error.message })
  }
  return { sheets, faults }
}

interface Archive {
  readonly source: ByteSource
  readonly limits: WorkbookLimits
  readonly entries: ZipDirectory
  readonly allowance: Allowance
}

interface Sheet {
  readonly name: string
  readonly path: string
}

async function readSheets(
  archive: Archive,
  sink: WorkbookSink,
  names: string[],
  faults: WorkbookFault[],
): Promise<void> {
  const { sheets, key } = await readFrame(archive, faults)
  names.push(...sheets.map(sheet => sheet.name))
  for (const { name, path } of sheets) {
    if (!sink.sheet(name)) continue
    const told = (row: number, message: string) => void faults.push({ sheet: name, row, message })
    const rows = sheetRows(key, archive.limits, (row, cells) => sink.row(name, row, cells), told)
    const fault = await readPart(archive, path, rows.handler, archive.limits.bytes, sink.settle)
    if (fault === null) continue
    const row = rows.row()
    const message = row === 0 ? fault : `it can be read no further than this row: ${fault}`
    faults.push(row === 0 ? { sheet: name, message } : { sheet: name, row, message })
  }
}

/** All but the sheets themselves: which there are, and what their cells are read by. */
async function readFrame(
  archive: Archive,
  faults: WorkbookFault[],
): Promise<{ readonly sheets: readonly Sheet[]; readonly key: CellKey }> {
  const root = await relationshipsOf(archive, '')
  const main = root.find(([, related]) => related.type === 'officeDocument')?.[1].target ?? 'xl/workbook.xml'
  const path = targetPath('', main)
  const index: WorkbookIndex = { sheets: [], from1904: false }
  const fault = await readPart(archive, path, workbookIndex(index))
  if (fault !== null) throw new InputError(`its list of sheets can't be read: ${fault}`)
  const related = new Map(await relationshipsOf(archive, path))
  const texts: string[] = []
  const dates: boolean[] = []
  const readNamed = async (type: string, file: string, handler: XmlHandler, lost: string) => {
    const named = [...related.values()].find(other => other.type === type && !other.external)
    const part = targetPath(path, named?.target ?? file)
    if (named === undefined && !archive.entries.has(part.toLowerCase())) return
    const most = type === 'sharedStrings' ? archive.limits.bytes : LARGEST_FRAME
    const message = await readPart(archive, part, handler, most)
    if (message !== null) faults.push({ message: `${lost}: ${message}` })
  }
  const shared = sharedTexts(texts, archive.limits)
  await readNamed(
    'sharedStrings',
    'sharedStrings.xml',
    shared,
    "the texts that its sheets share can't all be read",
  )
  await readNamed('styles', 'styles.xml', dateStyles(dates), 'dates may be read as numbers')
  return { sheets: sheetsIn(index, related, path, faults), key: { texts, dates, from1904: index.from1904 } }
}

function sheetsIn(
  index: WorkbookIndex,
  related: ReadonlyMap<string, Relationship>,
  path: string,
  faults: WorkbookFault[],
): readonly Sheet[] {
  if (index.sheets.length > MOST_SHEETS) {
    faults.push({ message: `it has more than ${MOST_SHEETS} sheets: the rest are left out` })
  }
  return index.sheets.slice(0, MOST_SHEETS).flatMap(({ name, id }) => {
    const other = related.get(id)
    if (other && !other.external) {
      return other.type === 'worksheet' ? [{ name, path: targetPath(path, other.target) }] : []
    }
    const where = other
      ? 'it is kept outside the workbook, where nothing is read'
      : 'the workbook does not say where it is'
    faults.push({ sheet: name, message: where })
    return []
  })
}

async function relationshipsOf(
  archive: Archive,
  part: string,
): Promise<readonly (readonly [string, Relationship])[]> {
  const found = new Map<string, Relationship>()
  const path = relationshipsPath(part)
  if (archive.entries.has(path.toLowerCase())) await readPart(archive, path, relationshipsIn(found))
  return [...found]
}

/** Reads a part's XML; gives what was wrong with it, all before being told. Throws where the archive itself is refused. */
async function readPart(
  archive: Archive,
  path: string,
  handler: XmlHandler,
  most = LARGEST_FRAME,
  settle?: () => Promise<void>,
): Promise<string | null> {
  const entry = archive.entries.get(path.toLowerCase())
  if (!entry) return 'the part that holds it is missing'
  if (entry.size > most) return 'the part that holds it is far too large'
  const reader = readXml(handler, { text: LONGEST_TEXT })
  try {
    await unpackPart(archive.source, entry, archive.limits, archive.allowance, async bytes => {
      reader.push(bytes)
      await settle?.()
    })
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  const fault = reader.end()
  return fault && `line ${fault.line} of a part of it: ${fault.message}`
}

const MOST_SHEETS = 1000

/** Bytes of a part that is held while a workbook is read. */
const LARGEST_FRAME = 33_554_432

/** A cell has at most 32,767 characters, which may be spelt with seven each. */
const LONGEST_TEXT = 262_144
