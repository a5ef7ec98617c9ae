import { isAbsolute, join, relative, sep } from 'node:path'
import type { FileKind } from './found-file.ts'
import type { InspectedFolder } from './inspect-path.ts'

/** A source that files can be, as a plan would name it. */
export interface FoundSource {
  readonly kind: FileKind
  /** A folder or a file, relative to the plan where it is near. */
  readonly path: string
  readonly files: number
  /** The tables, lists or modules that it holds, each once. */
  readonly holds: readonly string[]
}

/** Where two kinds have the same table the first named feeds it, so what is fullest and most recent comes first. */
const ORDER: readonly FileKind[] = ['ssd-csv', 'ssd-parquet', 'annex-a', 'cin-census', 'ssda903', 'figures']

/** The sources in folders that were looked into, in the order in which a plan names them. */
export function sourcesFound(folders: readonly InspectedFolder[], plan: string): readonly FoundSource[] {
  return ORDER.flatMap(kind =>
    folders.flatMap(folder => (kind === 'figures' ? eachFigures(folder, plan) : wholeOf(kind, folder, plan))),
  )
}

/** All files of a kind in a folder are one source: the file where it is one among others, otherwise the folder. */
function wholeOf(kind: FileKind, { folder, files }: InspectedFolder, plan: string): readonly FoundSource[] {
  const its = files.filter(file => file.kind === kind)
  const only = its.length === 1 && files.length > 1 ? its[0]!.name : null
  if (its.length === 0) return []
  const path = pathFrom(plan, only === null ? folder : join(folder, only))
  return [{ kind, path, files: its.length, holds: holdings(its) }]
}

function eachFigures({ folder, files }: InspectedFolder, plan: string): readonly FoundSource[] {
  return files
    .filter(({ kind }) => kind === 'figures')
    .map(({ name }) => ({ kind: 'figures', path: pathFrom(plan, join(folder, name)), files: 1, holds: [] }))
}

function holdings(files: InspectedFolder['files']): readonly string[] {
  return [...new Set(files.flatMap(file => (file.kind === null ? [] : file.holds)))]
}

/** A path as a plan names it: relative below or beside the plan's folder, otherwise in full. */
function pathFrom(plan: string, path: string): string {
  const near = relative(plan, path)
  const written = isAbsolute(near) || near.startsWith(`..${sep}..`) ? path : near === '' ? '.' : near
  return written.replaceAll('\\', '/')
}
