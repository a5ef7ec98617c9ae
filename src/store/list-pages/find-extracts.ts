import { existsSync, readdirSync } from 'node:fs'
import { type Extract, extractsFolder, listExtracts } from '../extract.ts'

/** Finds an extract of a plan by its id, the newest for null; null where there is none. */
export type FindExtract = (id: string | null) => Extract | null

/** Finds a plan's extracts, whose manifests are read again only when extracts come or go. */
export function findExtracts(plan: string): FindExtract {
  let known: { readonly names: string; readonly extracts: readonly Extract[] } | null = null
  return id => {
    const folder = extractsFolder(plan)
    const names = existsSync(folder) ? readdirSync(folder).sort().join('/') : ''
    if (known?.names !== names) known = { names, extracts: listExtracts(plan) }
    return (
      (id === null ? known.extracts.at(-1) : known.extracts.find(each => each.manifest.id === id)) ?? null
    )
  }
}
