import { basename } from 'node:path'
import { isUnreadable } from '../sources/source-folder.ts'
import type { FoundFile } from './found-file.ts'
import { recogniseCsv } from './recognise-csv.ts'
import { recogniseParquet } from './recognise-parquet.ts'
import { recogniseWorkbook } from './recognise-workbook.ts'
import { recogniseXml } from './recognise-xml.ts'

const NO_HEADINGS = 'its headings are those of no table, list or module'

/** Looks into a file and tells what it is; null where its name says that it holds no records. */
export async function recogniseFile(path: string, scratch: string): Promise<FoundFile | null> {
  const name = basename(path)
  const ending = /\.(csv|xlsx|xlsm|xls|xml|parquet)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === undefined) return null
  try {
    return await look(path, name, ending, scratch)
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return { name, kind: null, because: 'this machine does not let us read it' }
  }
}

async function look(path: string, name: string, ending: string, scratch: string): Promise<FoundFile> {
  if (ending === 'csv') {
    const found = await recogniseCsv(path)
    return found
      ? { name, kind: found.kind, holds: [found.holds] }
      : { name, kind: null, because: NO_HEADINGS }
  }
  if (ending === 'parquet') {
    const table = await recogniseParquet(path, scratch)
    if (table !== null) return { name, kind: 'ssd-parquet', holds: [table] }
    return { name, kind: null, because: 'its columns are those of no table, or it can’t be read' }
  }
  if (ending === 'xml') {
    const found = await recogniseXml(path)
    if ('because' in found) return { name, kind: null, because: found.because }
    return { name, kind: found.kind, holds: found.year === null ? [] : [`the year ${found.year}`] }
  }
  const { lists, fault } = await recogniseWorkbook(path)
  if (lists.length > 0) return { name, kind: 'annex-a', holds: lists }
  return { name, kind: null, because: fault ?? 'none of its sheets has the headings of a list of Annex A' }
}
