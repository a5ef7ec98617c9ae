import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../../base/errors.ts'
import { isUnreadable } from '../sources/source-folder.ts'
import type { FoundFile } from './found-file.ts'
import { recogniseFile } from './recognise-file.ts'

/** A folder whose files were looked into. */
export interface InspectedFolder {
  readonly folder: string
  readonly files: readonly FoundFile[]
  /** Names of what is there besides, which by its name holds no records. */
  readonly others: readonly string[]
}

/**
 * Looks into a folder and the folders in it, or into one file, and tells what each file is by what is in it.
 *
 * @param path as full path
 * @param scratch a folder that may be made and is removed again
 */
export async function inspectPath(path: string, scratch: string): Promise<readonly InspectedFolder[]> {
  if (!existsSync(path)) throw new InputError(`There is no ${path}.`)
  if (!isFolder(path)) return [await inspect(dirname(path), [basename(path)], scratch)]
  const names = namesIn(path)
  const below = names.filter(name => isFolder(join(path, name)))
  const folders = [await inspect(path, without(names, below), scratch)]
  for (const name of below) {
    const inside = join(path, name)
    folders.push(
      await inspect(
        inside,
        namesIn(inside).filter(each => !isFolder(join(inside, each))),
        scratch,
      ),
    )
  }
  return folders.filter(({ files, others }) => files.length + others.length > 0)
}

async function inspect(folder: string, names: readonly string[], scratch: string): Promise<InspectedFolder> {
  const [files, others]: [FoundFile[], string[]] = [[], []]
  for (const name of names) {
    const found = await recogniseFile(join(folder, name), scratch)
    if (found) files.push(found)
    else others.push(name)
  }
  return { folder, files, others }
}

/** What is in a folder, but for what a system or an open program put there. */
function namesIn(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter(name => !/^(\.|~\$)/.test(name))
    .sort()
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (!isUnreadable(error)) throw error
    throw new InputError(`This machine does not let us look into ${folder}.`)
  }
}

/** A folder named like a Parquet file is one, in parts. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true && !/\.parquet$/i.test(path)
}

function without(names: readonly string[], left: readonly string[]): readonly string[] {
  return names.filter(name => !left.includes(name))
}
