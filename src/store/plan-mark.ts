import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Month } from '../base/month.ts'

/**
 * What tells whether a month's figures may have changed: the plan, its measures and its worklists as they were last written, and the
 * names of its extracts and editions, which never change.
 */
export function planMark(plan: string): string {
  const found = justRead.get(plan)
  if (found !== undefined) return found
  const mark = readMark(plan)
  if (justRead.size === 0) setImmediate(() => justRead.clear())
  justRead.set(plan, mark)
  return mark
}

/** What was read in this turn of the event loop: a page asks several times, and many pages are asked for at once. */
const justRead = new Map<string, string>()

function readMark(plan: string): string {
  return [
    written(join(plan, 'plan.yaml')),
    ...['measures', 'worklists'].flatMap(folder =>
      names(join(plan, folder)).map(name => `${name} ${written(join(plan, folder, name))}`),
    ),
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
