import { idFault, keysFault, type Parsed, splitDefinition, sqlFault } from './definition-file.ts'
import type { Worklist } from './worklist.ts'

const KEYS = ['title', 'row', 'due', 'order', 'measure', 'late', 'needs', 'source']
const COLUMN = /^[a-z][a-z0-9_]*$/
const ORDER = /^[a-z][a-z0-9_]*( desc)?$/

/**
 * Reads a worklist's `.sql` file, which has the form of a measure's: `-- key: value` lines, an empty comment line, what
 * it lists in words, and one select.
 *
 * @param id the file's name without its ending
 */
export function parseWorklist(id: string, text: string): Parsed<Worklist> {
  const { keys, definition, sql } = splitDefinition(text)
  const fault =
    idFault(id) ?? keysFault(keys, KEYS, ['title', 'row', 'source']) ?? sqlFault(sql) ?? headingFault(keys)
  if (fault) return { fault }
  return {
    value: {
      id,
      title: keys.get('title')!,
      row: keys.get('row')!,
      due: keys.get('due') ?? null,
      order: partsOf(keys.get('order')),
      measure: keys.get('measure') ?? null,
      forgiven: keys.get('late') !== 'stays late',
      needs: partsOf(keys.get('needs')),
      source: keys.get('source')!,
      definition,
      sql,
    },
  }
}

function headingFault(keys: ReadonlyMap<string, string>): string | null {
  const due = keys.get('due')
  if (due !== undefined && !COLUMN.test(due)) return 'due must be the name of a column'
  if (!partsOf(keys.get('order')).every(part => ORDER.test(part)))
    return 'order must be names of columns, with desc after one whose most comes first'
  if (keys.has('measure') && due === undefined) return 'a list with a measure says which column is due'
  if (keys.has('late') && keys.get('late') !== 'stays late') return 'late can only be stays late'
  if (keys.has('late') && !keys.has('measure')) return 'late is said of a list with a measure'
  return partsOf(keys.get('needs')).every(part => COLUMN.test(part)) ? null : 'needs must be names of tables'
}

function partsOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(',').map(part => part.trim())
}
