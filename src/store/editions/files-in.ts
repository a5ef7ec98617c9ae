import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Every file below a folder, as paths with `/` between their parts; none where there is no folder. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => !statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory())
    .map(path => path.replaceAll(sep, '/'))
    .sort()
}
