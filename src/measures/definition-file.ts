import { portabilityFault } from './portable-sql.ts'

/** A definition file that was read, or what is wrong with it in a sentence. */
export type Parsed<T> =
  | { readonly value: T; readonly fault?: never }
  | { readonly value?: never; readonly fault: string }

/** A `.sql` file in its parts: the `-- key: value` lines, the paragraphs below them, and the select. */
export interface DefinitionParts {
  readonly keys: ReadonlyMap<string, string>
  readonly definition: readonly string[]
  readonly sql: string
}

/** Takes a `.sql` file apart; a heading line that is not `key: value` becomes a key of its own. */
export function splitDefinition(text: string): DefinitionParts {
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

/** What is wrong with the name of a measure file; null for nothing. */
export function idFault(id: string): string | null {
  return /^[a-z][a-z0-9-]*$/.test(id) ? null : 'a measure file is named in small letters, digits and hyphens'
}

/** What is wrong with the lines of a heading: one that is not allowed, or one that is needed and not there. */
export function keysFault(
  keys: ReadonlyMap<string, string>,
  allowed: readonly string[],
  needed: readonly string[],
): string | null {
  const stranger = [...keys.keys()].find(key => !allowed.includes(key))
  if (stranger !== undefined) return `the heading has a line that is not one of ${allowed.join(', ')}`
  const absent = needed.find(key => !keys.get(key))
  return absent ? `the heading does not say "-- ${absent}: ..."` : null
}

/** What is wrong with the select, by its form and by what every engine has. */
export function sqlFault(sql: string): string | null {
  if (!/^(select|with)\b/i.test(sql)) return 'the file must end with one select'
  if (sql.includes(';')) return 'the file must hold one select and nothing after it'
  return portabilityFault(sql)
}
