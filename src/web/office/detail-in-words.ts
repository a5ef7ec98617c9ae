import type { AuditDetail } from '../../people/audit.ts'

/** What is told of an event, as `list: cp-visits, rows: 12`; ids of people become their names. */
export function detailInWords(detail: AuditDetail, names: ReadonlyMap<string, string>): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${says(value!, names)}`)
    .join(', ')
}

function says(value: string | number | boolean, names: ReadonlyMap<string, string>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return names.get(String(value)) ?? String(value)
}
