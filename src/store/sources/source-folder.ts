import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { InputError } from '../../base/errors.ts'

const UNREADABLE = ['EACCES', 'EPERM', 'EISDIR', 'EIO', 'ENOENT', 'ENOTDIR', 'EBUSY', 'ELOOP']

/** Whether an error says that the machine won't let us read a file, or that it is gone. */
export function isUnreadable(error: unknown): boolean {
  return UNREADABLE.includes((error as NodeJS.ErrnoException).code ?? '')
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
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path)
    .filter(name => !name.startsWith('~$') && endings.some(ending => name.toLowerCase().endsWith(ending)))
    .sort()
  if (names.length === 0) throw new InputError(`The source folder ${basename(path)} has no ${holds}.`)
  return names.map(name => join(path, name))
}
