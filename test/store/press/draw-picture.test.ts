import { expect, test } from 'vitest'
import { drawPicture } from '../../../src/store/press/draw-picture.ts'

const drawing = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40" font-family="-apple-system, 'Segoe UI', sans-serif"><text x="5" y="25">${words}</text></svg>`
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('a drawing becomes a PNG as wide as asked, in its own shape', async () => {
  const png = await drawPicture(drawing('959'), 300)
  expect([...png.slice(1, 4)].map(code => String.fromCharCode(code)).join('')).toBe('PNG')
  expect(sizeOf(png)).toEqual([300, 120])
})

test('its words are set in the fonts that come with the program, whatever the machine has', async () => {
  const [some, other, none] = await Promise.all(
    ['959', '958', ''].map(words => drawPicture(drawing(words), 300)),
  )
  expect(Buffer.compare(some!, none!)).not.toBe(0)
  expect(Buffer.compare(some!, other!)).not.toBe(0)
})

test('the same drawing gives the same bytes', async () => {
  const [once, twice] = await Promise.all([1, 2].map(() => drawPicture(drawing('959'), 300)))
  expect(Buffer.compare(once!, twice!)).toBe(0)
})
