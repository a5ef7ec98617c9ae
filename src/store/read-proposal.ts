import { readFileSync, statSync } from 'node:fs'
import { InputError, UsageError } from '../base/errors.ts'
import type { Measure } from '../measures/measure.ts'
import { parseProposal } from '../measures/parse-proposal.ts'

/** Reads a changed definition of a measure from a file. Throws where there is no such file or it can't be used. */
export function readProposal(measure: Measure, path: string): Measure {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file ${path}.`)
  const parsed = parseProposal(measure, readFileSync(path, 'utf8'))
  if (parsed.fault !== undefined) throw new InputError(`${path}: ${parsed.fault}.`)
  return parsed.value
}
