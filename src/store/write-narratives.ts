import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Month } from '../base/month.ts'
import type { NarrativeText } from '../report/narrative/fill-narratives.ts'

/** Writes a month's words to `narrative/YYYY-MM/<measure>.md` of a plan folder, each aside and named in one step. */
export function writeNarratives(plan: string, month: Month, texts: readonly NarrativeText[]): void {
  mkdirSync(join(plan, 'narrative', month), { recursive: true })
  for (const { file, text } of texts) {
    const path = join(plan, file)
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    const aside = `${path}.partial-${randomBytes(4).toString('hex')}`
    try {
      writeFileSync(aside, text, { flush: true })
      renameSync(aside, path)
    } finally {
      rmSync(aside, { force: true })
    }
  }
}
