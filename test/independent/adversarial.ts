import { roughen } from './roughen.ts'
import type { RawTables } from './rows.ts'
import { addCare } from './scenes-care.ts'
import { addForgotten, addNewborns, addTies } from './scenes-corners.ts'
import { addEarlyHelp, addPeople } from './scenes-family.ts'
import { addCinPlans, addConferences, addReferrals } from './scenes-need.ts'
import { addProtection } from './scenes-protection.ts'
import { SHAPES } from './schema.ts'
import { emptyWorld } from './world.ts'

/** Raw records of some hundred people, January 2020 to June 2023, laid on the edges of every definition. */
export function adversarialRecords(seed: number, count = 300): RawTables {
  const world = emptyWorld(seed)
  const { dice } = world
  const people = addPeople(world, count)
  for (const person of people) {
    if (dice.chance(0.5)) addReferrals(world, person)
    if (dice.chance(0.35)) addCinPlans(world, person)
    if (dice.chance(0.35)) addProtection(world, person, people)
    if (dice.chance(0.4)) addCare(world, person)
    if (dice.chance(0.3)) addConferences(world, person, people)
    if (dice.chance(0.5)) addEarlyHelp(world, person)
  }
  addTies(world, Math.ceil(count / 30))
  addNewborns(world, Math.ceil(count / 10))
  addForgotten(world, Math.ceil(count / 20))
  roughen(world)
  return world.tables
}

/** The tables as CSV files by name: all thirty, some with a byte order mark, some with CRLF line ends. */
export function toCsv(tables: RawTables): Map<string, string> {
  return new Map([...SHAPES.keys()].map((table, nth) => [`${table}.csv`, csvOf(tables, table, nth)] as const))
}

function csvOf(tables: RawTables, table: string, nth: number): string {
  const columns = [...SHAPES.get(table)!.columns]
  if (nth % 5 === 3) columns.reverse()
  const lines = [columns, ...(tables[table] ?? []).map(row => columns.map(column => row[column] ?? ''))]
  const lineEnd = nth % 2 === 1 ? '\r\n' : '\n'
  const text = lines.map(cells => cells.map(quoted).join(',') + lineEnd).join('')
  return nth % 3 === 0 ? `\uFEFF${text}` : text
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
