import type { Visit } from '../ports/route.ts'

/** A field of a form or query as one text; blank where it was not sent. Of several the last counts. */
export function textIn(fields: Visit['form'], name: string): string {
  return listIn(fields, name).at(-1) ?? ''
}

/** A field that may be sent several times, as for checkboxes. */
export function listIn(fields: Visit['form'], name: string): readonly string[] {
  const value = fields[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
