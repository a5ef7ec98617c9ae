import { expect, test } from 'vitest'
import { adversarialRecords } from '../independent/adversarial.ts'
import { plusDays } from '../independent/dates.ts'
import { boundsIn, type Change, valuesIn } from './bounds-worlds.ts'

const MONTH = '2022-11'
const END = '2022-11-30'
const NEAR = 1e-9

/** A small generator of its own, so that a failure comes again. */
function draws(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Days that matter most are those of the year to the month's end; some are after it, long before, or blank. */
function anyDay(below: (n: number) => number): string {
  const span = [3, -30, -245, -400, -800, -12_000, 0][below(7)]!
  return span === 0 ? '' : plusDays(END, Math.sign(span) * below(Math.abs(span) + 1))
}

test.each([1, 2, 3])(
  'whatever the records left out turn out to say, no figure passes its bounds (seed %i)',
  async seed => {
    const tables = adversarialRecords(seed, 150)
    const { bounds, unsettled } = await boundsIn(tables, MONTH)
    expect(unsettled.length).toBeGreaterThan(30)
    const below = draws(seed)
    const passed: string[] = []
    for (let world = 0; world < 60; world++) {
      const changes = unsettled.flatMap(({ settle }): readonly Change[] => {
        const ways = settle(anyDay(below))
        return below(4) === 0 ? [] : [ways[below(ways.length)]!]
      })
      for (const [figure, value] of valuesIn(tables, MONTH, changes)) {
        const known = bounds.get(figure)
        if (value === null || !known) continue
        if (value < known.lower - NEAR || value > known.upper + NEAR)
          passed.push(`${figure}: ${value} is not within ${known.lower} and ${known.upper}`)
      }
    }
    expect([...new Set(passed)]).toEqual([])
  },
  120_000,
)

/** No day, days that make a child an adult or lie ahead, and days of the nineteen months up to the end. */
const TRIED = [
  '',
  '1990-01-01',
  plusDays(END, 1),
  ...Array.from({ length: 580 }, (_, ago) => ago)
    .filter(ago => (ago <= 30 ? ago % 3 === 0 : ago % 12 === 0))
    .map(ago => plusDays(END, -ago)),
]

test.each([2, 3])(
  'bounds that are called exact are reached at both ends (seed %i)',
  async seed => {
    const tables = adversarialRecords(seed, 30)
    const { bounds, unsettled } = await boundsIn(tables, MONTH)
    const now = valuesIn(tables, MONTH, [])
    const best = new Map<string, Map<number, { value: number; change: Change }>>()
    unsettled.forEach(({ settle }, record) => {
      for (const change of TRIED.flatMap(day => settle(day))) {
        for (const [figure, value] of valuesIn(tables, MONTH, [change])) {
          if (value === null || value === now.get(figure)) continue
          for (const end of ['upper', 'lower']) {
            const found = best.get(`${figure} ${end}`) ?? new Map()
            best.set(`${figure} ${end}`, found)
            const [sign, known] = [
              end === 'upper' ? 1 : -1,
              found.get(record)?.value ?? now.get(figure) ?? null,
            ]
            if (known === null || (value - known) * sign > 0) found.set(record, { value, change })
          }
        }
      }
    })
    const missed: string[] = []
    let moved = 0
    for (const [figure, known] of bounds) {
      if (!known?.exact) continue
      for (const end of ['upper', 'lower'] as const) {
        const changes = [...(best.get(`${figure} ${end}`)?.values() ?? [])].map(({ change }) => change)
        const value = valuesIn(tables, MONTH, changes).get(figure) ?? null
        if (known[end] !== now.get(figure)) moved++
        if (value === null || Math.abs(value - known[end]) > NEAR)
          missed.push(`${figure} ${end}: ${known[end]} is not reached, only ${value} from ${now.get(figure)}`)
      }
    }
    expect(moved).toBeGreaterThan(5)
    expect(missed).toEqual([])
  },
  120_000,
)
