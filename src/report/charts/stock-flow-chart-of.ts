import { displayNumber, inWords } from '../../base/display.ts'
import { monthName } from '../../base/month.ts'
import type { Judged } from '../../judgement/judge.ts'
import { moverGroups, sayStockMovement } from '../../judgement/movement/say-movement.ts'
import type { StockMovement } from '../../judgement/movement/stock-movement.ts'
import type { StockFlowChart, StockTurn } from '../model/stock-flow-chart.ts'

/** The chart of who joined and left a number of people between two months' ends; null where nobody did. */
export function stockFlowChartOf(movement: StockMovement, { series }: Judged): StockFlowChart | null {
  const { before, after, opening, closing } = movement
  if (movement.joined.length + movement.left.length === 0) return null
  const level = (month: string, count: number) => ({
    words: `End of ${monthName(month)}`,
    count,
    shown: displayNumber(count),
  })
  const [joined, left] = [turnOf(movement, 'joined'), turnOf(movement, 'left')]
  const { title } = series.measure
  return {
    kind: 'stock-flow',
    id: series.measure.id,
    title: `${sayTurns(movement)}: ${sayNet(closing - opening)}`,
    subtitle: `${title}, from the end of ${monthName(before)} to the end of ${monthName(after)}`,
    alt: [
      `Bar chart of who joined and left: ${title}. ${sayStockMovement(movement)}`,
      ...sayParts('Joined', joined),
      ...sayParts('Left', left),
    ].join(' '),
    before: level(before, opening),
    joined,
    left,
    after: level(after, closing),
  }
}

function turnOf(movement: StockMovement, side: 'joined' | 'left'): StockTurn {
  const count = movement[side].length
  return {
    words: `${count === 0 ? 'None' : displayNumber(count)} ${side}`,
    parts: moverGroups(movement, side).map(({ words, count }) => ({
      words: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
      count,
      shown: `${side === 'joined' ? '+' : '−'}${displayNumber(count)}`,
    })),
  }
}

function sayTurns({ joined, left }: StockMovement): string {
  const many = (people: readonly unknown[]) => (people.length === 0 ? 'none' : displayNumber(people.length))
  const words = `${many(joined)} joined and ${many(left)} left`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function sayNet(change: number): string {
  if (change === 0) return 'as many as before'
  return `${displayNumber(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than before`
}

function sayParts(lead: string, { parts }: StockTurn): readonly string[] {
  if (parts.length === 0) return []
  const said = parts.map(
    ({ words, count }) => `${words.charAt(0).toLowerCase()}${words.slice(1)} ${displayNumber(count)}`,
  )
  return [`${lead}: ${inWords(said)}.`]
}
