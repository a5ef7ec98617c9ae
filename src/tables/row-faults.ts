import { quoteName } from './clean-sql.ts'
import type { ProblemCode } from './problem.ts'
import type { Column, Table } from './table.ts'

/** A fault that a row can have: the rule, the column, and the SQL condition under which it holds. */
export interface RowFault {
  readonly code: ProblemCode
  readonly column: string
  readonly when: string
}

/** The cleaned text of a column while its table is checked, beside the typed column of the column's own name. */
export function cleanedName(column: string): string {
  return quoteName(`text_${column}`)
}

/** Whether a column's text was understood, for kinds that a typed value doesn't tell. */
export function understoodName(column: string): string {
  return quoteName(`understood_${column}`)
}

/** Whether the column names the person that the row is about. */
export function namesPerson(column: Column): boolean {
  return column.references === 'ssd_person.pers_person_id'
}

/** Every fault that a row of the table can have, given the columns that are read. */
export function rowFaults(table: Table, read: readonly Column[]): readonly RowFault[] {
  return [...read.flatMap(column => columnFaults(table, column)), ...spanFaults(table)]
}

function columnFaults(table: Table, column: Column): readonly RowFault[] {
  const text = cleanedName(column.name)
  const fault = (code: ProblemCode, when: string): RowFault => ({ code, column: column.name, when })
  const absent = `${text} is null`
  const faults: RowFault[] = []
  if (column.key) faults.push(fault('key-missing', absent))
  else if (namesPerson(column)) faults.push(fault('person-missing', absent))
  if (column.required) faults.push(fault('date-missing', absent))
  return [...faults, ...kindFaults(table, column, fault)]
}

function kindFaults(
  table: Table,
  column: Column,
  fault: (code: ProblemCode, when: string) => RowFault,
): readonly RowFault[] {
  const untyped = `${cleanedName(column.name)} is not null and ${quoteName(column.name)} is null`
  const notUnderstood = `not ${understoodName(column.name)}`
  switch (column.kind) {
    case 'date':
      return [fault('date-unreadable', untyped)]
    case 'integer':
    case 'number':
      return [fault('number-unreadable', untyped)]
    case 'flag':
      return [fault('flag-unclear', notUnderstood)]
    case 'json':
      return [fault('outcome-unreadable', [notUnderstood, ...untold(table, column)].join(' and '))]
    case 'code':
      return [fault('code-unmapped', notUnderstood)]
    default:
      return []
  }
}

/** That nothing was read out of a column after all, such as a text that is mapped. */
function untold({ derived = [] }: Table, column: Column): readonly string[] {
  return derived.filter(({ from }) => from === column.name).map(({ name }) => `${quoteName(name)} is null`)
}

function spanFaults(table: Table): readonly RowFault[] {
  if (!table.runs) return []
  const [start, end] = table.runs
  return [
    { code: 'start-missing', column: start, when: `${cleanedName(start)} is null` },
    { code: 'start-after-end', column: end, when: `${quoteName(start)} > ${quoteName(end)}` },
  ]
}
