import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Month } from '../base/month.ts'

/**
 * What tells whether a month's figures may have changed: the plan and its measures as they were last written, and the
 * names of its extracts and editions, which never change.
 */
export function planMark(plan: string): string {
  return [
    written(join(plan, 'plan.yaml')),
    ...names(join(plan, 'measures')).map(name => `${name} ${written(join(plan, 'measures', name))}`),
    ...names(join(plan, 'extracts')),
    ...names(join(plan, 'editions')),
  ].join('\n')
}

/** What tells whether the words that the plan folder keeps for a month have changed. */
export function wordsMark(plan: string, month: Month): string {
  const folder = join(plan, 'narrative', month)
  return names(folder)
    .map(name => `${name} ${written(join(folder, name))}`)
    .join('\n')
}

function names(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter(name => !name.startsWith('.'))
        .sort()
    : []
}

function written(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.mtimeMs} ${found.size}` : ''
}
