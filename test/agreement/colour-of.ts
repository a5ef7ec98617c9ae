/** A colour by its parts from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** The saturation below which a colour is a grey, whatever its hue. */
const GREY = 0.25

/** What a colour is to the eye by its hue alone: green, amber, red, or none of them. */
export function colourOf([red, green, blue]: Rgb): 'green' | 'amber' | 'red' | 'none' {
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const chroma = most - least
  if (chroma === 0 || chroma / (255 - Math.abs(most + least - 255)) < GREY) return 'none'
  const hue =
    most === red
      ? (60 * (green - blue)) / chroma
      : most === green
        ? 120 + (60 * (blue - red)) / chroma
        : 240 + (60 * (red - green)) / chroma
  const from = (aim: number) => Math.abs(((((hue - aim) % 360) + 540) % 360) - 180)
  const near = (
    [
      ['red', 4],
      ['amber', 38],
      ['green', 145],
    ] as const
  ).map(([name, aim]) => [from(aim), name] as const)
  const [distance, name] = near.reduce((best, one) => (one[0] < best[0] ? one : best))
  return distance <= 30 ? name : 'none'
}

/** A colour written `#d8ecdf`. */
export function fromHex(text: string): Rgb {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text)!
  return [Number.parseInt(red!, 16), Number.parseInt(green!, 16), Number.parseInt(blue!, 16)]
}

/** A colour as a browser computes it: `rgb(216, 236, 223)`. */
export function fromCss(text: string): Rgb {
  const [red, green, blue] = [...text.matchAll(/\d+/g)].map(([number]) => Number(number))
  return [red!, green!, blue!]
}
