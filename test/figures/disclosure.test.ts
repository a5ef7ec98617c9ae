import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Breakdown, breakDown } from '../../src/figures/breakdown.ts'
import { HIDDEN, type PublishedBreakdown, suppress } from '../../src/figures/disclosure.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { List } from '../../src/figures/lists.ts'
import type { Fold } from '../../src/measures/measure.ts'
import { isWithheld, possibleTotals, possibleValues } from './attack.ts'

/** A part of a list drawn for a test: its name, its rows and how many are met. */
type DrawnPart = readonly [group: string | null, rows: number, met: number]

describe('a published breakdown', () => {
  test('hides a number from 1 to 5, and the smallest other that keeps it from being subtracted', () => {
    expect(
      rowsOf(
        [
          ['a', 40, 0],
          ['b', 12, 0],
          ['c', 3, 0],
          ['d', 9, 0],
        ],
        'count',
      ),
    ).toEqual([
      ['a', 40],
      ['b', 12],
      ['c', HIDDEN],
      ['d', HIDDEN],
    ])
  })

  test('hides no more where two small numbers keep each other', () => {
    expect(
      rowsOf(
        [
          ['a', 40, 0],
          ['b', 4, 0],
          ['c', 3, 0],
        ],
        'count',
      ),
    ).toEqual([
      ['a', 40],
      ['b', HIDDEN],
      ['c', HIDDEN],
    ])
  })

  test('hides a third where two are so small that their sum would tell of them', () => {
    expect(
      rowsOf(
        [
          ['a', 40, 0],
          ['b', 1, 0],
          ['c', 2, 0],
          ['d', 8, 0],
        ],
        'count',
      ),
    ).toEqual([
      ['a', 40],
      ['b', HIDDEN],
      ['c', HIDDEN],
      ['d', HIDDEN],
    ])
  })

  test('hides the value and the part of all with the rows that they would give back', () => {
    const { parts, note } = publish(
      [
        ['a', 40, 0],
        ['b', 12, 0],
        ['c', 3, 0],
      ],
      'rate',
    )
    expect(parts.map(part => [part.value, part.ofAll === HIDDEN])).toEqual([
      [40, false],
      [HIDDEN, true],
      [HIDDEN, true],
    ])
    expect(note).toBe(
      'c stands for a number from 1 to 5, or for one from which such a number could be worked out.',
    )
  })

  test('of a share hides met and value where few are met or few are not, and a second part with them', () => {
    const { parts, total } = publish(
      [
        ['a', 20, 17],
        ['b', 30, 15],
        ['c', 25, 10],
        ['d', 10, 0],
      ],
      'share',
    )
    expect(parts.map(part => [part.group, part.rows, part.met, part.value])).toEqual([
      ['a', 20, HIDDEN, HIDDEN],
      ['b', 30, 15, 50],
      ['c', 25, HIDDEN, HIDDEN],
      ['d', 10, 0, 0],
    ])
    expect(total).toEqual({ rows: 85, met: 42, value: (42 * 100) / 85 })
  })

  test('of a share hides what is met of all where few are, or few are not', () => {
    const { parts, total } = publish(
      [
        ['a', 20, 18],
        ['b', 30, 28],
      ],
      'share',
    )
    expect(total).toEqual({ rows: 50, met: HIDDEN, value: HIDDEN })
    expect(parts.map(part => [part.rows, part.met])).toEqual([
      [20, HIDDEN],
      [30, HIDDEN],
    ])
  })

  test('shows noughts, and all and none of a part', () => {
    const { parts, note } = publish(
      [
        ['a', 20, 20],
        ['b', 30, 0],
        ['c', 16, 8],
      ],
      'share',
    )
    expect(parts.map(part => part.met)).toEqual([20, 0, 8])
    expect(note).toBeNull()
  })

  test('tells a list of five or fewer apart by nothing, nor one that only hidden parts would make up', () => {
    expect(
      publish(
        [
          ['a', 4, 1],
          ['b', 1, 0],
        ],
        'share',
      ),
    ).toMatchObject({
      parts: [],
      total: { rows: HIDDEN, met: HIDDEN, value: HIDDEN },
      note: 'There are too few to tell them apart without telling of a child.',
    })
    expect(
      publish(
        [
          ['a', 2, 0],
          ['b', 2, 0],
          ['c', 2, 0],
        ],
        'count',
      ),
    ).toMatchObject({
      parts: [],
      total: { rows: 6 },
    })
  })

  test('is in the order of words, since an order by size would tell of hidden numbers', () => {
    const { parts } = publish(
      [
        ['b', 40, 0],
        [null, 50, 0],
        ['a', 3, 0],
        ['c', 12, 0],
      ],
      'count',
    )
    expect(parts.map(part => part.group)).toEqual(['a', 'b', 'c', null])
  })

  test('is withheld where the list’s own figure hides its rows', () => {
    const made = drawn(
      [
        ['a', 20, 17],
        ['b', 30, 15],
      ],
      'count',
    )
    const figure = { ...FIGURE, fold: 'count', numerator: null, denominator: null } as const
    expect(suppress(made, { audience: 'public' }, figure)).toMatchObject({
      parts: [],
      total: { rows: HIDDEN },
    })
  })

  test('does not give back what is met where the list’s own figure hides that', () => {
    const made = drawn(
      [
        ['a', 20, 10],
        ['b', 30, 15],
      ],
      'share',
    )
    const { parts, total } = suppress(made, { audience: 'public' }, FIGURE)
    expect(total).toEqual({ rows: 50, met: HIDDEN, value: HIDDEN })
    expect(parts.map(({ rows }) => rows)).toEqual([20, 30])
    expect(parts.some(({ met }) => met === HIDDEN)).toBe(true)
  })

  test('hides nothing from the council’s own eyes', () => {
    const made = drawn(
      [
        ['a', 3, 1],
        ['b', 4, 2],
      ],
      'share',
    )
    expect(suppress(made, { audience: 'board' })).toEqual({ ...made, note: null })
  })
})

describe('whatever the numbers', () => {
  const share = fc
    .integer({ min: 1, max: 9 })
    .chain(rows => fc.tuple(fc.constant(rows), fc.integer({ min: 0, max: rows })))
  const large = fc
    .integer({ min: 1, max: 60 })
    .chain(rows => fc.tuple(fc.constant(rows), fc.integer({ min: 0, max: rows })))
  const named = (parts: readonly (readonly [number, number])[]): readonly DrawnPart[] =>
    parts.map(([rows, met], at) => [`g${at}`, rows, met])
  const small = fc.array(share, { minLength: 1, maxLength: 5 }).map(named)
  const many = fc.array(large, { minLength: 1, maxLength: 12 }).map(named)
  const thresholds = fc.constantFrom(2, 3, 5)
  const folds = fc.constantFrom<Fold>('count', 'share', 'rate')

  test('each hidden number could be any of five at least, to a reader who tries all that the rest allows', () => {
    fc.assert(
      fc.property(small, folds, thresholds, (parts, fold, threshold) => {
        const made = drawn(parts, fold)
        const published = suppress(made, { audience: 'public', threshold })
        for (const { truth, possible } of possibleValues(published, made, possibleTotals(published))) {
          expect(possible.has(truth)).toBe(true)
          if (truth > 0) expect(possible.size).toBeGreaterThanOrEqual(threshold)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('it is so when another breakdown of the same list is published beside it', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z'), fc.boolean()),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(rows, thresholds, fc.constantFrom<Fold>('count', 'share'), (cells, threshold, fold) => {
        const list = listOf(
          ['team', 'sex', 'met'],
          cells.map(([team, sex, met]) => [team, sex, met ? 1 : 0]),
        )
        const made = ['team', 'sex'].map(column => breakDown(list, { fold }, column))
        const published = made.map(each => suppress(each, { audience: 'public', threshold }))
        const totals = possibleTotals(...published)
        for (const [at, each] of published.entries()) {
          for (const { truth, possible } of possibleValues(each, made[at]!, totals))
            if (truth > 0) expect(possible.size).toBeGreaterThanOrEqual(threshold)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('no small number is shown, what is shown is so, and no nought of rows is made', () => {
    fc.assert(
      fc.property(many, folds, (parts, fold) => {
        const made = drawn(parts, fold)
        const published = suppress(made, { audience: 'public' })
        for (const { group, rows, met, value, ofAll } of published.parts) {
          const truth = made.parts.find(part => part.group === group)!
          for (const [shown, true_] of [
            [rows, truth.rows],
            [met, truth.met],
            [value, truth.value],
            [ofAll, truth.ofAll],
          ])
            if (shown !== HIDDEN) expect(shown).toBe(true_)
          const counts =
            fold === 'share' ? [rows, met, ...(met === HIDDEN ? [] : [truth.rows - truth.met])] : [rows]
          expect(counts.filter(count => typeof count === 'number' && count > 0 && count < 6)).toEqual([])
          if (rows === HIDDEN) expect([met, value, ofAll]).toEqual([HIDDEN, HIDDEN, HIDDEN])
          if (met === HIDDEN) expect(value).toBe(HIDDEN)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('hidden rows leave room, by their sum: each from 1 to 5 at least', () => {
    fc.assert(
      fc.property(many, parts => {
        const made = drawn(parts, 'count')
        const { parts: shown } = suppress(made, { audience: 'public' })
        const hidden = made.parts.filter(part =>
          shown.some(each => each.group === part.group && each.rows === HIDDEN),
        )
        const sum = hidden.reduce((all, part) => all + part.rows, 0)
        if (hidden.length > 0) expect(sum - (hidden.length - 1)).toBeGreaterThanOrEqual(5)
      }),
    )
  })

  test('hidden met leave room, by the sums and the rows that are shown: five values at least', () => {
    fc.assert(
      fc.property(many, parts => {
        const made = drawn(parts, 'share')
        const { parts: shown, total } = suppress(made, { audience: 'public' })
        const hidden = made.parts.filter(({ group }) =>
          shown.some(each => each.group === group && each.met === HIDDEN),
        )
        const rowsOfOthers = (group: unknown) =>
          hidden.reduce((all, part) => all + (part.group === group ? 0 : part.rows), 0)
        const sum = hidden.reduce((all, part) => all + part.met, 0)
        const whole = new Map(shown.map(part => [part.group, part.rows !== HIDDEN]))
        if (total.met === HIDDEN) return
        for (const { group, rows } of hidden.filter(part => whole.get(part.group))) {
          const most = Math.min(rows, sum)
          const least = Math.max(0, sum - rowsOfOthers(group))
          expect(most - least + 1).toBeGreaterThanOrEqual(5)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a breakdown is withheld just where a list is that small, or its hidden parts have no room', () => {
    fc.assert(
      fc.property(fc.oneof(small, many), folds, (parts, fold) => {
        const rows = parts.reduce((all, part) => all + part[1], 0)
        const anySmall = parts.some(part => part[1] <= 5)
        const withheld = isWithheld(suppress(drawn(parts, fold), { audience: 'public' }))
        expect(withheld).toBe(rows <= 5 || (anySmall && rows - parts.length + 1 < 5))
      }),
    )
  })

  test('the number, the rate and the share of one list hide the same rows', () => {
    fc.assert(
      fc.property(many, parts => {
        const rows = (fold: Fold) => publish(parts, fold).parts.map(part => [part.group, part.rows])
        expect(rows('rate')).toEqual(rows('count'))
        expect(rows('share')).toEqual(rows('count'))
      }),
    )
  })

  test('the same list in any order is published the same', () => {
    fc.assert(
      fc.property(many, folds, (parts, fold) => {
        expect(publish(parts.toReversed(), fold)).toEqual(publish(parts, fold))
      }),
    )
  })
})

function publish(parts: readonly DrawnPart[], fold: Fold): PublishedBreakdown {
  return suppress(drawn(parts, fold), { audience: 'public' })
}

function rowsOf(parts: readonly DrawnPart[], fold: Fold) {
  return publish(parts, fold).parts.map(part => [part.group, part.rows])
}

/** A share whose cases are shown, and what is met hidden. */
const FIGURE: Figure = {
  list: { measure: 'ours', month: '2022-11', window: 'at' },
  fold: 'share',
  ...{ numerator: null, denominator: 50, value: null, hidden: true },
}

/** A breakdown of a list with these parts; each group has ten thousand children. */
function drawn(parts: readonly DrawnPart[], fold: Fold): Breakdown {
  const rows = parts.flatMap(([group, count, met]) =>
    Array.from({ length: count }, (_, nth) => [group, nth < met ? 1 : 0]),
  )
  return breakDown(listOf(['team', 'met'], rows), { fold }, 'team', () => 10_000)
}

function listOf(columns: readonly string[], rows: List['rows']): List {
  return { ref: { measure: 'ours', month: '2022-11', window: 'at' }, columns, rows }
}
