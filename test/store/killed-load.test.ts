import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Random, randomFrom } from '../../src/sample/random.ts'
import {
  type Extract,
  extractsFolder,
  leftOutPath,
  listExtracts,
  problemsPath,
  tablePath,
} from '../../src/store/extract.ts'
import { readProblems } from '../../src/store/read-problems.ts'
import { adversarialRecords, toCsv } from '../independent/adversarial.ts'
import { planFiles } from '../independent/plan-files.ts'
import { folderOf } from './plan-folders.ts'

const KILLS = 200
const LANES = 2
const SEED = 20_221_130
/** Of the steps on the disk every ninth is tried: the others are alike. */
const STRIDE = 9

const hook = fileURLToPath(new URL('./kill-at-step.mjs', import.meta.url))

interface Lane {
  readonly plan: string
  /** What is in its extract before the records change, and what a whole load of the changed ones gives. */
  readonly was: Extract
  readonly will: Extract
}

const rooms: { readonly remove: () => void }[] = []
let lanes: readonly Lane[] = []
let took = 0
let start = 0

/** Runs the program as it is built; resolves when it has ended or was killed. */
function run(args: readonly string[], killAfter?: number, env: Record<string, string> = {}): Promise<number> {
  return new Promise(resolve => {
    const before = env.KILL_STEP === undefined ? [] : ['--import', hook]
    const child = spawn(process.execPath, [...before, 'bin/throughline', ...args], {
      stdio: 'ignore',
      env: { ...process.env, ...env },
    })
    const timer = killAfter === undefined ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('exit', code => {
      if (timer) clearTimeout(timer)
      resolve(code ?? -1)
    })
  })
}

async function openLane(): Promise<Lane> {
  const room = folderOf(planFiles(adversarialRecords(9, 40)))
  rooms.push(room)
  const changed = join(room.path, 'changed')
  expect(await run(['load', room.path])).toBe(0)
  for (const [name, text] of toCsv(adversarialRecords(10, 45)))
    writeFileSync(join(room.path, 'data', name), text)
  for (const name of ['plan.yaml', 'data'])
    cpSync(join(room.path, name), join(changed, name), { recursive: true })
  expect(await run(['load', changed])).toBe(0)
  return { plan: room.path, was: listExtracts(room.path)[0]!, will: listExtracts(changed)[0]! }
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Whether every file of an extract is the one that its manifest tells of. */
function isWhole({ folder, manifest }: Extract): boolean {
  const hashes = Object.entries(manifest.tables).map(([name, { hash }]) => [tablePath(folder, name), hash])
  const out = Object.entries(manifest.leftOut!).map(([name, { hash }]) => [leftOutPath(folder, name), hash])
  return (
    existsSync(problemsPath(folder)) && [...hashes, ...out].every(([path, hash]) => hashOf(path!) === hash)
  )
}

/** Holds a plan's extracts to the old one, or the old and the new, each whole; takes a new one away. Tells if there was. */
function oldOrNew({ plan, was, will }: Lane): boolean {
  const found = listExtracts(plan)
  expect(found[0]!.manifest).toEqual(was.manifest)
  expect(found.slice(1).map(({ manifest }) => manifest.content)).toEqual(
    found.length === 1 ? [] : [will.manifest.content],
  )
  expect(found.every(isWhole)).toBe(true)
  for (const { folder } of found.slice(1)) rmSync(folder, { recursive: true })
  return found.length > 1
}

const leftBehind = (plan: string) => readdirSync(extractsFolder(plan)).filter(name => name.startsWith('.'))

async function killSome(lane: Lane, count: number, random: Random) {
  const ends = { before: 0, within: 0, done: 0 }
  for (let nth = 0; nth < count; nth++) {
    const at = start + (took * 1.1 - start) * ((nth + random.fraction()) / count)
    await run(['load', lane.plan], at)
    const done = oldOrNew(lane)
    const begun = leftBehind(lane.plan).length > 0
    ends[done ? 'done' : begun ? 'within' : 'before'] += 1
  }
  return ends
}

describe.skipIf(!existsSync('dist/main.js'))('a load that is killed (needs npm run build)', () => {
  beforeAll(async () => {
    lanes = await Promise.all(Array.from({ length: LANES }, openLane))
    const from = performance.now()
    await Promise.all(lanes.map(() => run(['--version'])))
    start = performance.now() - from
    await Promise.all(lanes.map(({ plan }) => run(['load', plan])))
    took = performance.now() - from - start
    for (const lane of lanes) oldOrNew(lane)
  })
  afterAll(() => {
    for (const room of rooms) room.remove()
  })

  test(`at ${KILLS} random moments leaves the old extracts or the new one beside them, each whole`, async () => {
    const random = randomFrom(SEED)
    const ends = await Promise.all(lanes.map(lane => killSome(lane, KILLS / LANES, random)))
    const within = ends.reduce((sum, each) => sum + each.within, 0)
    expect(within, JSON.stringify(ends)).toBeGreaterThan(KILLS / 4)
    for (const lane of lanes) {
      expect(await run(['load', lane.plan])).toBe(0)
      expect(leftBehind(lane.plan)).toEqual([])
      expect(listExtracts(lane.plan)).toHaveLength(2)
      expect((await readProblems(listExtracts(lane.plan)[1]!)).length).toBe(
        Object.values(lane.will.manifest.problems).reduce((sum, count) => sum + count, 0),
      )
      oldOrNew(lane)
    }
  }, 900_000)

  test('before or after its steps on the disk leaves the same, and once the new one is there it stays', async () => {
    const stepped = async (lane: Lane, first: number, after: string) => {
      const made: boolean[] = []
      for (let step = first; ; step += STRIDE) {
        const code = await run(['load', lane.plan], undefined, { KILL_STEP: String(step), KILL_AFTER: after })
        made.push(oldOrNew(lane))
        if (code === 0) return made
      }
    }
    const lines = await Promise.all([stepped(lanes[0]!, 1, 'no'), stepped(lanes[1]!, 2, 'yes')])
    for (const made of lines) {
      expect([made[0], made.at(-1)]).toEqual([false, true])
      expect(made).toEqual([...made].sort((a, b) => Number(a) - Number(b)))
    }
    for (const { plan } of lanes) expect(leftBehind(plan)).toEqual([])
  }, 900_000)
})
