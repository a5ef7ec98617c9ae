// files -> sources -> tables -> measures -> plan.yaml: how a council's first plan comes of the files that it has.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Loading } from './pipeline.ts'
import { type Told, toldBy } from './store/feeding-of.ts'
import { type InspectedFolder, inspectPath } from './store/inspect/inspect-path.ts'
import type { FoundSource } from './store/inspect/sources-found.ts'
import { type Loaded, loadExtract } from './store/load/load-extract.ts'
import { readMeasures } from './store/measure-files.ts'

export type { FileKind } from './store/inspect/found-file.ts'
export { sourcesFound } from './store/inspect/sources-found.ts'
export { newPlanFolder, writeFirstPlan } from './store/new-plan.ts'
export type { FoundSource, InspectedFolder, Told }

/** Looks into files and folders, each with the folders in it, and tells what their files are. */
export async function inspect(paths: readonly string[]): Promise<readonly InspectedFolder[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'throughline-'))
  try {
    const folders: InspectedFolder[] = []
    for (const path of paths) folders.push(...(await inspectPath(resolve(path), join(scratch, 'spill'))))
    return folders
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Loads sources into the folder of a plan that is not written yet. */
export function loadFound(
  plan: string,
  sources: readonly FoundSource[],
  version: string,
  loading: Loading,
): Promise<Loaded> {
  const named = sources.flatMap(({ kind, path }) => (kind === 'figures' ? [] : [{ kind, path }]))
  return loadExtract({ plan, sources: named, version, ...loading })
}

/** How far what was loaded tells each measure that there is. */
export function toldOf(plan: string, { extract }: Loaded): readonly Told[] {
  const { groups, measures } = readMeasures(plan)
  return toldBy(extract, groups, measures)
}
