import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWorkbook } from '../../render/xlsx/write-workbook.ts'
import { planFile, type SourceKind } from '../plan-file.ts'
import { rowsOf } from '../rows-of.ts'
import { simulate } from '../simulate.ts'
import { writeCsv } from '../write-csv.ts'
import { annexAWorkbook } from './annex-a-workbook.ts'
import { census } from './census.ts'
import { datasetOf } from './dataset.ts'
import { lookedAfterReturn, type ReturnFile } from './looked-after-return.ts'
import { lookedAfterXml } from './looked-after-xml.ts'
import { writeParquet } from './parquet.ts'
import { ALL_YEARS, COLLECTION_YEAR } from './windows.ts'

/** The plan folders that are written, by what their records are. */
const RETURNS: Readonly<Record<string, SourceKind>> = {
  'annex-a': 'annex-a',
  ssda903: 'ssda903',
  'ssda903-xml': 'ssda903',
  'ssda903-all-years': 'ssda903',
  'cin-census': 'cin-census',
  'ssd-parquet': 'ssd-parquet',
}

/**
 * Writes Northmere again as other files that a council has, in `returns` of the folder that it was written to: a plan
 * folder for each, whose records are read from its `data`. The same seed gives the same bytes.
 *
 * @param folder where Northmere of this seed was written
 * @returns the names of the plan folders
 */
export async function writeReturns(
  folder: string,
  { seed }: { readonly seed: number },
): Promise<readonly string[]> {
  const data = datasetOf(rowsOf(simulate(seed)))
  const to = (name: string) => join(folder, 'returns', name, 'data')
  for (const [name, kind] of Object.entries(RETURNS)) {
    await mkdir(to(name), { recursive: true })
    await writeFile(join(folder, 'returns', name, 'plan.yaml'), planFile(kind))
  }
  await writeFile(join(to('annex-a'), 'Annex_A.xlsx'), writeWorkbook(annexAWorkbook(data)))
  const year = lookedAfterReturn(data, COLLECTION_YEAR)
  await writeFiles(year, to('ssda903'))
  await writeFile(join(to('ssda903-xml'), 'ssda903.xml'), lookedAfterXml(year))
  await writeFiles(lookedAfterReturn(data, ALL_YEARS), to('ssda903-all-years'))
  await writeFile(join(to('cin-census'), 'cin-census.xml'), census(data, COLLECTION_YEAR))
  await writeParquet(join(folder, 'data'), to('ssd-parquet'))
  return Object.keys(RETURNS)
}

async function writeFiles(files: readonly ReturnFile[], folder: string): Promise<void> {
  for (const { name, columns, rows } of files) await writeCsv(join(folder, `${name}.csv`), columns, rows)
}
