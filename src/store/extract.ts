import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { InputError } from '../base/errors.ts'
import { type Engine, openEngine } from './engine.ts'
import { partialName } from './partial-name.ts'

/** What an extract says of itself, in the file `manifest.json` beside its tables. */
export type Manifest = z.infer<typeof manifestSchema>

const manifestSchema = z.object({
  id: z.string(),
  /** The day on which it was loaded, and its place among that day's loads. */
  loaded: z.string(),
  /** The latest day on which something happened in the records, not after the day of loading. */
  recordsTo: z.string().nullable(),
  /** A hash of all its tables. */
  content: z.string(),
  engine: z.string(),
  /** What fed the tables, in the plan's order; absent in extracts that were made when CSV files alone could be read. */
  sources: z
    .array(
      z.object({
        kind: z.string(),
        tables: z.array(z.string()),
        from: z.string().nullable(),
        to: z.string().nullable().optional(),
        parts: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  files: z.array(
    z.object({ name: z.string(), table: z.string().nullable(), bytes: z.number(), hash: z.string() }),
  ),
  tables: z.record(z.string(), z.object({ rows: z.number(), hash: z.string(), present: z.boolean() })),
  problems: z.record(z.string(), z.number()),
  /** The tables with rows that a rule leaves out; absent in extracts that were made before these were kept. */
  leftOut: z.record(z.string(), z.object({ rows: z.number(), hash: z.string() })).optional(),
})

/** An extract on disk. */
export interface Extract {
  readonly folder: string
  readonly manifest: Manifest
}

const FOLDER = 'extracts'

/** The folder that holds a plan's extracts. */
export function extractsFolder(plan: string): string {
  return join(plan, FOLDER)
}

/** Every extract of a plan, oldest first. Folders that a load was still writing are not extracts. */
export function listExtracts(plan: string): readonly Extract[] {
  const folder = extractsFolder(plan)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => !name.startsWith('.') && existsSync(join(folder, name, 'manifest.json')))
    .sort()
    .map(name => readExtract(join(folder, name)))
}

/** The newest extract of a plan, or null. */
export function newestExtract(plan: string): Extract | null {
  return listExtracts(plan).at(-1) ?? null
}

let enginesOpened = 0

/**
 * Opens an engine that can read one extract and nothing else.
 *
 * @param memory the most it may hold before it spills to disk
 */
export function openExtractEngine(extract: Extract, memory = '1GB'): Promise<Engine> {
  enginesOpened += 1
  const spill = join(dirname(extract.folder), partialName(`${enginesOpened}-spill`))
  return openEngine({ memory, folders: [extract.folder], spill })
}

/** Where an extract keeps a table. */
export function tablePath(folder: string, table: string): string {
  return join(folder, 'tables', `${table}.parquet`)
}

/** Where an extract keeps the rows of a table that a rule leaves out; there is no file where there are none. */
export function leftOutPath(folder: string, table: string): string {
  return join(folder, 'left-out', `${table}.parquet`)
}

/** Where an extract keeps its problems. */
export function problemsPath(folder: string): string {
  return join(folder, 'problems.parquet')
}

function readExtract(folder: string): Extract {
  const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  if (!parsed.success)
    throw new InputError(`${join(folder, 'manifest.json')} is not the manifest of an extract.`)
  return { folder, manifest: parsed.data }
}
