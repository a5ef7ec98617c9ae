import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OpenStatus, STATUSES, type Status } from '../../../src/judgement/movement/status.ts'
import { type StatusMoves, statusMoves } from '../../../src/judgement/movement/status-moves.ts'

const movedBetween = (moves: StatusMoves, from: Status, to: Status) =>
  moves.rows.flat().find(cell => cell.from === from && cell.to === to)?.people

const map = (statuses: Readonly<Record<string, OpenStatus>>) => new Map(Object.entries(statuses))

test('a cell holds who moved from the row’s status to the column’s, in order', () => {
  const moves = statusMoves(
    map({ fay: 'in need', amy: 'in need', ben: 'child protection', cal: 'early help' }),
    map({ fay: 'looked after', amy: 'looked after', ben: 'child protection', dee: 'early help' }),
  )
  expect(movedBetween(moves, 'in need', 'looked after')).toEqual(['amy', 'fay'])
  expect(movedBetween(moves, 'child protection', 'child protection')).toEqual(['ben'])
  expect(movedBetween(moves, 'early help', 'not open')).toEqual(['cal'])
  expect(movedBetween(moves, 'not open', 'early help')).toEqual(['dee'])
  expect(movedBetween(moves, 'not open', 'not open')).toEqual([])
  expect(moves.rows.map(row => row.map(cell => cell.to))).toEqual(STATUSES.map(() => STATUSES))
})

test('rows sum to the first month’s groups and columns to the second’s', () => {
  const status = fc.constantFrom(...STATUSES.filter(each => each !== 'not open')) as fc.Arbitrary<OpenStatus>
  const statuses = fc.dictionary(fc.constantFrom(...'abcdefghijklm'), status).map(map)
  fc.assert(
    fc.property(statuses, statuses, (before, after) => {
      const { rows } = statusMoves(before, after)
      const of = (open: ReadonlyMap<string, OpenStatus>, wanted: string) =>
        [...open]
          .filter(([, each]) => each === wanted)
          .map(([person]) => person)
          .sort()
      for (const [at, status] of STATUSES.entries()) {
        if (status === 'not open') continue
        expect(rows[at]!.flatMap(cell => cell.people).sort()).toEqual(of(before, status))
        expect(rows.flatMap(row => row[at]!.people).sort()).toEqual(of(after, status))
      }
      const everyone = rows.flat().flatMap(cell => cell.people)
      expect(everyone.toSorted()).toEqual([...new Set([...before.keys(), ...after.keys()])].sort())
    }),
  )
})
