import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeReturns } from '../../../src/sample/returns/write-returns.ts'
import { writeNorthmere } from '../../../src/sample/write-northmere.ts'
import type { RawTables } from '../../independent/rows.ts'
import { readFolder } from '../read-folder.ts'

/** Northmere with its returns, and its records as they were written. */
export interface NorthmereReturns {
  readonly folder: string
  readonly tables: RawTables
}

let written: Promise<NorthmereReturns> | null = null

/** Northmere of seed 1 with its returns, written once for all who ask. */
export function northmereReturns(): Promise<NorthmereReturns> {
  written ??= write()
  return written
}

async function write(): Promise<NorthmereReturns> {
  const folder = mkdtempSync(join(tmpdir(), 'northmere-returns-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await writeNorthmere(folder, { seed: 1 })
  await writeReturns(folder, { seed: 1 })
  return { folder, tables: readFolder(join(folder, 'data')) }
}
