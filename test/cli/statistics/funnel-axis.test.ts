import { expect, test } from 'vitest'
import { axisPoints, axisSpan } from '../../../src/cli/statistics/funnel-axis.ts'

test('an axis reaches a round number above the largest, and starts at nought for sizes far apart', () => {
  expect(axisSpan([34, 777])).toEqual({ least: 0, most: 820 })
  expect(axisSpan([83, 2289])).toEqual({ least: 0, most: 2500 })
})

test('an axis starts at a round number below the smallest where all are within twice of it', () => {
  expect(axisSpan([60, 100])).toEqual({ least: 50, most: 110 })
  expect(axisPoints({ least: 50, most: 110 }, 0)[0]).toBe(50)
})

test('its points are whole, rise, and end at the end, past it where there are fewer whole numbers than points', () => {
  const points = axisPoints({ least: 0, most: 2500 }, 0)
  expect(points).toHaveLength(22)
  expect(points).toEqual([...new Set(points)].sort((a, b) => a - b).map(Math.round))
  expect([points[0], points.at(-1)]).toEqual([1, 2500])
  expect(axisPoints({ least: 0, most: 30 }, 0).at(-1)).toBe(100)
})

test('with a step to spare it stops short of the end', () => {
  const last = axisPoints({ least: 0, most: 2500 }, 1).at(-1)!
  expect(last).toBeLessThan(2500)
  expect(last).toBeGreaterThan(2300)
})
