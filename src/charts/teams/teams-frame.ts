import { scaleLinear } from 'd3-scale'
import { displayNumber } from '../../base/display.ts'
import type { TeamsChart } from '../../report/model/teams-chart.ts'
import { isNarrow } from '../frame.ts'
import type { Key } from '../lay-key.ts'
import { LABEL_TEXT } from '../looks.ts'
import { LINE } from '../place-labels.ts'
import { textWidth } from '../text-width.ts'
import { wrapWords } from '../wrap-words.ts'

/** Size of a team's name and last value, and of the axes' text. */
export const NAME_TEXT = LABEL_TEXT
export const SMALL_TEXT = 11

/** A team's small plane: its name's lines from `top`, its plot, and whether none stands under it. */
export interface Panel {
  readonly lines: readonly string[]
  readonly left: number
  readonly top: number
  readonly plotTop: number
  readonly plotBottom: number
  readonly plotRight: number
  readonly right: number
  readonly isFirst: boolean
  readonly isLowest: boolean
}

/** All teams' planes, on one scale: months across from a panel's left, values up from a plot's bottom. */
export interface TeamsFrame {
  readonly height: number
  readonly panels: readonly Panel[]
  readonly x: (panel: Panel, at: number) => number
  readonly y: (panel: Panel, value: number) => number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
}

const PLOT = 74
const BETWEEN = { across: 24, down: 14 }
const MONTHS = 18
/** A share that stays below this is drawn on its own scale, still from 0. */
const HALF = 50
/** Room for a dot at either end of a line. */
const DOT = 5

/** Panels in rows of as many as leave the fewest places empty, or two on a telephone. */
export function teamsFrame(chart: TeamsChart, width: number, key: Key): TeamsFrame {
  const { teams, fold } = chart
  const columns = isNarrow({ width, height: 0 }) ? 2 : columnsOf(teams.length)
  const scale = scaleLinear().domain([0, topOf(chart)])
  const most = scale.domain()[1]!
  const values = scale.ticks(2).filter(Number.isInteger)
  const ticks = values.map(value => ({
    value,
    text: `${displayNumber(value)}${fold === 'share' && value === values.at(-1) ? '%' : ''}`,
  }))
  const margin = Math.max(...ticks.map(({ text }) => textWidth(text, SMALL_TEXT))) + 6
  const across = (width - margin - BETWEEN.across * (columns - 1)) / columns
  const value = Math.max(...teams.map(({ shown }) => textWidth(shown, NAME_TEXT, true))) + 6
  const names = teams.map(({ words }) => wrapWords(words, NAME_TEXT, across, { bold: true }))
  const panels: Panel[] = []
  let top = key.height + (key.height > 0 ? 6 : 0)
  for (let row = 0; row * columns < teams.length; row++) {
    const inRow = names.slice(row * columns, (row + 1) * columns)
    const plotTop = top + Math.max(...inRow.map(lines => lines.length)) * NAME_TEXT * LINE + 9
    inRow.forEach((lines, column) => {
      const left = margin + column * (across + BETWEEN.across)
      const isLowest = (row + 1) * columns + column >= teams.length
      const bounds = { left, right: left + across, plotRight: left + across - value }
      const heights = { top, plotTop, plotBottom: plotTop + PLOT }
      panels.push({ lines, ...bounds, ...heights, isFirst: column === 0, isLowest })
    })
    const lowest = (row + 1) * columns >= teams.length
    const some = panels.slice(-inRow.length).some(({ isLowest }) => isLowest)
    top = plotTop + PLOT + (lowest || some ? MONTHS : 0) + (lowest ? 0 : BETWEEN.down)
  }
  const months = Math.max(1, teams[0]!.points.length - 1)
  return {
    height: Math.ceil(top),
    panels,
    x: ({ left, plotRight }, at) => left + DOT + ((plotRight - left - 2 * DOT) * at) / months,
    y: ({ plotBottom }, of) => plotBottom - (of / most) * PLOT,
    ticks,
  }
}

function columnsOf(teams: number): number {
  if (teams <= 4) return teams
  const empty = (columns: number) => Math.ceil(teams / columns) * columns - teams
  return empty(3) < empty(4) ? 3 : 4
}

function topOf({ teams, whole, fold }: TeamsChart): number {
  const values = [...teams, ...(whole ? [whole] : [])].flatMap(({ points }) =>
    points.map(({ value }) => value ?? 0),
  )
  const most = Math.max(...values, 4)
  if (fold === 'share' && most > HALF) return 100
  return scaleLinear().domain([0, most]).nice(5).domain()[1]!
}
