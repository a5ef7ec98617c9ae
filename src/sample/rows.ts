import { fractionOf } from './random.ts'
import type { Person } from './records.ts'
import type { Worker } from './workforce.ts'

/** A row by column name; a column left out is blank. */
export type Row = Readonly<Record<string, string>>

/** Tables by name, each made when it is asked for. */
export type RowsByTable = Readonly<Record<string, () => readonly Row[]>>

/** Y or N. */
export function yesNo(value: boolean): string {
  return value ? 'Y' : 'N'
}

/** A fraction of this person's own, for details that nothing else turns on. */
export function draw(person: Person, ...salt: readonly number[]): number {
  return fractionOf(Number(person.id), ...salt)
}

/** The item that a fraction falls on. */
export function fallsOn<T>(items: readonly T[], fraction: number): T {
  return items[Math.floor(fraction * items.length)]!
}

/** A postcode of Northmere's own, which no real place has. */
export function postcode(fraction: number): string {
  const at = Math.floor(fraction * 17_280)
  const letter = (of: number): string => 'ABDEFGHJLNPQRSTUWXYZ'.charAt(of % 20)
  return `NM${1 + (at % 18)} ${at % 10}${letter(at >> 3)}${letter(at >> 6)}`
}

/** The identifier of the worker's team; blank for no worker. */
export function team(worker: Worker | null): string {
  return worker?.team.id ?? ''
}
