import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TABLES } from '../tables/all.ts'
import { checkNames, keptColumns } from '../tables/check-table.ts'
import { quoteName, quoteText } from '../tables/clean-sql.ts'
import type { Problem } from '../tables/problem.ts'
import type { Table } from '../tables/table.ts'
import { allProblemsSql, checkRecords, leftOutSql, type Progress } from './check-records.ts'
import { type SurveyedFile, surveyFolder } from './csv-source.ts'
import { type Engine, openEngine } from './engine.ts'
import {
  type Extract,
  extractsFolder,
  leftOutPath,
  type Manifest,
  newestExtract,
  problemsPath,
  tablePath,
} from './extract.ts'
import { usable } from './file-problems.ts'
import { inPartial } from './partial-folder.ts'
import { toProblems } from './read-problems.ts'

/** What to load and where to keep it. */
export interface LoadRequest {
  readonly plan: string
  /** Source folders, as full paths. */
  readonly folders: readonly string[]
  /** The day of loading, `YYYY-MM-DD`. */
  readonly today: string
  readonly version: string
  readonly progress: Progress
}

/** An extract, and whether it was made now or an earlier one has the same content. */
export interface Loaded {
  readonly extract: Extract
  readonly made: boolean
}

const MEMORY = '1GB'

/**
 * Loads sources into a new extract. It is written beside the others under a name that no reader takes for an
 * extract, and gets its own in one step at the end, so a load that dies leaves none. When the newest extract has
 * the same content, that one is returned and nothing is written.
 */
export function loadExtract(request: LoadRequest): Promise<Loaded> {
  return inPartial(request.plan, partial =>
    withRecords(request.folders, partial, request.progress, async (engine, files) => {
      await writeTables(engine, files, partial)
      const leftOut = await writeLeftOut(engine, files, partial)
      const manifest = await describe(engine, files, partial, request, leftOut)
      const newest = newestExtract(request.plan)
      if (newest?.manifest.content === manifest.content) return { extract: newest, made: false }
      return { extract: publish(extractsFolder(request.plan), partial, manifest), made: true }
    }),
  )
}

/** Checks sources as a load does and returns their problems, keeping nothing. */
export async function checkSources(
  request: Omit<LoadRequest, 'today' | 'version'>,
): Promise<readonly Problem[]> {
  return inPartial(request.plan, partial =>
    withRecords(request.folders, partial, request.progress, async (engine, files) =>
      toProblems(await engine.rows(allProblemsSql(files))),
    ),
  )
}

/** Surveys and checks source folders in a fresh engine and hands both to `use`; the engine closes after it. */
async function withRecords<T>(
  folders: readonly string[],
  scratch: string,
  progress: Progress,
  use: (engine: Engine, files: readonly SurveyedFile[]) => Promise<T>,
): Promise<T> {
  const files: SurveyedFile[] = []
  for (const folder of folders) files.push(...(await surveyFolder(folder)))
  const engine = await openEngine({
    memory: MEMORY,
    folders: [...folders, scratch],
    spill: join(scratch, '.spill'),
  })
  const mended = join(scratch, '.mended')
  mkdirSync(mended, { recursive: true })
  try {
    await checkRecords(engine, files, mended, progress)
    return await use(engine, files)
  } finally {
    engine.close()
    rmSync(mended, { recursive: true, force: true })
  }
}

const PARQUET = '(format parquet, compression zstd)'

async function writeTables(engine: Engine, files: readonly SurveyedFile[], folder: string): Promise<void> {
  const writeTable = (table: Table) => {
    const columns = keptColumns(table).map(quoteName).join(', ')
    const path = quoteText(tablePath(folder, table.name))
    return engine.lease(session =>
      session.run(`copy (select ${columns} from kept_${table.name}) to ${path} ${PARQUET}`),
    )
  }
  await Promise.all(TABLES.map(writeTable))
  await engine.run(`copy (${allProblemsSql(files)}) to ${quoteText(problemsPath(folder))} ${PARQUET}`)
}

/** Writes the rows that a rule leaves out, a file for each table that has any. */
async function writeLeftOut(
  engine: Engine,
  files: readonly SurveyedFile[],
  folder: string,
): Promise<NonNullable<Manifest['leftOut']>> {
  const counts = await engine.rows(
    TABLES.map(
      table => `select '${table.name}' as name, count(*) as n from ${checkNames(table).typed} where _out`,
    ).join(' union all '),
  )
  const rows = new Map(counts.map(row => [String(row.name), Number(row.n)]))
  const held = TABLES.filter(table => (rows.get(table.name) ?? 0) > 0)
  mkdirSync(join(folder, 'left-out'))
  for (const table of held) {
    const path = quoteText(leftOutPath(folder, table.name))
    await engine.run(`copy (${leftOutSql(table, files)}) to ${path} ${PARQUET}`)
  }
  return Object.fromEntries(
    held.map(({ name }) => [name, { rows: rows.get(name) ?? 0, hash: hashFile(leftOutPath(folder, name)) }]),
  )
}

async function describe(
  engine: Engine,
  files: readonly SurveyedFile[],
  folder: string,
  request: LoadRequest,
  leftOut: NonNullable<Manifest['leftOut']>,
): Promise<Manifest> {
  const held = new Set(usable(files).map(file => file.recognised?.table.name))
  const counts = await engine.rows(
    TABLES.map(table => `select '${table.name}' as name, count(*) as n from kept_${table.name}`).join(
      ' union all ',
    ),
  )
  const rows = new Map(counts.map(row => [String(row.name), Number(row.n)]))
  const codes = await engine.rows(
    `select code, count(*) as n from (${allProblemsSql(files)}) group by code order by code`,
  )
  const tables = Object.fromEntries(
    TABLES.map(({ name }) => [
      name,
      { rows: rows.get(name) ?? 0, hash: hashFile(tablePath(folder, name)), present: held.has(name) },
    ]),
  )
  return {
    id: '',
    loaded: request.today,
    recordsTo: await recordsTo(engine, request.today),
    content: hashText(JSON.stringify({ tables, leftOut }) + hashFile(problemsPath(folder))),
    engine: request.version,
    files: files.map(file => ({
      name: file.name,
      table: file.recognised?.table.name ?? null,
      bytes: file.bytes,
      hash: file.hash,
    })),
    tables,
    problems: Object.fromEntries(codes.map(row => [String(row.code), Number(row.n)])),
    leftOut,
  }
}

async function recordsTo(engine: Engine, today: string): Promise<string | null> {
  const days = TABLES.flatMap(table =>
    table.happened
      ? [
          `select max(${table.happened}) as day from kept_${table.name} where ${table.happened} <= ${quoteText(today)}`,
        ]
      : [],
  )
  const [latest] = await engine.rows(`select max(day) as day from (${days.join(' union all ')})`)
  const day = latest?.day
  return day === null || day === undefined ? null : String(day)
}

/** Gives the extract its name and place; another load may take the same place first, and then the next is tried. */
function publish(parent: string, partial: string, manifest: Manifest): Extract {
  const places = readdirSync(parent).flatMap(name =>
    name.startsWith(manifest.loaded) ? [Number(name.slice(11, 13))] : [],
  )
  for (let place = Math.max(0, ...places) + 1; ; place++) {
    const id = `${manifest.loaded}-${String(place).padStart(2, '0')}-${manifest.content.slice(0, 8)}`
    const named = { ...manifest, id }
    writeFileSync(join(partial, 'manifest.json'), JSON.stringify(named, null, 2) + '\n', { flush: true })
    const folder = join(parent, id)
    if (existsSync(folder)) continue
    renameSync(partial, folder)
    return { folder, manifest: named }
  }
}

function hashFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
