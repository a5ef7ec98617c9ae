import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UsageError } from '../base/errors.ts'

/** What a file is to hold; one that may be large comes in parts. */
type Content = string | Uint8Array | AsyncIterable<Uint8Array>

/** Writes files by name below a folder, which is made if need be; names may have folders in them. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Content>): Promise<void> {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`${folder} is a file. Give a folder to write to.`)
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of files) {
    const path = join(folder, name)
    if (name.includes('/')) mkdirSync(dirname(path), { recursive: true })
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content)
    else await writeFile(path, content)
  }
}
