import type { Part } from '../../sources/format.ts'
import { quoteName, quoteText } from '../../tables/clean-sql.ts'
import type { PartRows } from './return-file.ts'
import { globOf } from './source-folder.ts'

/**
 * The rows of a part as `writePart` wrote them.
 *
 * @param positions the place of each column among the cells written; a column without one is null
 */
export function writtenRows(
  part: Part,
  path: string,
  bytes: number,
  width: number,
  positions: ReadonlyMap<string, number>,
): PartRows {
  const structure = ["'record': 'BIGINT'", ...Array.from({ length: width }, (_, at) => `'c${at}': 'VARCHAR'`)]
  const cells = part.columns.map(({ name }) => {
    const at = positions.get(name)
    return `${at === undefined ? 'cast(null as varchar)' : `c${at}`} as ${quoteName(name)}`
  })
  return {
    part,
    columns: new Set(positions.keys()),
    bytes,
    select: file => `select ${file} as _file, record as _record, ${cells.join(', ')}
      from read_csv(${quoteText(globOf(path))}, columns = {${structure.join(', ')}}, header = false, delim = ',', new_line = '\\n',
        quote = '"', escape = '"', auto_detect = false, max_line_size = 4194304)`,
  }
}
