import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../base/errors.ts'
import type { RecordSource } from '../../report/plan/source-spec.ts'
import type { LocatedProblems } from '../../tables/located-problem.ts'
import type { Problem } from '../../tables/problem.ts'
import type { Unmapped } from '../../tables/unmapped.ts'
import { type Engine, openEngine } from '../engine.ts'
import { inPartial } from '../partial-folder.ts'
import { toProblems } from '../read-problems.ts'
import { sourceMarks } from '../sources/source-marks.ts'
import { allProblemsSql, type CheckOptions, checkRecords, type Progress } from './check-records.ts'
import { type LoadMark, writeExtract, writeTable } from './describe-load.ts'
import { CHANGED, explained } from './explain-load.ts'
import { findUnmapped } from './find-unmapped.ts'
import { type Joined, joinSources } from './join-sources.ts'
import { locateProblems } from './locate-problems.ts'
import { readSources, sourcePaths, sourceReach } from './open-sources.ts'
import { type Loaded, publishExtract } from './publish-extract.ts'
import { type PlanMappings, readPlanMappings } from './read-mappings.ts'

/** What to check: a plan folder and its sources. */
export interface CheckRequest {
  readonly plan: string
  readonly sources: readonly RecordSource[]
  /** The day of loading, `YYYY-MM-DD`. */
  readonly today: string
  readonly progress: Progress
  /** Told, in sentences that quote no record, what could not be read and why. */
  readonly tell?: ((note: string) => void) | undefined
}

/** What to load, and whose load it is. */
export interface LoadRequest extends CheckRequest, LoadMark {}

export type { Loaded }

/** Beyond this the engine's tables go to disk, which costs little; the program about it needs as much again. */
const MEMORY = '400MB'

/**
 * Loads sources into a new extract. It is written beside the others under a name that no reader takes for an
 * extract, and gets its own in one step at the end, so a load that dies leaves none. When the newest extract has
 * the same content, that one is returned and nothing is written.
 */
export function loadExtract(request: LoadRequest): Promise<Loaded> {
  return withRecords(
    request,
    async (engine, joined, { hash }, partial) => {
      const manifest = await writeExtract(engine, joined, partial, { ...request, mapped: hash })
      return publishExtract(request.plan, partial, manifest)
    },
    partial => ({ checked: (session, table) => writeTable(session, table, partial) }),
  )
}

/** Checks sources as a load does and hands their problems to `use`, with whose they are; nothing is kept. */
export function checkSources<T>(request: CheckRequest, use: UseProblems<T>): Promise<T> {
  return withRecords(request, async (engine, { files }) =>
    use(toProblems(await engine.rows(allProblemsSql(files))), () =>
      locateProblems(engine, files, request.today),
    ),
  )
}

/** The values of sources that nothing says the meaning of, and what the plan says of others; nothing is kept. */
export function unmappedIn(request: CheckRequest): Promise<UnmappedInPlan> {
  return withRecords(
    request,
    async (engine, joined, mappings) => ({
      unmapped: await findUnmapped(engine, joined, mappings.mappings),
      mappings,
    }),
    () => ({ keepText: true }),
  )
}

/** The values of a plan's sources that nothing says the meaning of, and what its `mappings.csv` says. */
export interface UnmappedInPlan {
  readonly unmapped: Unmapped
  readonly mappings: PlanMappings
}

/** What is done with problems while their records can still be looked up. */
export type UseProblems<T> = (
  problems: readonly Problem[],
  located: () => Promise<LocatedProblems>,
) => Promise<T>

type UseRecords<T> = (engine: Engine, joined: Joined, mappings: PlanMappings, partial: string) => Promise<T>

/** Reads and checks sources and hands them to `use`, with a folder to write in that goes afterwards. */
async function withRecords<T>(
  request: CheckRequest,
  use: UseRecords<T>,
  options: (partial: string) => CheckOptions = () => ({}),
): Promise<T> {
  try {
    return await inPartial(request.plan, partial => inEngine(request, partial, use, options(partial)))
  } catch (error) {
    throw explained(error)
  }
}

/** Does so in a fresh engine, which closes after it. */
async function inEngine<T>(
  { plan, sources, today, progress, tell }: CheckRequest,
  partial: string,
  use: UseRecords<T>,
  options: CheckOptions,
): Promise<T> {
  const mappings = readPlanMappings(plan)
  for (const fault of mappings.faults) tell?.(fault)
  const work = `${partial}-work`
  const scratch = join(work, 'scratch')
  const paths = sourcePaths(plan, sources)
  const marks = sourceMarks(paths)
  mkdirSync(scratch, { recursive: true })
  const engine = await openEngine({
    memory: MEMORY,
    folders: [...sourceReach(plan, sources), partial, work],
    spill: join(work, 'spill'),
  })
  try {
    const read = await readSources(plan, sources, { session: engine, scratch, today })
    for (const note of read.flatMap(({ notes }) => notes ?? [])) tell?.(note)
    const joined = joinSources(sources.map((spec, at) => ({ spec, read: read[at]! })))
    await checkRecords(engine, joined, today, progress, { ...options, mappings: mappings.mappings })
    if (sourceMarks(paths) !== marks) throw new InputError(CHANGED)
    const files = [...joined.files, ...(mappings.file ? [mappings.file] : [])]
    return await use(engine, { ...joined, files }, mappings, partial)
  } catch (error) {
    throw sourceMarks(paths) === marks ? error : new InputError(CHANGED)
  } finally {
    await engine.close()
    rmSync(work, { recursive: true, force: true })
  }
}
