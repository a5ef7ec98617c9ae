import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { quoteText } from '../tables/clean-sql.ts'
import { engineVersion, type Session } from './engine.ts'
import type { Extract } from './extract.ts'
import { sha256 } from './hash.ts'

/** How many sets of lists an extract keeps, the last used; one that was used within the hour stays in any case. */
const MOST_SETS = 4
const HOUR = 3_600_000

/** The folder of an extract where its lists are kept: in it a folder for each set, in that a Parquet file for each list. */
export function keptFolder(extract: Extract): string {
  return join(extract.folder, 'lists')
}

/**
 * The folder for the lists that some SQL makes from an extract, made if need be; null where it can't be written. Its name
 * is a hash of all that the lists depend on, so that a list is never taken for one made in another way. Sets that
 * were not used for long are removed.
 *
 * @param sql everything that is run to make the lists, that of tables they join included
 */
export function keptSet(extract: Extract, sql: readonly string[]): string | null {
  const folder = keptFolder(extract)
  const name = sha256(JSON.stringify([engineVersion(), extract.manifest.content, sql])).slice(0, 32)
  try {
    mkdirSync(join(folder, name), { recursive: true })
    utimesSync(join(folder, name), new Date(), new Date())
    removeUnused(folder)
    return join(folder, name)
  } catch {
    return null
  }
}

/**
 * Makes a list kept in a set readable under its name, and keeps it first where it is not yet; says whether it could. A
 * list is written aside and gets its name in one step, so a file that has the name is whole; one that cannot be read
 * all the same is removed.
 */
export async function openKept(session: Session, set: string, name: string, sql: string): Promise<boolean> {
  const path = join(set, `${name}.parquet`)
  const aside = join(set, `.${name}-${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    if (!existsSync(path)) {
      await session.run(`copy (${sql}) to ${quoteText(aside)} (format parquet, compression snappy)`)
      renameSync(aside, path)
    }
    await session.run(`create view ${name} as select * from read_parquet(${quoteText(path)})`)
    return true
  } catch {
    rmSync(aside, { force: true })
    rmSync(path, { force: true })
    return false
  }
}

function removeUnused(folder: string): void {
  const sets = readdirSync(folder)
    .map(name => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used)
  const last = (sets[0]?.used ?? 0) - HOUR
  for (const { path, used } of sets.slice(MOST_SETS))
    if (used < last) rmSync(path, { recursive: true, force: true })
}
