import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordSource } from '../../report/plan/source-spec.ts'
import type { Problem } from '../../tables/problem.ts'
import { type Engine, openEngine } from '../engine.ts'
import { type Extract, extractsFolder, type Manifest, newestExtract } from '../extract.ts'
import { inPartial } from '../partial-folder.ts'
import { toProblems } from '../read-problems.ts'
import { allProblemsSql, checkRecords, type Progress } from './check-records.ts'
import { type LoadMark, writeExtract } from './describe-load.ts'
import { explained } from './explain-load.ts'
import { type Joined, joinSources } from './join-sources.ts'
import { readSources, sourceReach } from './open-sources.ts'

/** What to check: a plan folder and its sources. */
export interface CheckRequest {
  readonly plan: string
  readonly sources: readonly RecordSource[]
  readonly progress: Progress
}

/** What to load, and whose load it is. */
export interface LoadRequest extends CheckRequest, LoadMark {}

/** An extract, and whether it was made now or an earlier one has the same content. */
export interface Loaded {
  readonly extract: Extract
  readonly made: boolean
}

const MEMORY = '1GB'

/**
 * Loads sources into a new extract. It is written beside the others under a name that no reader takes for an
 * extract, and gets its own in one step at the end, so a load that dies leaves none. When the newest extract has
 * the same content, that one is returned and nothing is written.
 */
export function loadExtract(request: LoadRequest): Promise<Loaded> {
  return inPartial(request.plan, partial =>
    withRecords(request, partial, async (engine, joined) => {
      const manifest = await writeExtract(engine, joined, partial, request)
      const newest = newestExtract(request.plan)
      if (newest?.manifest.content === manifest.content) return { extract: newest, made: false }
      return { extract: publish(extractsFolder(request.plan), partial, manifest), made: true }
    }),
  )
}

/** Checks sources as a load does and returns their problems, keeping nothing. */
export function checkSources(request: CheckRequest): Promise<readonly Problem[]> {
  return inPartial(request.plan, partial =>
    withRecords(request, partial, async (engine, { files }) =>
      toProblems(await engine.rows(allProblemsSql(files))),
    ),
  )
}

/** Reads and checks sources in a fresh engine and hands both to `use`; the engine closes after it. */
async function withRecords<T>(
  { plan, sources, progress }: CheckRequest,
  partial: string,
  use: (engine: Engine, joined: Joined) => Promise<T>,
): Promise<T> {
  const work = `${partial}-work`
  const scratch = join(work, 'scratch')
  mkdirSync(scratch, { recursive: true })
  const engine = await openEngine({
    memory: MEMORY,
    folders: [...sourceReach(plan, sources), partial, work],
    spill: join(work, 'spill'),
  })
  try {
    const read = await readSources(plan, sources, { session: engine, scratch })
    const joined = joinSources(sources.map((spec, at) => ({ spec, read: read[at]! })))
    await checkRecords(engine, joined, progress)
    return await use(engine, joined)
  } catch (error) {
    throw explained(error)
  } finally {
    engine.close()
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
