import { Resvg } from '@resvg/resvg-js'

/** A picture: four bytes a point, red, green, blue and how far it covers, line after line. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly points: Uint8Array
}

/** The width and height of a PNG, as its head has them. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const head = new DataView(png.buffer, png.byteOffset)
  return [head.getUint32(16), head.getUint32(20)]
}

/** A PNG as its points. */
export function readPng(png: Uint8Array): Picture {
  const [width, height] = sizeOf(png)
  const drawn = new Resvg(drawing(width, height, imageOf(png))).render()
  return { width, height, points: drawn.pixels }
}

/** The colour of a point of a picture. */
export function pointOf({ width, points }: Picture, x: number, y: number): readonly [number, number, number] {
  const at = (y * width + x) * 4
  return [points[at]!, points[at + 1]!, points[at + 2]!]
}

/** How two pictures of one size differ, in squares of so many points. */
export interface Difference {
  /** By how much squares are lighter or darker on average, from 0 to 255. */
  readonly shade: number
  /** The squares that are much lighter or darker, or of another colour, by their column and row. */
  readonly shaded: readonly (readonly [column: number, row: number])[]
  readonly coloured: readonly (readonly [column: number, row: number])[]
}

/** The side of a square, in points. */
const SIDE = 8

/** A difference of shade that is more than letters smoothed in another way. */
const SHADE = 30

/** A difference between the parts of a colour that is more than letters smoothed in another way. */
const COLOUR = 16

/** Compares two pictures square by square, as each looks from afar. */
export function differenceOf(one: Picture, other: Picture): Difference {
  const [a, b] = [squaresOf(one), squaresOf(other)]
  const columns = Math.ceil(one.width / SIDE)
  const placed = a.map((square, at) => {
    const by = square.map((part, place) => part - b[at]![place]!) as [number, number, number]
    const shade = Math.abs(0.3 * by[0] + 0.59 * by[1] + 0.11 * by[2])
    const colour = Math.max(...by) - Math.min(...by)
    return { place: [at % columns, Math.floor(at / columns)] as const, shade, colour }
  })
  return {
    shade: placed.reduce((sum, { shade }) => sum + shade, 0) / placed.length,
    shaded: placed.filter(({ shade }) => shade > SHADE).map(({ place }) => place),
    coloured: placed.filter(({ colour }) => colour > COLOUR).map(({ place }) => place),
  }
}

/** The average colour of each square, row after row. */
function squaresOf({ width, height, points }: Picture): readonly (readonly [number, number, number])[] {
  const columns = Math.ceil(width / SIDE)
  const sums = Array.from({ length: columns * Math.ceil(height / SIDE) }, () => [0, 0, 0, 0])
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = sums[Math.floor(y / SIDE) * columns + Math.floor(x / SIDE)]!
      for (let part = 0; part < 3; part++) sum[part]! += points[(y * width + x) * 4 + part]!
      sum[3]!++
    }
  return sums.map(([red, green, blue, count]) => [red! / count!, green! / count!, blue! / count!])
}

/** A picture that shows where another differs: pale, with a frame about each square that does. */
export function showDifference(png: Uint8Array, { shaded, coloured }: Difference): Uint8Array {
  const [width, height] = sizeOf(png)
  const frames = (squares: Difference['shaded'], colour: string) =>
    squares.map(
      ([x, y]) =>
        `<rect x="${x * SIDE}" y="${y * SIDE}" width="${SIDE}" height="${SIDE}" fill="none" stroke="${colour}"/>`,
    )
  const marks = [...frames(shaded, '#c00'), ...frames(coloured, '#06c')].join('')
  const pale = `<g opacity="0.35">${imageOf(png)}</g>`
  return new Resvg(drawing(width, height, `${pale}${marks}`), { background: '#fff' }).render().asPng()
}

function imageOf(png: Uint8Array): string {
  const [width, height] = sizeOf(png)
  const data = Buffer.from(png).toString('base64')
  return `<image width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`
}

function drawing(width: number, height: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`
}
