import { expect, test } from 'vitest'
import { markShape } from '../../src/charts/mark-shape.ts'

const KINDS = ['ordinary', 'improvement', 'concern', 'neutral'] as const
const GREY_LEVELS = /fill="(#[0-9a-f]{6})"/

/** A colour as grey, by how light it looks: 0 black to 1 white. */
function greyOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  return 0.299 * red! + 0.587 * green! + 0.114 * blue!
}

test('marks differ in shape, so that they are told apart without colour', () => {
  const shapes = KINDS.map(kind => String(markShape(kind, 10, 10, 5)).replace(/ (fill|stroke)="[^"]*"/g, ''))
  expect(new Set(shapes).size).toBe(KINDS.length)
})

test('in grey every mark is dark on white, and on the tint of the range', () => {
  for (const kind of KINDS) {
    const [, fill] = GREY_LEVELS.exec(String(markShape(kind, 0, 0, 5)))!
    expect(greyOf('#dce8ec') - greyOf(fill!), kind).toBeGreaterThan(0.4)
  }
})

test('a mark lies about its point, as large as it is asked to be', () => {
  expect(String(markShape('improvement', 10, 20, 5))).toContain('d="M10 14l6 6l-6 6l-6 -6Z"')
  expect(String(markShape('concern', 10, 20, 5))).toContain('d="M6 16h8v8h-8Z"')
  expect(String(markShape('neutral', 10, 20, 5))).toContain('d="M10 15l5 9h-10Z"')
  expect(String(markShape('ordinary', 10, 20, 5))).toContain('cx="10" cy="20" r="2.5"')
})
