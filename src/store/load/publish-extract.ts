import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Extract, extractsFolder, type Manifest, newestExtract } from '../extract.ts'

/** An extract, and whether it was made now or an earlier one has the same content. */
export interface Loaded {
  readonly extract: Extract
  readonly made: boolean
}

const LOCK = '.publishing'
const STEP = 20

/** A name is given in a few milliseconds; whoever has been at it for so long was killed. */
const LONGEST = 5000

/**
 * Makes what was written an extract, in one step, with a name and a place after all the others; where the newest has the
 * same content, that one is returned instead. Loads that end together take turns.
 */
export async function publishExtract(plan: string, partial: string, manifest: Manifest): Promise<Loaded> {
  const parent = extractsFolder(plan)
  await toDisk(partial)
  return inTurn(join(parent, LOCK), () => {
    const newest = newestExtract(plan)
    if (newest?.manifest.content === manifest.content) return { extract: newest, made: false }
    return { extract: named(parent, partial, manifest), made: true }
  })
}

function named(parent: string, partial: string, manifest: Manifest): Extract {
  const places = readdirSync(parent).flatMap(name =>
    name.startsWith(manifest.loaded) ? [Number(name.slice(11, 13))] : [],
  )
  for (let place = Math.max(0, ...places) + 1; ; place++) {
    const id = `${manifest.loaded}-${String(place).padStart(2, '0')}-${manifest.content.slice(0, 8)}`
    const whole = { ...manifest, id }
    writeFileSync(join(partial, 'manifest.json'), JSON.stringify(whole, null, 2) + '\n', { flush: true })
    const folder = join(parent, id)
    if (existsSync(folder) || !renamed(partial, folder)) continue
    return { folder, manifest: whole }
  }
}

/** Renames a folder; false where another has taken the name meanwhile. */
function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return false
    throw error
  }
}

/** Acts while no other program does, on this machine or another that shares the folder. */
async function inTurn<T>(lock: string, act: () => T): Promise<T> {
  for (let waited = STEP; !taken(lock); waited += STEP) {
    if (waited % LONGEST === 0) release(lock)
    else await pause(STEP)
  }
  try {
    return act()
  } finally {
    release(lock)
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function release(lock: string): void {
  try {
    rmdirSync(lock)
  } catch {
    // Another has released it.
  }
}

/** Waits until the disk holds every file of a folder, so that an extract outlives a cut of the power. */
async function toDisk(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const settle = async (path: string) => {
    const handle = await open(path, 'r+')
    await handle.sync().finally(() => handle.close())
  }
  await Promise.all(files.map(entry => settle(join(entry.parentPath, entry.name))))
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
