import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../base/errors.ts'
import type { RecordSource } from '../../report/plan/source-spec.ts'
import type { LocatedProblems } from '../../tables/located-problem.ts'
import type { Problem } from '../../tables/problem.ts'
import type { Unmapped } from '../../tables/unmapped.ts'
import { type Engine, openEngine } from '../engine.ts'
import { type Extract, extractsFolder, type Manifest, newestExtract } from '../extract.ts'
import { inPartial } from '../partial-folder.ts'
import { toProblems } from '../read-problems.ts'
import { sourceMarks } from '../sources/source-marks.ts'
import { allProblemsSql, type CheckOptions, checkRecords, type Progress } from './check-records.ts'
import { type LoadMark, writeExtract } from './describe-load.ts'
import { CHANGED, explained } from './explain-load.ts'
import { findUnmapped } from './find-unmapped.ts'
import { type Joined, joinSources } from './join-sources.ts'
import { locateProblems } from './locate-problems.ts'
import { readSources, sourcePaths, sourceReach } from './open-sources.ts'
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

/** An extract, and whether it was made now or an earlier one has the same content. */
export interface Loaded {
  readonly extract: Extract
  readonly made: boolean
}

/** Beyond this the engine's tables go to disk, which costs little; the program about it needs as much again. */
const MEMORY = '400MB'

/**
 * Loads sources into a new extract. It is written beside the others under a name that no reader takes for an
 * extract, and gets its own in one step at the end, so a load that dies leaves none. When the newest extract has
 * the same content, that one is returned and nothing is written.
 */
export function loadExtract(request: LoadRequest): Promise<Loaded> {
  return inPartial(request.plan, partial =>
    withRecords(request, partial, async (engine, joined, { hash }) => {
      const manifest = await writeExtract(engine, joined, partial, { ...request, mapped: hash })
      const newest = newestExtract(request.plan)
      if (newest?.manifest.content === manifest.content) return { extract: newest, made: false }
      return { extract: publish(extractsFolder(request.plan), partial, manifest), made: true }
    }),
  )
}

/** Checks sources as a load does and hands their problems to `use`, with whose they are; nothing is kept. */
export function checkSources<T>(request: CheckRequest, use: UseProblems<T>): Promise<T> {
  return inPartial(request.plan, partial =>
    withRecords(request, partial, async (engine, { files }) =>
      use(toProblems(await engine.rows(allProblemsSql(files))), () =>
        locateProblems(engine, files, request.today),
      ),
    ),
  )
}

/** The values of sources that nothing says the meaning of, and what the plan says of others; nothing is kept. */
export function unmappedIn(request: CheckRequest): Promise<UnmappedInPlan> {
  return inPartial(request.plan, partial =>
    withRecords(
      request,
      partial,
      async (engine, joined, mappings) => ({
        unmapped: await findUnmapped(engine, joined, mappings.mappings),
        mappings,
      }),
      { keepText: true },
    ),
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

/** Reads and checks sources in a fresh engine and hands both to `use`; the engine closes after it. */
async function withRecords<T>(
  { plan, sources, today, progress, tell }: CheckRequest,
  partial: string,
  use: (engine: Engine, joined: Joined, mappings: PlanMappings) => Promise<T>,
  options: Pick<CheckOptions, 'keepText'> = {},
): Promise<T> {
  const mappings = readPlanMappings(plan)
  for (const fault of mappings.faults) tell?.(fault)
  const work = `${partial}-work`
  const scratch = join(work, 'scratch')
  mkdirSync(scratch, { recursive: true })
  const paths = sourcePaths(plan, sources)
  const marks = sourceMarks(paths)
  const changed = () => sourceMarks(paths) !== marks
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
    if (changed()) throw new InputError(CHANGED)
    const files = [...joined.files, ...(mappings.file ? [mappings.file] : [])]
    return await use(engine, { ...joined, files }, mappings)
  } catch (error) {
    throw changed() ? new InputError(CHANGED) : explained(error)
  } finally {
    await engine.close()
    rmSync(work, { recursive: true, force: true })
  }
}

/** Gives the extract its name and place; another load may take the same place first, and then the next is tried. */
function publish(parent: string, partial: string, manifest: Manifest): Extract {
  const places = readdirSync(parent).flatMap(name =>
    name.startsWith(manifest.loaded) ? [Number(name.slice(11, 13))] : [],
  )
  for (let place = Math.max(0, ...places) + 1; ; place++) {
    const id = `${manifest.loaded}-${String(place).padStart(2, '0')}-${manifest.content.slice(0, 8)}`
    const named = { ...manifest, id }
    writeFileSync(join(partial, 'manifest.json'), JSON.stringify(named, null, 2) + '\n', { flush: true })
    const folder = join(parent, id)
    if (existsSync(folder) || !renamed(partial, folder)) continue
    return { folder, manifest: named }
  }
}

/** Renames a folder; false where another has taken the name meanwhile. */
function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}
