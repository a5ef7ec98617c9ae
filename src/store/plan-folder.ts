import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError } from '../base/errors.ts'
import { parsePlan } from '../report/plan/parse-plan.ts'
import type { Plan } from '../report/plan/plan.ts'
import type { PublishedFigure } from '../sources/published/figure-history.ts'
import { type DefinitionFiles, definitionFiles, type MeasureSet, readMeasures } from './measure-files.ts'
import { readHistory } from './read-history.ts'

/** A plan folder that was read: the plan, its measures, and what in either could not be used. */
export interface PlanFolder {
  readonly folder: string
  readonly plan: Plan
  readonly measures: MeasureSet
  readonly faults: readonly string[]
  /** Where the measures were read from. */
  readonly files: DefinitionFiles
  /** Figures of months that no record may reach, as they were published before, and the files that give them. */
  readonly history: readonly PublishedFigure[]
  readonly historyFiles: readonly string[]
}

/**
 * Reads a plan folder: `plan.yaml`, the measures that it and the product bring, and figures that were published before.
 *
 * @param given where measures are read from, if not there
 * @param givenHistory the files of published figures, if not those that the plan names
 */
export function openPlan(
  path: string,
  given?: DefinitionFiles,
  givenHistory?: readonly string[],
): PlanFolder {
  const folder = resolve(path)
  const file = join(folder, 'plan.yaml')
  if (!existsSync(file)) {
    throw new InputError(
      `There is no plan.yaml in ${path}. "throughline sample --out DIR" makes a plan folder to start from.`,
    )
  }
  const files = given ?? definitionFiles(folder)
  const measures = readMeasures(folder, files)
  const { plan, faults } = parsePlan(readFileSync(file, 'utf8'), measures.measures)
  const messages = faults.map(fault => fault.message)
  if (!plan) throw new InputError(['The plan has errors that stop it.', ...messages].join('\n'))
  const historyFiles =
    givenHistory ??
    plan.sources.filter(source => source.kind === 'figures').map(source => resolve(folder, source.path))
  const history = readHistory(historyFiles, measures.measures)
  return {
    folder,
    plan,
    measures,
    faults: [...messages, ...history.faults],
    files,
    history: history.figures,
    historyFiles,
  }
}
