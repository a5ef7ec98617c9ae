import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../base/errors.ts'
import { type ReadMappings, readMappings } from '../../sources/mappings/read-mappings.ts'
import type { Mapping } from '../../tables/mappings.ts'
import { sha256 } from '../hash.ts'
import type { SourceFile } from '../sources/source-read.ts'

/** What a plan folder says that the values of its records mean. */
export interface PlanMappings extends ReadMappings {
  /** The file; null where the folder has none. */
  readonly file: SourceFile | null
  /** A hash of what is mapped, whatever else the file says; null where nothing is. */
  readonly hash: string | null
}

/** The file of a plan folder in which an authority says what its values mean. */
export const MAPPINGS_FILE = 'mappings.csv'

/** Ten thousand lines are a twentieth of this; a larger file is something else. */
const MOST_BYTES = 20_000_000

/** Reads a plan folder's `mappings.csv`, if it has one. */
export function readPlanMappings(plan: string): PlanMappings {
  const bytes = mappingsBytes(plan)
  const read = readMappings(bytes ?? new Uint8Array(), MAPPINGS_FILE)
  return {
    ...read,
    file:
      bytes === null ? null : { name: MAPPINGS_FILE, table: null, bytes: bytes.length, hash: sha256(bytes) },
    hash: hashOf(read.mappings),
  }
}

/** The bytes of a plan folder's `mappings.csv`; null where it has none. A file that can't be read stops a load. */
export function mappingsBytes(plan: string): Uint8Array | null {
  const path = join(plan, MAPPINGS_FILE)
  if (!existsSync(path)) return null
  try {
    if (statSync(path).size <= MOST_BYTES) return readFileSync(path)
  } catch {
    throw new InputError(
      `${MAPPINGS_FILE} cannot be read. See whether it is a file, and whether you may read it.`,
    )
  }
  throw new InputError(`${MAPPINGS_FILE} is too large to be a file of mappings.`)
}

function hashOf(mappings: readonly Mapping[]): string | null {
  if (mappings.length === 0) return null
  const rows = mappings.map(({ list, value, code }) => JSON.stringify([list, value, code]))
  return sha256(rows.sort().join('\n'))
}
