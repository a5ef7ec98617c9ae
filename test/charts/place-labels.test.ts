import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, type LabelWish, placeLabels, touches } from '../../src/charts/place-labels.ts'

const BOUNDS: Box = { left: 0, top: 0, right: 400, bottom: 200 }

function wishOf(given: Partial<LabelWish> = {}): LabelWish {
  return {
    name: 'target',
    forms: [['Target 1,000', 'by Mar 2023'], ['1,000']],
    x: 200,
    y: 100,
    size: 12,
    bold: false,
    sides: ['above', 'below', 'right', 'left', 'above-left', 'below-right'],
    optional: false,
    reach: 'far',
    ...given,
  }
}

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

test('a label with room stands on its preferred side in its fullest form, near its point', () => {
  const [label] = placeLabels([wishOf()], BOUNDS, [], [])
  expect([label?.lines, label?.anchor, label?.leader]).toEqual([
    ['Target 1,000', 'by Mar 2023'],
    'middle',
    null,
  ])
  expect(label!.box.bottom).toBeCloseTo(92)
})

test('at the edge a label turns inward', () => {
  const [label] = placeLabels([wishOf({ x: 398, sides: ['above', 'right', 'above-left'] })], BOUNDS, [], [])
  expect(label?.anchor).toBe('end')
})

test('a label crosses a line rather than leave, but an optional one is left out', () => {
  const lines = [box(0, 0, 400, 200)]
  expect(placeLabels([wishOf()], BOUNDS, lines, [])).toHaveLength(1)
  expect(placeLabels([wishOf({ optional: true })], BOUNDS, lines, [])).toHaveLength(0)
})

test('a label that must stand far off is led to its point, unless it may not reach', () => {
  const solids = [box(100, 60, 300, 140)]
  expect(placeLabels([wishOf()], BOUNDS, [], solids)[0]?.leader).not.toBeNull()
  expect(placeLabels([wishOf({ reach: 'near' })], BOUNDS, [], solids)).toEqual([])
})

test('labels never leave the bounds, touch each other or cover a point', () => {
  const at = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 200 }) })
  fc.assert(
    fc.property(fc.array(at, { maxLength: 12 }), fc.array(at, { maxLength: 12 }), (points, dots) => {
      const solids = dots.map(({ x, y }) => box(x - 6, y - 6, x + 6, y + 6))
      const labels = placeLabels(points.map(wishOf), BOUNDS, [], solids)
      const rooms = labels.flatMap(label => [label.box, ...(label.leader ? [label.leader] : [])])
      for (const { left, top, right, bottom } of labels.map(label => label.box))
        expect(left >= 0 && top >= 0 && right <= 400 && bottom <= 200).toBe(true)
      for (const label of labels) expect(solids.some(solid => touches(solid, label.box))).toBe(false)
      const clashes = labels.flatMap(label =>
        rooms.filter(room => room !== label.box && room !== label.leader && touches(room, label.box)),
      )
      expect(clashes).toEqual([])
    }),
  )
})
