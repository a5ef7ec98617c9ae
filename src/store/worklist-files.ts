import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byCodePoint } from '../base/by-code-point.ts'
import { parseWorklist } from '../measures/parse-worklist.ts'
import type { Worklist } from '../measures/worklist.ts'
import { sqlFiles } from './measure-files.ts'

/** The worklists of the product and of a plan, and the files that could not be read, a sentence each. */
export interface WorklistSet {
  readonly worklists: readonly Worklist[]
  readonly faults: ReadonlyMap<string, string>
}

/**
 * Reads the product's own worklists, then those of a plan's `worklists` folder, where a file with the name of one of ours
 * takes its place. A file that is wrong is reported alone.
 */
export function readWorklists(plan: string | null): WorklistSet {
  const ours = sqlFiles(fileURLToPath(new URL('../measures/worklists/', import.meta.url)))
  const theirs = plan === null ? [] : sqlFiles(join(plan, 'worklists'))
  const faults = new Map<string, string>()
  const worklists = new Map<string, Worklist>()
  for (const path of [...ours, ...theirs]) {
    const id = basename(path, '.sql')
    const parsed = parseWorklist(id, readFileSync(path, 'utf8'))
    if (parsed.fault === undefined) worklists.set(id, parsed.value)
    else {
      faults.set(id, parsed.fault)
      worklists.delete(id)
    }
  }
  return { worklists: [...worklists.values()].sort(inOrder), faults }
}

/** Those on which something is due come first, each kind by name. */
function inOrder(a: Worklist, b: Worklist): number {
  return Number(a.due === null) - Number(b.due === null) || byCodePoint(a.id, b.id)
}
