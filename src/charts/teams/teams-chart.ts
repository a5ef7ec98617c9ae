import { line } from 'd3-shape'
import { financialYearStart, shortMonthName } from '../../base/month.ts'
import type { TeamLine, TeamMonth, TeamsChart } from '../../report/model/teams-chart.ts'
import { layKey, lineSample } from '../lay-key.ts'
import { ACCENT, AIM, FONT } from '../looks.ts'
import { LINE } from '../place-labels.ts'
import { type Svg, svg } from '../svg.ts'
import { NAME_TEXT, type Panel, SMALL_TEXT, type TeamsFrame, teamsFrame } from './teams-frame.ts'

const GREY = '#54585d'
const WHOLE = '#8b9196'
const DOT = 3.5
/** How far above the months' names a last value stays. */
const CLEAR = 4

/** A small line for each team, all on one scale, each with its last value; a share's has the whole behind it. */
export function teamsChart(chart: TeamsChart, width: number): Svg {
  const { whole, teams } = chart
  const items = whole
    ? [{ sample: lineSample(WHOLE, 1.75, '4 2'), words: `${whole.words}: ${whole.shown}` }]
    : []
  const key = layKey(items, width)
  const frame = teamsFrame(chart, width, key)
  const name = `teams-${chart.id}-${width}`
  return svg`<svg class="chart" role="img" aria-labelledby="${name}-title ${name}-desc" viewBox="0 0 ${width} ${frame.height}" xmlns="http://www.w3.org/2000/svg" font-family="${FONT}">
<title id="${name}-title">${chart.title}</title>
<desc id="${name}-desc">${chart.alt}</desc>
<g aria-hidden="true">${key.drawn}${frame.panels.map((panel, at) => drawPanel(chart, teams[at]!, panel, frame))}</g>
</svg>`
}

function drawPanel(chart: TeamsChart, team: TeamLine, panel: Panel, frame: TeamsFrame): Svg {
  const path = (points: readonly TeamMonth[]) => pathOf(points, chart.byYear, panel, frame)
  return svg`${grid(panel, frame)}${name(panel)}${months(team, panel)}${
    chart.whole &&
    svg`
<path d="${path(chart.whole.points)}" fill="none" stroke="${WHOLE}" stroke-width="1.75" stroke-dasharray="4 2" stroke-linejoin="round"/>`
  }
<path d="${path(team.points)}" fill="none" stroke="${ACCENT}" stroke-width="2.25" stroke-linejoin="round" stroke-linecap="round"/>${last(team, panel, frame)}`
}

function grid(panel: Panel, { ticks, y }: TeamsFrame): readonly Svg[] {
  return ticks.map(({ value, text }) => {
    const at = y(panel, value)
    const looks = value === 0 ? ['#3b3f45', 1] : ['#dcdad5', 1]
    return svg`
<line x1="${panel.left}" x2="${panel.plotRight}" y1="${at}" y2="${at}" stroke="${looks[0]}" stroke-width="${looks[1]}"/>${
      panel.isFirst
        ? svg`
<text x="${panel.left - 6}" y="${at + SMALL_TEXT * 0.35}" text-anchor="end" font-size="${SMALL_TEXT}" fill="${GREY}">${text}</text>`
        : null
    }`
  })
}

function name({ lines, left, plotTop }: Panel): Svg {
  const first = plotTop - 9 - (lines.length - 1) * NAME_TEXT * LINE - NAME_TEXT * 0.25
  return svg`
<text font-size="${NAME_TEXT}" font-weight="600" fill="${AIM}">${lines.map((line, at) => svg`<tspan x="${left}" y="${first + at * NAME_TEXT * LINE}">${line}</tspan>`)}</text>`
}

/** The first month and the last, under the lowest panel of a column. */
function months({ points }: TeamLine, { left, right, plotBottom, isLowest }: Panel): Svg | null {
  if (!isLowest) return null
  const y = plotBottom + 14
  const text = (at: TeamMonth, x: number, anchor: string) => svg`
<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${SMALL_TEXT}" fill="${GREY}">${shortMonthName(at.month)}</text>`
  return svg`${text(points[0]!, left, 'start')}${points.length > 1 ? text(points.at(-1)!, right, 'end') : null}`
}

/** Broken where a month has no value, and before each April of a line that begins anew. */
function pathOf(points: readonly TeamMonth[], byYear: boolean, panel: Panel, { x, y }: TeamsFrame): string {
  const path = line<readonly [at: number, value: number]>(
    ([at]) => x(panel, at),
    ([, value]) => y(panel, value),
  ).digits(2)
  const runs: (readonly [number, number])[][] = []
  points.forEach(({ month, value }, at) => {
    const before = points[at - 1]
    const anew = byYear && before && financialYearStart(before.month) !== financialYearStart(month)
    if (value === null) return
    if (before && before.value !== null && !anew) runs.at(-1)!.push([at, value])
    else runs.push([[at, value]])
  })
  return runs.map(run => path(run)).join('')
}

function last({ points, shown }: TeamLine, panel: Panel, { x, y }: TeamsFrame): Svg {
  const at = points.length - 1
  const { value } = points[at]!
  const [across, up] = [x(panel, at), y(panel, value ?? 0)]
  const dot = svg`
<circle cx="${across}" cy="${up}" r="${DOT}" fill="${ACCENT}" stroke="#fff" stroke-width="1"/>`
  return svg`${value === null ? null : dot}
<text x="${panel.plotRight + 3}" y="${Math.min(up, panel.plotBottom - CLEAR) + NAME_TEXT * 0.35}" font-size="${NAME_TEXT}" font-weight="700" fill="${ACCENT}">${shown}</text>`
}
