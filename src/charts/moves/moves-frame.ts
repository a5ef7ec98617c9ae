import type { MovesBand, MovesChart } from '../../report/model/moves-chart.ts'
import { isNarrow } from '../frame.ts'
import type { Key } from '../lay-key.ts'
import { LABEL_TEXT } from '../looks.ts'
import { LINE } from '../place-labels.ts'
import { textWidth } from '../text-width.ts'
import { wrapWords } from '../wrap-words.ts'

/** A status in one of the columns: its name and what is said under it, drawn about its middle. */
export interface MovesNode {
  readonly lines: readonly string[]
  readonly soft: string | null
  /** From the first of its bands to the last. */
  readonly bar: readonly [top: number, bottom: number]
  readonly top: number
  readonly bottom: number
}

/** A band with the middles of its two ends and how wide it is. */
export interface PlacedBand {
  readonly band: MovesBand
  readonly leftY: number
  readonly rightY: number
  readonly width: number
}

/** The drawing's plane. */
export interface MovesFrame {
  readonly width: number
  readonly height: number
  readonly text: number
  /** Where the bands begin and end across. */
  readonly left: number
  readonly right: number
  /** Where the names of the right column begin. */
  readonly names: number
  /** The base line of the columns' headings. */
  readonly heading: number
  readonly before: readonly MovesNode[]
  readonly after: readonly MovesNode[]
  readonly bands: readonly PlacedBand[]
}

/** Room between a band's end and its number. */
export const BESIDE = 6
const NAMES = { wide: 130, narrow: 70 }
const HEADING = 26
/** How high all bands of a column are together. */
const BANDS = { wide: 250, narrow: 210 }
const PITCH = 15
const GAP = 16
/** A band is never drawn thinner, so that one person is still seen. */
const THINNEST = 1.25

/** Both columns of statuses; a status's bands in the order of where they lead, none nearer than its number needs. */
export function movesFrame(chart: MovesChart, width: number, key: Key): MovesFrame {
  const narrow = isNarrow({ width, height: 0 })
  const [text, names] = narrow ? [LABEL_TEXT - 1, NAMES.narrow] : [LABEL_TEXT, NAMES.wide]
  const numbers = Math.max(...chart.bands.map(({ shown }) => textWidth(shown, text, true))) + 2 * BESIDE
  const all = chart.bands.reduce((sum, { people }) => sum + people, 0)
  const each = (narrow ? BANDS.narrow : BANDS.wide) / all
  const top = key.height + HEADING
  const wide = (band: MovesBand) => Math.max(THINNEST, band.people * each)
  const lay = (end: 'from' | 'to') => layColumn(chart, end, { top, text, names, wide })
  const [before, after] = [lay('from'), lay('to')]
  return {
    width,
    height: Math.ceil(Math.max(before.bottom, after.bottom)),
    text,
    left: names + numbers,
    right: width - names - numbers,
    names: width - names,
    heading: key.height + text,
    before: before.nodes,
    after: after.nodes,
    bands: chart.bands.map(band => ({
      band,
      leftY: before.middles.get(band)!,
      rightY: after.middles.get(band)!,
      width: wide(band),
    })),
  }
}

interface Column {
  readonly nodes: readonly MovesNode[]
  readonly middles: ReadonlyMap<MovesBand, number>
  readonly bottom: number
}

interface Room {
  readonly top: number
  readonly text: number
  readonly names: number
  readonly wide: (band: MovesBand) => number
}

function layColumn({ statuses, bands }: MovesChart, end: 'from' | 'to', room: Room): Column {
  const { text, names, wide } = room
  const other = end === 'from' ? 'to' : 'from'
  const nodes: MovesNode[] = []
  const middles = new Map<MovesBand, number>()
  let y = room.top
  statuses.forEach(({ words, stayed }, at) => {
    const its = bands.filter(band => band[end] === at).sort((a, b) => a[other] - b[other])
    if (its.length === 0) return
    const lines = wrapWords(words, text, names, { bold: true })
    const soft = end === 'from' ? stayed : null
    const said = (lines.length + (soft === null ? 0 : 1)) * text * LINE
    const pitches = its.map(band => Math.max(wide(band), PITCH))
    const height = Math.max(
      said,
      pitches.reduce((sum, pitch) => sum + pitch, 0),
    )
    let from = y + (height - pitches.reduce((sum, pitch) => sum + pitch, 0)) / 2
    its.forEach((band, of) => {
      middles.set(band, from + pitches[of]! / 2)
      from += pitches[of]!
    })
    const [first, last] = [its[0]!, its.at(-1)!]
    const bar = [middles.get(first)! - wide(first) / 2, middles.get(last)! + wide(last) / 2] as const
    nodes.push({ lines, soft, bar, top: y, bottom: y + height })
    y += height + GAP
  })
  return { nodes, middles, bottom: y - GAP + 4 }
}
