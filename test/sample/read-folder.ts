import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RawTables } from '../independent/rows.ts'

/** Every CSV file of a folder as rows of text, read plainly. */
export function readFolder(folder: string): RawTables {
  const files = readdirSync(folder).filter(name => name.endsWith('.csv'))
  return Object.fromEntries(
    files.map(name => [name.slice(0, -4), readCsv(readFileSync(join(folder, name), 'utf8'))]),
  )
}

function readCsv(text: string): Record<string, string>[] {
  const [heading, ...lines] = text.trimEnd().split('\n')
  const columns = fieldsOf(heading!)
  return lines.map(line => {
    const fields = line.includes('"') ? fieldsOf(line) : line.split(',')
    const row: Record<string, string> = {}
    for (let i = 0; i < columns.length; i += 1) row[columns[i]!] = fields[i]!
    return row
  })
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
