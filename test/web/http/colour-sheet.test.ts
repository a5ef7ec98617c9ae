import { expect, test } from 'vitest'
import { colourSheet, contrast } from '../../../src/web/http/colour-sheet.ts'

const colourOf = (sheet: string, name: string) => new RegExp(`--${name}: ([^;]+);`).exec(sheet)![1]!

test('contrast is that of the guidelines', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'))
})

test.each(['#0b5468', '#ffcf33', '#ffffff', '#000000', '#e4007c', '#767676', '#777777'])(
  'words on %s and links on white can be read',
  colour => {
    const sheet = colourSheet(colour)
    expect(colourOf(sheet, 'council')).toBe(colour)
    expect(contrast(colour, colourOf(sheet, 'council-ink'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colourOf(sheet, 'govuk-link-colour'), '#ffffff')).toBeGreaterThanOrEqual(4.5)
  },
)

test('what is no colour is not written into the style sheet', () => {
  expect(colourSheet('red;}body{display:none')).toBe(colourSheet('#0b5468'))
})
