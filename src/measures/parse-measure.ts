import { idFault, keysFault, type Parsed, splitDefinition, sqlFault } from './definition-file.ts'
import type { Fold, Group, Measure, Window } from './measure.ts'

const FOLDS: readonly Fold[] = ['count', 'share', 'rate', 'projected-rate']
const WINDOWS: readonly Window[] = ['at', 'month', 'ytd']
const MEASURE_KEYS = ['title', 'row', 'fold', 'windows', 'headline', 'met', 'target', 'source']
const GROUP_KEYS = ['group', 'decides', 'made']

/**
 * Reads a measure's `.sql` file: `-- key: value` lines, an empty comment line, the definition in words, and one
 * select.
 *
 * @param id the file's name without its ending
 */
export function parseMeasure(id: string, text: string): Parsed<Measure> {
  const { keys, definition, sql } = splitDefinition(text)
  const fault =
    idFault(id) ??
    keysFault(keys, MEASURE_KEYS, ['title', 'row', 'fold', 'windows', 'source']) ??
    sqlFault(sql)
  if (fault) return { fault }
  const fold = FOLDS.find(known => known === keys.get('fold'))
  if (!fold) return { fault: `fold must be one of ${FOLDS.join(', ')}` }
  const windows = keys
    .get('windows')!
    .split(',')
    .map(part => part.trim())
  if (!windows.every(isWindow)) return { fault: `windows must be among ${WINDOWS.join(', ')}` }
  if (windows.includes('at') && windows.length > 1)
    return { fault: 'windows must be either at, or month and ytd' }
  if (fold === 'projected-rate' && windows.join() !== 'ytd')
    return { fault: 'a projected-rate has the window ytd alone' }
  const headline = keys.get('headline') ?? windows[0]
  if (!headline || !isWindow(headline) || !windows.includes(headline))
    return { fault: 'headline must be one of the windows' }
  if (fold === 'share' && !keys.has('met'))
    return { fault: 'a share says what its cases have in common when met' }
  if (keys.has('target') && keys.get('target') !== 'full year')
    return { fault: 'target can only be full year' }
  return {
    value: {
      id,
      title: keys.get('title')!,
      row: keys.get('row')!,
      fold,
      windows,
      headline,
      yearTarget: keys.has('target'),
      met: keys.get('met') ?? null,
      source: keys.get('source')!,
      definition,
      sql,
    },
  }
}

/**
 * Reads a group's `.sql` file; its form is a measure's, with the key `group` and, where they apply, `decides: nothing`
 * and `made: when read`.
 */
export function parseGroup(name: string, text: string): Parsed<Group> {
  const { keys, definition, sql } = splitDefinition(text)
  const fault = keysFault(keys, GROUP_KEYS, ['group']) ?? sqlFault(sql)
  if (fault) return { fault }
  if (keys.get('group') !== name)
    return { fault: `the group is called ${keys.get('group')} but the file ${name}` }
  if (keys.has('made') && keys.get('made') !== 'when read') return { fault: 'made can only be when read' }
  const decides = keys.get('decides') !== 'nothing'
  return { value: { name, definition, decides, whenRead: keys.has('made'), sql } }
}

function isWindow(text: string): text is Window {
  return (WINDOWS as readonly string[]).includes(text)
}
