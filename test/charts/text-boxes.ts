import { type Box, touches } from '../../src/charts/place-labels.ts'
import { textWidth } from '../../src/charts/text-width.ts'

/** A line of text as it stands in a drawing. */
export interface TextBox extends Box {
  readonly text: string
}

/** Every line of text of a drawing with the room it takes. */
export function textBoxes(svg: string): readonly TextBox[] {
  return [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)].flatMap(([, own, inner]) => {
    const lines = [...inner!.matchAll(/<tspan([^>]*)>([^<]+)</g)]
    return lines.length === 0
      ? [boxOf(own!, own!, inner!)]
      : lines.map(([, place, text]) => boxOf(own!, place!, text!))
  })
}

/** Pairs of texts that stand on one another, and texts that leave the drawing; none in a fit drawing. */
export function faults(svg: string): readonly string[] {
  const boxes = textBoxes(svg)
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!
  const outside = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < -0.5 || right > Number(width) + 0.5 || top < -0.5 || bottom > Number(height) + 0.5,
  )
  const clashes = boxes.flatMap((box, at) =>
    boxes
      .slice(at + 1)
      .filter(other => touches(box, other))
      .map(other => `“${box.text}” stands on “${other.text}”`),
  )
  return [...clashes, ...outside.map(({ text }) => `“${text}” leaves the drawing`)]
}

/** Every line of text of a drawing. */
export function textsOf(svg: string): readonly string[] {
  return textBoxes(svg).map(({ text }) => text)
}

function boxOf(own: string, place: string, text: string): TextBox {
  const value = (name: string, from: string) => new RegExp(`(?:^| )${name}="([^"]+)"`).exec(from)?.[1]
  const words = text.replaceAll('&#39;', '’').replaceAll('&amp;', '&')
  const size = Number(value('font-size', own))
  const width = textWidth(words, size, Number(value('font-weight', own) ?? 400) > 400) * 0.95
  const [x, y] = [Number(value('x', place)), Number(value('y', place))]
  const anchor = value('text-anchor', own) ?? 'start'
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { text: words, left, right: left + width, top: y - size * 0.72, bottom: y + size * 0.2 }
}
