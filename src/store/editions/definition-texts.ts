import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { dueRules } from '../../measures/due-rules.ts'
import type { Making } from '../../report/editions/causes-of.ts'
import type { Edition, SealedDefinition } from '../../report/editions/edition.ts'
import { engineVersion } from '../engine.ts'
import { sha256 } from '../hash.ts'
import type { PlanFolder } from '../plan-folder.ts'

/** A measure's or group's file as it is. */
export interface DefinitionText {
  readonly name: string
  readonly kind: SealedDefinition['kind']
  readonly text: string
}

/** The files of all measures and groups that a plan folder's lists are made of, in the order of its measure set. */
export function definitionTexts({ measures: set, files }: PlanFolder): readonly DefinitionText[] {
  const paths = new Map([...files.groups, ...files.ours, ...files.theirs].map(path => [nameOf(path), path]))
  const read = (name: string, kind: DefinitionText['kind']) => ({
    name,
    kind,
    text: readFileSync(paths.get(name)!, 'utf8'),
  })
  return [
    ...set.groups.map(({ name }) => read(name, 'group')),
    ...set.measures.map(({ id }) => read(id, 'measure')),
  ]
}

/** The intervals that a plan folder's due dates are counted by, such as `20 WD`, by name. */
export function rulesInForce({ plan }: PlanFolder): Readonly<Record<string, string>> {
  const rules = Object.entries(dueRules(plan.parameters)).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(rules.map(([name, { count, unit }]) => [name, `${count} ${unit}`]))
}

/** What makes a plan folder's figures besides the records; the program's version where it is known. */
export function makingOf(open: PlanFolder, throughline: string | null): Making {
  return {
    definitions: new Map(definitionTexts(open).map(({ name, text }) => [name, sha256(text)])),
    rules: rulesInForce(open),
    program: throughline === null ? null : programName(engineOf(throughline)),
  }
}

/** What makes figures now: the program of a version, and the version of its engine. */
export function engineOf(throughline: string): Edition['engine'] {
  return { throughline, duckdb: engineVersion() }
}

/** `Throughline 0.1.0 with DuckDB v1.5.6`. */
export function programName({ throughline, duckdb }: Edition['engine']): string {
  return `Throughline ${throughline} with DuckDB ${duckdb}`
}

function nameOf(path: string): string {
  return basename(path, '.sql')
}
