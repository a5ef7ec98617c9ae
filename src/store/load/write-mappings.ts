import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../base/errors.ts'
import { addMappings, type OpenLine } from '../../sources/mappings/add-mappings.ts'
import { MAPPINGS_FILE, mappingsBytes, type PlanMappings } from './read-mappings.ts'

/**
 * Adds lines that wait for their code to a plan folder's `mappings.csv`, which is made if need be. The file takes the
 * place of the old one in one step, so that nothing is lost whenever it stops.
 */
export function writeMappings(plan: string, read: PlanMappings, lines: readonly OpenLine[]): void {
  const missing = ['list', 'value', 'code'].filter(column => !read.headings.includes(column))
  if (read.headings.length > 0 && missing.length > 0)
    throw new InputError(
      `${MAPPINGS_FILE} needs a heading with list, value and code before lines can be added.`,
    )
  if (lines.length === 0) return
  const partial = join(plan, `.${MAPPINGS_FILE}.partial-${process.pid}`)
  try {
    writeFileSync(partial, addMappings(mappingsBytes(plan), read, lines), { flush: true })
    renameSync(partial, join(plan, MAPPINGS_FILE))
  } catch (error) {
    rmSync(partial, { force: true })
    if (!('code' in (error as object))) throw error
    throw new InputError(`${MAPPINGS_FILE} cannot be written. See whether it is open in another program.`)
  }
}
