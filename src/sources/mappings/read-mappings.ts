import { didYouMean } from '../../base/did-you-mean.ts'
import { TABLES } from '../../tables/all.ts'
import { CODE_LISTS, codeForm, codeForms } from '../../tables/code-lists.ts'
import { OUTCOME_CODES } from '../../tables/contact-outcomes.ts'
import { LOCAL_LISTS, listOf, type MappedList, type Mapping } from '../../tables/mappings.ts'
import { fieldsOf } from '../csv/csv-fields.ts'
import { linedRecords } from '../csv/lined-records.ts'

/** A `mappings.csv` that was read. */
export interface ReadMappings {
  /** The lines that say what a value means, in the file's order. */
  readonly mappings: readonly Mapping[]
  /** Every value that the file has a line for, decided or not, as `placeOf` writes it. */
  readonly places: ReadonlySet<string>
  /** The lines that could not be used, a sentence each with line, column and rule. */
  readonly faults: readonly string[]
  /** How the file is written, for what is added to it. */
  readonly headings: readonly string[]
  readonly delimiter: string
}

/** The columns of `mappings.csv`: which list, what the records say, what it means, and anything worth noting. */
export const MAPPING_COLUMNS = ['list', 'value', 'code', 'note'] as const

const NEEDED = ['list', 'value', 'code'] as const
type Column = (typeof MAPPING_COLUMNS)[number]

/** A file that is not what it was taken for breaks a rule in every line, and the first lines say enough. */
const MOST_FAULTS = 20

/** A fault in one line: its column, if it is of one, and the rule. */
class LineFault extends Error {}

/**
 * Reads what an authority says that its values mean: a CSV file with the columns `list`, `value`, `code` and, if need
 * be, `note`. A line without a code is not decided yet. A line with a fault is left out and told; the rest stands.
 *
 * @param file its name, as faults give it
 */
export function readMappings(bytes: Uint8Array, file: string): ReadMappings {
  const [heading, ...records] = linedRecords(bytes)
  const delimiter = [',', ';', '\t'].find(each => headingsOf(heading?.text, each).includes('value')) ?? ','
  const headings = headingsOf(heading?.text, delimiter)
  const empty = { mappings: [], places: new Set<string>(), headings, delimiter }
  const missing = NEEDED.filter(column => !headings.includes(column))
  if (missing.length > 0)
    return {
      ...empty,
      faults: heading ? [`${file}: there is no column ${missing.join(', ')} in its heading.`] : [],
    }
  const faults = headings
    .filter(name => !MAPPING_COLUMNS.some(column => column === name))
    .map(name => `${file}: the column "${name}" is not used.${didYouMean(name, MAPPING_COLUMNS)}`)
  const lines = new Map<string, number>()
  const mappings: Mapping[] = []
  for (const { line, text } of records) {
    try {
      const cell = rowOf(fieldsOf(text, delimiter), headings)
      const place = placeIn(cell)
      const before = lines.get(place)
      if (before !== undefined)
        throw new LineFault(`value: it is given on line ${before} already, and that line counts`)
      lines.set(place, line)
      const mapping = mappingOf(cell)
      if (mapping) mappings.push(mapping)
    } catch (error) {
      if (!(error instanceof LineFault)) throw error
      faults.push(`${file}, line ${line}, ${error.message}.`)
    }
  }
  return { mappings, places: new Set(lines.keys()), faults: cut(faults, file), headings, delimiter }
}

/** How a value of a list is told from every other. */
export function placeOf(list: string, value: string): string {
  return `${list.toLowerCase()} ${codeForm(value)}`
}

function cut(faults: readonly string[], file: string): readonly string[] {
  if (faults.length <= MOST_FAULTS) return faults
  return [...faults.slice(0, MOST_FAULTS), `${file}: ${faults.length - MOST_FAULTS} more lines are left out.`]
}

function headingsOf(text: string | undefined, delimiter: string): readonly string[] {
  return text === undefined ? [] : fieldsOf(text, delimiter).map(field => field.trim().toLowerCase())
}

type Row = (column: Column) => string

function rowOf(fields: readonly string[], headings: readonly string[]): Row {
  const beyond = fields.slice(headings.length)
  if (beyond.some(field => field.trim() !== ''))
    throw new LineFault(`it has ${fields.length} fields and the heading ${headings.length}`)
  return column => (headings.includes(column) ? (fields[headings.indexOf(column)] ?? '').trim() : '')
}

function placeIn(row: Row): string {
  if (row('value') === '') throw new LineFault('value: it is blank')
  return placeOf(row('list'), row('value'))
}

/** What a line says; null where it has no code yet. */
function mappingOf(row: Row): Mapping | null {
  const list = row('list').toLowerCase()
  const of = listNamed(list)
  if (of === null)
    throw new LineFault(`list: there is no such list${near(row('list'), [...LISTS, ...COLUMNS.keys()])}`)
  if (row('code') === '') return null
  return { list, value: row('value'), code: codeOf(of, row('code')) }
}

/** The lists that a line can name. */
const LISTS: readonly string[] = [...Object.keys(CODE_LISTS), ...LOCAL_LISTS]

/** The columns of the dataset that a line can name instead, with their lists. */
const COLUMNS: ReadonlyMap<string, MappedList> = new Map(
  TABLES.flatMap(({ columns }) => columns).flatMap(column => {
    const list = listOf(column)
    return list === null ? [] : [[column.name, list] as const]
  }),
)

function listNamed(name: string): MappedList | null {
  return (LISTS.includes(name) ? (name as MappedList) : COLUMNS.get(name)) ?? null
}

function codeOf(list: MappedList, written: string): string {
  if (list === 'team') return written.replace(/\s+/g, ' ')
  const forms = CODES_WRITTEN[list] ?? codeForms(CODE_LISTS[list as keyof typeof CODE_LISTS])
  const code = forms.get(codeForm(written))
  if (code !== undefined) return code
  throw new LineFault(`code: the list ${list} has no such code${near(written, [...codesOf(list)])}`)
}

const CODES_WRITTEN: Readonly<Partial<Record<MappedList, ReadonlyMap<string, string>>>> = {
  flag: new Map([
    ...['y', 'yes', 't', 'true', '1'].map(word => [word, 'Y'] as const),
    ...['n', 'no', 'f', 'false', '0'].map(word => [word, 'N'] as const),
  ]),
  'contact-outcome': new Map(Object.keys(OUTCOME_CODES).map(code => [code, code])),
}

function codesOf(list: MappedList): readonly string[] {
  if (list === 'flag') return ['yes', 'no']
  return Object.keys(
    list === 'contact-outcome' ? OUTCOME_CODES : CODE_LISTS[list as keyof typeof CODE_LISTS].codes,
  )
}

/** The nearest of what could have been written, as part of a rule's sentence. */
function near(written: string, candidates: readonly string[]): string {
  return didYouMean(written, candidates).replace(/^ Did you mean (.*)\?$/, ' (the nearest is $1)')
}
