import { financialYearStart, monthsElapsed } from '../base/month.ts'
import { AXIS_TEXT, type Frame } from './frame.ts'
import { type Svg, svg } from './svg.ts'
import { textWidth } from './text-width.ts'

const MONTH_TEXT = 11
const NAMED_MONTHS: Readonly<Record<string, string>> = { '04': 'Apr', '10': 'Oct' }

/** Grid lines with their values, and the months with the financial years they belong to. */
export function drawAxes(frame: Frame): Svg {
  return svg`<g class="chart-axes">${frame.ticks.map(tick => gridLine(frame, tick))}${yearLines(frame)}${monthNames(frame)}${yearNames(frame)}</g>`
}

function gridLine({ plot, y }: Frame, { value, text }: Frame['ticks'][number]): Svg {
  const at = y(value)
  const line = value === 0 ? ['#3b3f45', 1.25] : ['#dcdad5', 1]
  return svg`
<line x1="${plot.left}" x2="${plot.right}" y1="${at}" y2="${at}" stroke="${line[0]}" stroke-width="${line[1]}"/>
<text x="${plot.left - 6}" y="${at + AXIS_TEXT * 0.35}" text-anchor="end" font-size="${AXIS_TEXT}" fill="#54585d">${text}</text>`
}

function yearLines({ months, plot, x, step }: Frame): readonly Svg[] {
  return months
    .filter(month => monthsElapsed(month) === 1 && month !== months[0])
    .map(month => {
      const at = x(month) - step / 2
      return svg`
<line x1="${at}" x2="${at}" y1="${plot.top}" y2="${plot.bottom}" stroke="#e6e4df" stroke-width="1"/>
<line x1="${at}" x2="${at}" y1="${plot.bottom + 23}" y2="${plot.bottom + 38}" stroke="#b5b3ad" stroke-width="1"/>`
    })
}

function monthNames({ months, plot, x, size }: Frame): readonly Svg[] {
  return months.flatMap(month => {
    const name = NAMED_MONTHS[month.slice(5)]
    const at = x(month)
    if (!name || at - 12 < 0 || at + 12 > size.width) return []
    return [
      svg`
<line x1="${at}" x2="${at}" y1="${plot.bottom}" y2="${plot.bottom + 4}" stroke="#3b3f45"/>
<text x="${at}" y="${plot.bottom + 17}" text-anchor="middle" font-size="${MONTH_TEXT}" fill="#54585d">${name}</text>`,
    ]
  })
}

/** Each financial year in the middle of its months, in the longest form that has room. */
function yearNames({ months, plot, x, step }: Frame): readonly Svg[] {
  const starts = [...new Set(months.map(financialYearStart))]
  return starts.flatMap(start => {
    const inYear = months.filter(month => financialYearStart(month) === start)
    const room = inYear.length * step - 6
    const year = Number(start.slice(0, 4))
    const next = String((year + 1) % 100).padStart(2, '0')
    const name = [`${year}–${next}`, `${String(year).slice(2)}–${next}`].find(
      text => textWidth(text, AXIS_TEXT, true) <= room,
    )
    if (!name) return []
    const middle = (x(inYear[0]!) + x(inYear.at(-1)!)) / 2
    return [
      svg`
<text x="${middle}" y="${plot.bottom + 35}" text-anchor="middle" font-size="${AXIS_TEXT}" font-weight="600" fill="#1f2328">${name}</text>`,
    ]
  })
}
