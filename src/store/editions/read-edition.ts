import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../base/errors.ts'
import type { FigureRecord } from '../../figures/figure-records.ts'
import type { Making } from '../../report/editions/causes-of.ts'
import {
  type Edition,
  type EditionName,
  parseEdition,
  parseEditionName,
} from '../../report/editions/edition.ts'
import { parseFigures } from '../../report/editions/figures-file.ts'
import type { Restated } from '../../report/editions/restate.ts'
import { parseRestated } from '../../report/editions/restated-file.ts'
import { openPlan, type PlanFolder } from '../plan-folder.ts'
import { programName } from './definition-texts.ts'

/** The files of an edition that are not the report's. */
export const EDITION_FILES = {
  manifest: 'edition.json',
  figures: 'figures.json',
  restated: 'restated.json',
  plan: 'plan',
  definitions: 'definitions',
  /** What was published before the records begin, a file each, numbered in the plan's order. */
  history: 'history',
} as const

/** An edition among those that a plan folder keeps. */
export interface KeptEdition {
  readonly folder: string
  readonly name: EditionName
  readonly edition: Edition
}

/** The folder that holds a plan's editions. */
export function editionsFolder(plan: string): string {
  return join(plan, 'editions')
}

/** Every edition that a plan folder keeps, by the name of its folder. */
export function listEditions(plan: string): readonly KeptEdition[] {
  const parent = editionsFolder(plan)
  if (!existsSync(parent)) return []
  return readdirSync(parent)
    .sort()
    .flatMap(folder => {
      const name = parseEditionName(folder)
      const path = join(parent, folder)
      return name ? [{ folder: path, name, edition: readEdition(path) }] : []
    })
}

/** Reads what an edition says of itself. Throws where the folder is none. */
export function readEdition(folder: string): Edition {
  const path = join(folder, EDITION_FILES.manifest)
  if (!existsSync(path))
    throw new InputError(`There is no ${EDITION_FILES.manifest} in ${folder}, so it is not an edition.`)
  const edition = parseEdition(readFileSync(path, 'utf8'))
  if (!edition) throw new InputError(`${path} is not the manifest of an edition.`)
  return edition
}

/** The figures that an edition gave; null where its file is gone or holds something else. */
export function figuresIn(folder: string): readonly FigureRecord[] | null {
  const path = join(folder, EDITION_FILES.figures)
  return existsSync(path) ? parseFigures(readFileSync(path, 'utf8')) : null
}

/** The same of an edition that a plan folder keeps. Throws where they can't be read. */
export function readFigures(folder: string): readonly FigureRecord[] {
  const figures = figuresIn(folder)
  if (!figures)
    throw new InputError(`${join(folder, EDITION_FILES.figures)} does not hold the figures of an edition.`)
  return figures
}

/** What an edition said was restated, by measure; nothing where it said nothing. */
export function readEditionRestated(folder: string): ReadonlyMap<string, Restated> {
  const path = join(folder, EDITION_FILES.restated)
  if (!existsSync(path)) return new Map()
  const restated = parseRestated(readFileSync(path, 'utf8'))
  if (!restated) throw new InputError(`${path} does not hold what an edition restated.`)
  return restated
}

/** An edition as the plan folder that it was made from: its own plan, narrative and definitions. */
export function openEdition(folder: string, edition: Edition): PlanFolder {
  const plan = join(folder, EDITION_FILES.plan)
  const path = (name: string) => join(folder, EDITION_FILES.definitions, `${name}.sql`)
  const named = (kind: 'group' | 'measure') =>
    edition.definitions.filter(one => one.kind === kind).map(({ name }) => path(name))
  const own = join(plan, 'measures')
  const theirs = existsSync(own) ? readdirSync(own).filter(name => name.endsWith('.sql')) : []
  const files = {
    groups: named('group'),
    ours: named('measure'),
    theirs: theirs.sort().map(name => join(own, name)),
  }
  return openPlan(plan, files, historyIn(folder, edition))
}

/** The files of an edition that give what was published before, in the plan's order. */
function historyIn(folder: string, { files }: Edition): readonly string[] {
  return Object.keys(files)
    .filter(path => path.startsWith(`${EDITION_FILES.history}/`))
    .sort()
    .map(path => join(folder, path))
}

/** What made an edition's figures besides the records. */
export function makingOfEdition({ definitions, parameters, engine }: Edition): Making {
  return {
    definitions: new Map(definitions.map(({ name, sha256 }) => [name, sha256])),
    rules: parameters,
    program: programName(engine),
  }
}
