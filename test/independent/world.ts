import { type Iso, monthEnd, plusDays } from './dates.ts'
import { SHAPES } from './schema.ts'

/** A seeded source of chance; the same seed throws the same dice. */
export interface Dice {
  readonly next: () => number
  readonly int: (least: number, most: number) => number
  readonly pick: <T>(options: readonly T[]) => T
  readonly chance: (probability: number) => boolean
  /** Any day of 2020-01 to 2023-06, often on or beside a month end. */
  readonly day: () => Iso
  /** The last day of one of those months. */
  readonly monthEnd: () => Iso
  /** A day up to `spread` days either side. */
  readonly near: (day: Iso, spread: number) => Iso
}

/** The record sets' first and last days. */
export const FIRST_DAY = '2020-01-01'
export const LAST_DAY = '2023-06-30'

/** Dice from a seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const near = (day: Iso, spread: number): Iso => plusDays(day, int(-spread, spread))
  const end = (): Iso => monthEnd(`${int(2020, 2022)}-${String(int(1, 12)).padStart(2, '0')}`)
  const lateEnd = (): Iso => (next() < 0.2 ? monthEnd(`2023-0${int(1, 6)}`) : end())
  const anyDay = (): Iso => plusDays(FIRST_DAY, int(0, 1276))
  return {
    next,
    int,
    pick: options => options[int(0, options.length - 1)]!,
    chance: probability => next() < probability,
    day: () => (next() < 0.4 ? near(lateEnd(), 1) : anyDay()),
    monthEnd: lateEnd,
    near,
  }
}

/** The tables being filled, and the dice that fill them. */
export interface World {
  readonly dice: Dice
  readonly tables: Record<string, Record<string, string>[]>
  /** A new identifier; odd shapes, never the same text twice. */
  readonly id: () => string
  /** Adds a row, the columns not given left blank. */
  readonly add: (table: string, values: Readonly<Record<string, string>>) => void
}

/** An empty world: all thirty tables without a row. */
export function emptyWorld(seed: number): World {
  const dice = diceOf(seed)
  const tables: World['tables'] = {}
  for (const table of SHAPES.keys()) tables[table] = []
  let used = 0
  return {
    dice,
    tables,
    id: () => {
      used += 1
      const shapes = [`${used}`, `${used}`, `${used}`, `0${used}`, `A-${used}`, `a-${used}`, `z ${used}`]
      return dice.chance(0.06)
        ? dice.pick([`ｚ${used}`, `𝔸${used}`, `É${used}`, `"${used}"`, `${used},x`])
        : dice.pick(shapes)
    },
    add: (table, values) => {
      const blank = Object.fromEntries(SHAPES.get(table)!.columns.map(column => [column, '']))
      tables[table]!.push({ ...blank, ...values })
    },
  }
}
