import type { Fold, Group, Measure, Window } from './measure.ts'
import { portabilityFault } from './portable-sql.ts'

const FOLDS: readonly Fold[] = ['count', 'share', 'rate', 'projected-rate']
const WINDOWS: readonly Window[] = ['at', 'month', 'ytd']
const MEASURE_KEYS = ['title', 'row', 'fold', 'windows', 'headline', 'met', 'target', 'source']
const GROUP_KEYS = ['group', 'decides', 'made']

/** A measure or group file that was read, or what is wrong with it in a sentence. */
export type Parsed<T> =
  | { readonly value: T; readonly fault?: never }
  | { readonly value?: never; readonly fault: string }

/**
 * Reads a measure's `.sql` file: `-- key: value` lines, an empty comment line, the definition in words, and one
 * select.
 *
 * @param id the file's name without its ending
 */
export function parseMeasure(id: string, text: string): Parsed<Measure> {
  const { keys, definition, sql } = split(text)
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
  const { keys, definition, sql } = split(text)
  const fault = keysFault(keys, GROUP_KEYS, ['group']) ?? sqlFault(sql)
  if (fault) return { fault }
  if (keys.get('group') !== name)
    return { fault: `the group is called ${keys.get('group')} but the file ${name}` }
  if (keys.has('made') && keys.get('made') !== 'when read') return { fault: 'made can only be when read' }
  const decides = keys.get('decides') !== 'nothing'
  return { value: { name, definition, decides, whenRead: keys.has('made'), sql } }
}

interface Parts {
  readonly keys: ReadonlyMap<string, string>
  readonly definition: readonly string[]
  readonly sql: string
}

function split(text: string): Parts {
  const lines = text.replaceAll('\r', '').split('\n')
  const firstSql = lines.findIndex(line => line.trim() !== '' && !line.startsWith('--'))
  const head = lines
    .slice(0, firstSql < 0 ? lines.length : firstSql)
    .map(line => line.replace(/^-- ?/, '').trim())
  const gap = head.indexOf('')
  const keyLines = head.slice(0, gap < 0 ? head.length : gap)
  const keys = keyLines.map(line => /^([a-z]+):\s*(.+)$/.exec(line))
  return {
    keys: new Map(keys.map((match, at) => [match?.[1] ?? keyLines[at]!, match?.[2] ?? ''])),
    definition: paragraphs(gap < 0 ? [] : head.slice(gap)),
    sql: firstSql < 0 ? '' : lines.slice(firstSql).join('\n').trim().replace(/;$/, ''),
  }
}

function paragraphs(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map(paragraph => paragraph.trim().replaceAll('\n', ' '))
    .filter(paragraph => paragraph !== '')
}

function isWindow(text: string): text is Window {
  return (WINDOWS as readonly string[]).includes(text)
}

function idFault(id: string): string | null {
  return /^[a-z][a-z0-9-]*$/.test(id) ? null : 'a measure file is named in small letters, digits and hyphens'
}

function keysFault(
  keys: ReadonlyMap<string, string>,
  allowed: readonly string[],
  needed: readonly string[],
): string | null {
  const stranger = [...keys.keys()].find(key => !allowed.includes(key))
  if (stranger !== undefined) return `the heading has a line that is not one of ${allowed.join(', ')}`
  const absent = needed.find(key => !keys.get(key))
  return absent ? `the heading does not say "-- ${absent}: ..."` : null
}

function sqlFault(sql: string): string | null {
  if (!/^(select|with)\b/i.test(sql)) return 'the file must end with one select'
  if (sql.includes(';')) return 'the file must hold one select and nothing after it'
  return portabilityFault(sql)
}
