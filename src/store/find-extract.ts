import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Extract, listExtracts } from './extract.ts'

/** The extract of this id among a plan's; null where it is not kept any more. */
export function openExtract(plan: string, id: string): Extract | null {
  return listExtracts(plan).find(({ manifest }) => manifest.id === id) ?? null
}

/** Looks for an extract in the plan folders near a folder: those that it lies in, then those that lie beside it. */
export function findExtract(near: string, id: string): Extract | null {
  for (const plan of plansNear(resolve(near))) {
    const found = openExtract(plan, id)
    if (found) return found
  }
  return null
}

/** The plan folders with extracts that a folder lies in, and those beside it and beside the folder that it is in. */
function plansNear(folder: string): readonly string[] {
  const above = ancestors(folder)
  return [...above, ...above.slice(0, 2).flatMap(childrenOf)].filter(
    path => existsSync(join(path, 'plan.yaml')) && existsSync(join(path, 'extracts')),
  )
}

function ancestors(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [] : [above, ...ancestors(above)]
}

function childrenOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(entry => join(folder, entry.name))
    .sort()
}
