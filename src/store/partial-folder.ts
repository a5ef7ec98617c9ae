import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { extractsFolder } from './extract.ts'
import { partialName, partialOwner } from './partial-name.ts'

/** Extracts hold records about children: only the account that loads them may look inside. */
const PRIVATE = 0o700

/** After so long without a change, what another machine had begun is taken for left behind. */
const WEEK = 7 * 24 * 60 * 60 * 1000

/** Gives a folder to write in that no reader takes for an extract, and removes whatever is left of it afterwards. */
export async function inPartial<T>(plan: string, use: (partial: string) => Promise<T>): Promise<T> {
  const parent = extractsFolder(plan)
  mkdirSync(parent, { recursive: true, mode: PRIVATE })
  sweepPartials(parent)
  const partial = join(parent, partialName(randomBytes(4).toString('hex')))
  mkdirSync(join(partial, 'tables'), { recursive: true })
  try {
    return await use(partial)
  } finally {
    remove(partial)
  }
}

/**
 * Removes what programs that are no longer running had begun to write in a folder. Whether a program of another machine
 * runs can't be seen from here, so what that has begun goes only once nothing in it has changed for a week. What can't be
 * removed is left for another time.
 */
export function sweepPartials(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = partialOwner(name)
    if (!owner) continue
    const path = join(parent, name)
    if (owner.here ? !isRunning(owner.pid) : Date.now() - lastChange(path) > WEEK) remove(path)
  }
}

/** Removes a folder, or as much of it as the machine lets us now. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // The next load sweeps what is left.
  }
}

/** When anything in a folder was last written, in milliseconds; now where another is changing it. */
function lastChange(path: string): number {
  try {
    const stat = statSync(path)
    const inside = stat.isDirectory() ? readdirSync(path).map(name => lastChange(join(path, name))) : []
    return Math.max(stat.mtimeMs, ...inside)
  } catch {
    return Date.now()
  }
}

/**
 * Whether a program runs under a number. Another program may have been given the number of one that ended; then what that
 * one had begun stays until the number is free again, as nothing of a running program may go.
 */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
