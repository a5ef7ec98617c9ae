import { drawChart } from '../../charts/drawing/draw-chart.ts'
import type { Chart } from '../../report/model/chart.ts'
import type { Report } from '../../report/model/report.ts'
import { paperBlocks } from '../paper-blocks.ts'
import { FONT } from './looks.ts'

/** Makes a PNG, so many pixels wide, of an SVG. */
export type DrawPicture = (svg: string, width: number) => Promise<Uint8Array>

/** A chart as a drawing, and as the picture for programs that do not show drawings. */
export interface Picture {
  /** Which picture of the document it is, from 1. */
  readonly number: number
  readonly svg: string
  readonly png: Promise<Uint8Array>
  /** Its height to a width of 1. */
  readonly shape: number
}

/** About 96 pixels an inch across the page, which is as fine as a screen shows them. */
const PIXELS = 640

/** Every chart of a report's pages, in order, with its picture begun. */
export function picturesOf({ pages }: Report, draw: DrawPicture): ReadonlyMap<Chart, Picture> {
  const charts = pages.flatMap(({ blocks }) =>
    paperBlocks(blocks).flatMap(block => (block.kind === 'chart' ? [block.chart] : [])),
  )
  return new Map(charts.map((chart, at) => [chart, pictureOf(chart, at + 1, draw)]))
}

function pictureOf(chart: Chart, number: number, draw: DrawPicture): Picture {
  const drawn = String(drawChart(chart, 'wide'))
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn)!.map(Number)
  const svg = drawn
    .replace('<svg ', `<svg width="${width}" height="${height}" `)
    .replaceAll(/font-family="[^"]*"/g, `font-family="${FONT}, sans-serif"`)
  return { number, svg, png: draw(drawn, PIXELS), shape: height! / width! }
}
