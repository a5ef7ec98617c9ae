import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const READ = /^(?!~\$).*\.(csv|xlsx|xlsm|xls|xml|parquet)$/i

/**
 * What the files of sources look like from outside: their names, their sizes and when they were written. Where it is the
 * same before and after they are read, they were read as one.
 *
 * @param paths files, and folders of files
 */
export function sourceMarks(paths: readonly string[]): string {
  return paths.map(path => marksOf(path).join('\n')).join('\n\n')
}

function marksOf(path: string): readonly string[] {
  try {
    const stat = statSync(path, { bigint: true })
    if (!stat.isDirectory()) return [`${path} ${stat.size} ${stat.mtimeNs}`]
    const names = readdirSync(path).filter(name => READ.test(name))
    return names.toSorted().flatMap(name => marksOf(join(path, name)))
  } catch {
    return [`${path} is not there`]
  }
}
