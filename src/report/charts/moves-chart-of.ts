import { displayNumber, inWords } from '../../base/display.ts'
import { type Month, monthName } from '../../base/month.ts'
import type { StatusCell, StatusMoves } from '../../judgement/movement/status-moves.ts'
import type { MovesBand, MovesChart } from '../model/moves-chart.ts'

/** When moves are counted from and to. */
export interface MovedBetween {
  readonly before: Month
  readonly after: Month
}

/** The chart of who moved from which status to which; null where nobody did. */
export function movesChartOf(
  { statuses, rows }: StatusMoves,
  id: string,
  { before, after }: MovedBetween,
): MovesChart | null {
  const moved = rows.flat().filter(({ from, to, people }) => from !== to && people.length > 0)
  if (moved.length === 0) return null
  const shown = statuses
    .filter(status => moved.some(({ from, to }) => from === status || to === status))
    .toReversed()
  const bands = moved.map(
    ({ from, to, people }): MovesBand => ({
      from: shown.indexOf(from),
      to: shown.indexOf(to),
      people: people.length,
      shown: displayNumber(people.length),
      up: statuses.indexOf(to) > statuses.indexOf(from),
    }),
  )
  const stayed = (status: string) =>
    rows.flat().find(({ from, to }) => from === status && to === status)?.people.length ?? 0
  const ends = `the end of ${monthName(before)} and the end of ${monthName(after)}`
  return {
    kind: 'moves',
    id,
    title: titleOf(bands),
    subtitle: `Where people stood at ${ends}; those who stayed are not drawn`,
    alt: `Band chart of moves between statuses, between ${ends}. ${sayMoves(moved)}`,
    before: `End of ${monthName(before)}`,
    after: `End of ${monthName(after)}`,
    statuses: shown.map(status => ({
      words: `${status.charAt(0).toUpperCase()}${status.slice(1)}`,
      stayed: status === 'not open' ? null : `${displayNumber(stayed(status))} stayed`,
    })),
    bands,
  }
}

function titleOf(bands: readonly MovesBand[]): string {
  const people = (up: boolean) =>
    displayNumber(bands.filter(band => band.up === up).reduce((sum, band) => sum + band.people, 0))
  return `${people(true)} came in or stepped up; ${people(false)} stepped down or left`
}

/** Every move, the largest first. */
function sayMoves(moved: readonly StatusCell[]): string {
  const sorted = [...moved].sort((a, b) => b.people.length - a.people.length)
  const said = sorted.map(({ from, to, people }) => `${displayNumber(people.length)} from ${from} to ${to}`)
  return `${inWords(said)}.`
}
