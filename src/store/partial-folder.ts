import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { extractsFolder } from './extract.ts'

/** Extracts hold records about children: only the account that loads them may look inside. */
const PRIVATE = 0o700

/** Gives a folder to write in that no reader takes for an extract, and removes whatever is left of it afterwards. */
export async function inPartial<T>(plan: string, use: (partial: string) => Promise<T>): Promise<T> {
  const parent = extractsFolder(plan)
  mkdirSync(parent, { recursive: true, mode: PRIVATE })
  sweepPartials(parent)
  const partial = join(parent, `.partial-${process.pid}-${randomBytes(4).toString('hex')}`)
  mkdirSync(join(partial, 'tables'), { recursive: true })
  try {
    return await use(partial)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

/** Removes what programs that are no longer running had begun to write in a folder. */
export function sweepPartials(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = /^\.partial-(\d+)-/.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
