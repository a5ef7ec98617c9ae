/** Where a person stands who is open at a month's end: the highest of these that applies, as `person_status` has it. */
export type OpenStatus = 'early help' | 'open as an adult' | 'in need' | 'child protection' | 'looked after'

/** Where any person stands at a month's end. */
export type Status = OpenStatus | 'not open'

/** Every status, from the least involvement of the authority to the most. */
export const STATUSES: readonly Status[] = [
  'not open',
  'early help',
  'open as an adult',
  'in need',
  'child protection',
  'looked after',
]

/** Everyone who is open at a month's end, and how. */
export type StatusOf = ReadonlyMap<string, OpenStatus>

/** A person's status at a month's end; whoever is not among those open is not open. */
export function statusAmong(statuses: StatusOf, person: string): Status {
  return statuses.get(person) ?? 'not open'
}

/** Whether a text is the status of someone open. */
export function isOpenStatus(text: string): text is OpenStatus {
  return text !== 'not open' && (STATUSES as readonly string[]).includes(text)
}
