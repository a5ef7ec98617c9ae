import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CountTable,
  countTable,
  type PublishedTable,
  suppressTable,
} from '../../src/figures/suppress-table.ts'

const TEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']

describe('a published table of counts', () => {
  test('hides a small number and three others, so that neither its row nor its column gives it back', () => {
    expect(
      publish([
        [20, 3, 30],
        [40, 50, 10],
        [60, 70, 8],
      ]),
    ).toMatchObject({
      cells: [
        [20, 'c', 'c'],
        [40, 'c', 'c'],
        [60, 70, 8],
      ],
      rowTotals: [53, 100, 138],
      columnTotals: [120, 123, 48],
      total: 291,
      note: 'c stands for a number from 1 to 5, or for one from which such a number could be worked out.',
    })
  })

  test('hides a margin only where it is small or nothing else would do', () => {
    const { cells, rowTotals, columnTotals, total } = publish([
      [0, 3],
      [40, 50],
    ])
    expect(cells[0]).toEqual([0, 'c'])
    expect(rowTotals[0]).toBe('c')
    expect(
      rowTotals.filter(each => each === 'c').length + columnTotals.filter(each => each === 'c').length,
    ).toBe(2)
    expect(total).toBe(93)
  })

  test('shows noughts, and everything where nothing is small', () => {
    expect(
      publish([
        [0, 30],
        [40, 0],
      ]),
    ).toEqual({
      ...made([
        [0, 30],
        [40, 0],
      ]),
      note: null,
    })
  })

  test('hides nothing from the council’s own eyes', () => {
    expect(suppressTable(made([[1]]), { audience: 'board' })).toEqual({ ...made([[1]]), note: null })
  })
})

describe('whatever the counts', () => {
  const tables = (most: number) =>
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 })).chain(([tall, wide]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: wide, maxLength: wide }), {
        minLength: tall,
        maxLength: tall,
      }),
    )

  test('each hidden number could be any of as many as the threshold, to a reader who tries them all', () => {
    fc.assert(
      fc.property(tables(4), fc.constantFrom(2, 3), (cells, threshold) => {
        const table = made(cells)
        const published = suppressTable(table, { audience: 'public', threshold })
        const tried = everyTable(published, table, 4 + threshold)
        const shown = flat(published)
        for (const [at, truth] of flat(table).entries()) {
          if (shown[at] !== 'c') expect([shown[at], truth > 0 && truth <= threshold]).toEqual([truth, false])
          else expect(new Set(tried.map(each => each[at])).size).toBeGreaterThanOrEqual(threshold)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('a large table hides at least two numbers wherever it hides one, along every row and column', () => {
    const wide = fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 }), {
      minLength: 6,
      maxLength: 6,
    })
    fc.assert(
      fc.property(wide, cells => {
        const { cells: shown, rowTotals, columnTotals } = publish(cells)
        const lines = [
          ...shown.map((row, at) => [...row, rowTotals[at]!]),
          ...columnTotals.map((total, at) => [...shown.map(row => row[at]!), total]),
        ]
        for (const line of lines) expect(line.filter(each => each === 'c').length).not.toBe(1)
        for (const each of lines.flat()) expect(typeof each === 'number' && each > 0 && each <= 5).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})

/** Every table in keeping with a published one, cells up to some count; hidden cells are known not to be noughts. */
function everyTable(published: PublishedTable, { rows, columns }: CountTable, most: number) {
  const cells = published.cells.flat()
  const filled = cells.reduce<readonly (readonly number[])[]>(
    (tables, cell) =>
      tables.flatMap(table =>
        cell === 'c' ? Array.from({ length: most }, (_, less) => [...table, less + 1]) : [[...table, cell]],
      ),
    [[]],
  )
  const shown = flat(published)
  return filled
    .map(each =>
      flat(
        countTable(
          rows,
          columns,
          rows.map((_, at) => each.slice(at * columns.length, (at + 1) * columns.length)),
        ),
      ),
    )
    .filter(each => each.every((count, at) => shown[at] === 'c' || shown[at] === count))
}

function flat<N>({ cells, rowTotals, columnTotals, total }: CountTable<N>): readonly N[] {
  return [...cells.flat(), ...rowTotals, ...columnTotals, total]
}

function publish(cells: readonly (readonly number[])[]): PublishedTable {
  return suppressTable(made(cells), { audience: 'public' })
}

function made(cells: readonly (readonly number[])[]): CountTable {
  return countTable(TEN.slice(0, cells.length), TEN.slice(0, cells[0]!.length), cells)
}
