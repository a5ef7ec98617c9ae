import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { InputError } from '../../base/errors.ts'

const NO_FILE = 'ENOTAFILE'

const UNREADABLE = ['EACCES', 'EPERM', 'EISDIR', 'EIO', 'ENOENT', 'ENOTDIR', 'EBUSY', 'ELOOP', NO_FILE]

/** Whether an error says that the machine won't let us read a file, or that it is gone. */
export function isUnreadable(error: unknown): boolean {
  return UNREADABLE.includes((error as NodeJS.ErrnoException).code ?? '')
}

/**
 * Throws as the machine does for what can't be read where a path leads to a pipe, a device or the like: reading it might
 * never come to an end.
 */
export function refuseSpecial(path: string): void {
  const stat = statSync(path)
  if (!stat.isFile() && !stat.isDirectory())
    throw Object.assign(new Error('it is neither a file nor a folder'), { code: NO_FILE })
}

/**
 * The files of a source, as paths in the order of their names: those of a folder, or the one file that it names.
 *
 * @param endings how the names of its files end, in small letters, such as `.csv`
 * @param holds what the files are called in messages
 */
export function sourceFiles(path: string, endings: readonly string[], holds: string): readonly string[] {
  if (!existsSync(path)) {
    throw new InputError(
      `The source folder ${basename(path)} does not exist. Put the ${holds} there, or mend sources > path in plan.yaml.`,
    )
  }
  const stat = statSync(path)
  if (stat.isFile()) return [path]
  if (!stat.isDirectory())
    throw new InputError(
      `The source ${basename(path)} is neither a file nor a folder. Mend sources > path in plan.yaml.`,
    )
  const names = readdirSync(path)
    .filter(name => !name.startsWith('~$') && endings.some(ending => name.toLowerCase().endsWith(ending)))
    .sort()
  if (names.length === 0) throw new InputError(`The source folder ${basename(path)} has no ${holds}.`)
  return names.map(name => join(path, name))
}

/** A path as the engine is given it: as a pattern that fits it alone, where another file might fit it as it stands. */
export function globOf(path: string): string {
  return path.replace(/[[*?]/g, '[$&]')
}
