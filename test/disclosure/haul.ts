import { roundHalfUp } from '../../src/base/display.ts'
import { monthsElapsed } from '../../src/base/month.ts'
import type { Window } from '../../src/measures/measure.ts'
import type { Entry } from '../../src/report/model/report.ts'
import { type Cells, SAME_LIST } from '../figures/told-reader.ts'

/** The least and the most that a number can be, by its name. */
export type Spans = Map<string, readonly [low: number, high: number]>

/** What is taken from a report: numbers, and spans where a rounded one leaves several. */
export interface Haul {
  readonly cells: Cells
  readonly spans: Spans
}

/** What is read out of one form of a report: its numbers, and all its words by measure; under `''` those of none. */
export interface Taken extends Haul {
  readonly words: ReadonlyMap<string, string>
}

/** What a number is of a figure: its value, a year at its pace, its rows, or those of a share that are met. */
export type Part = 'value' | 'pace' | 'rows' | 'met'

/** A number as it is found; one that was rounded to be shown could be others. */
export interface Found {
  readonly number: number
  readonly shown: boolean
}

/** Keeps a number of a month. */
export type Put = (window: Window, month: string, part: Part, found: Found | null) => void

/** Nothing taken yet. */
export function noHaul(): Haul {
  return { cells: new Map(), spans: new Map() }
}

/** A number as it is shown, with commas or a per cent sign; null for words. */
export function shownNumber(text: string | undefined): Found | null {
  const plain = (text ?? '').trim().replace(/[,%]/g, '')
  return /^\d+$/.test(plain) ? { number: Number(plain), shown: true } : null
}

/** A number that is held as it is; null for none. */
export function heldNumber(value: number | null | undefined): Found | null {
  return typeof value === 'number' && !Number.isNaN(value) ? { number: value, shown: false } : null
}

/** Keeps a measure's numbers under their names; a rate or a pace tells at once what its rows could be. */
export function putInto(haul: Haul, entry: Entry): Put {
  const { id, population } = entry
  const { fold } = entry.measure!
  return (window, month, part, found) => {
    if (found === null) return
    const when = `${window} ${month}`
    const rows = `${SAME_LIST[id] ?? id} ${when}`
    const year = 12 / (window === 'month' ? 1 : monthsElapsed(month))
    if (part === 'met') haul.cells.set(`${id} ${when} met`, found.number)
    else if (part === 'rows' || (part === 'value' && fold === 'count')) haul.cells.set(rows, found.number)
    else if (part === 'pace') putMultiple(haul, rows, year, found)
    else if (fold === 'share')
      haul.cells.set(`${id} ${when} ${found.shown ? 'shown' : 'held'}-share`, found.number)
    else
      putMultiple(haul, rows, (10_000 / population!.children) * (fold === 'projected-rate' ? year : 1), found)
  }
}

/** Keeps what a number could be of which so many times it is known. */
function putMultiple(haul: Haul, name: string, times: number, { number, shown }: Found): void {
  const near = number / times
  const reach = Math.ceil(1 / times) + 1
  const fits = from(Math.max(0, Math.floor(near) - reach), Math.ceil(near) + reach).filter(count =>
    shown ? roundHalfUp(count * times) === number : Math.abs(count * times - number) < 1e-6,
  )
  putSpan(haul, name, fits)
}

/** Keeps the values, without gaps, that a number could have by what was read. */
export function putSpan({ cells, spans }: Haul, name: string, fits: readonly number[]): void {
  const before = spans.get(name) ?? [0, Number.POSITIVE_INFINITY]
  const [low, high] = [Math.max(before[0], fits[0] ?? 0), Math.min(before[1], fits.at(-1) ?? before[1])]
  spans.set(name, [low, high])
  if (low === high) cells.set(name, low)
}

/** The whole numbers from one to another. */
export function from(low: number, high: number): readonly number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, nth) => low + nth)
}
