import { countOf, displayNumber, inWords, roundHalfUp } from '../../base/display.ts'
import { type Month, monthName, monthsBetween } from '../../base/month.ts'
import type { FlowChange } from './flow-change.ts'
import { leavingCare, type Phrase, STATUS_WORDS, STOCK_WORDS } from './movement-words.ts'
import type { RateChange } from './rate-change.ts'
import type { ReconciledMonth, ReconciledStock } from './reconciliation.ts'
import type { ShareChange } from './share-change.ts'
import type { Stock } from './stock.ts'
import type { Mover, StockMovement } from './stock-movement.ts'

/** `From 624 to 629 in November: 18 joined and 13 left.` */
export function sayStockMovement(movement: StockMovement): string {
  const { opening, closing, joined, left } = movement
  const ends = `From ${displayNumber(opening)} to ${displayNumber(closing)} ${whenOf(movement)}`
  return `${ends}: ${displayNumber(joined.length)} joined and ${displayNumber(left.length)} left.`
}

/** `18 children entered care in November: 15 stepped up from being in need and 3 were not open before.` */
export function sayJoined(movement: StockMovement): string {
  return sayMovers(movement, 'joined')
}

/** `13 children left care in November: 6 turned 18, 4 stepped down to being in need and 3 returned home.` */
export function sayLeft(movement: StockMovement): string {
  return sayMovers(movement, 'left')
}

function sayMovers(movement: StockMovement, side: 'joined' | 'left'): string {
  const words = STOCK_WORDS[movement.stock]
  const movers: readonly Mover[] = movement[side]
  const happened = happenedTo(movement, side, movers.length)
  if (movers.length === 0) return `No ${words.people[0]} ${happened}.`
  const subject = `${countOf(movers.length, ...words.people)} ${happened}`
  const groups = groupsOf(movement, side)
  const [only] = groups
  const oneMonth = monthsBetween(movement.before, movement.after) === 1
  if (oneMonth && movers.length === 1) return `${subject}, who ${only![0][0]}.`
  if (oneMonth && groups.length === 1) return `${subject}, all of whom ${only![0][1]}.`
  const parts = moverGroups(movement, side).map(({ words, count }) => `${displayNumber(count)} ${words}`)
  return `${subject}: ${inWords(parts)}.`
}

/** Over more than a month, those who came and went again are in neither count, so that no event is claimed. */
function happenedTo(movement: StockMovement, side: 'joined' | 'left', count: number): string {
  const { before, after, stock } = movement
  if (monthsBetween(before, after) === 1) return `${STOCK_WORDS[stock][side]} ${whenOf(movement)}`
  const [is, was] = count === 1 ? ['is', 'was'] : ['are', 'were']
  const standing = STOCK_WORDS[stock].standing
  return side === 'joined'
    ? `${is} ${standing} in ${monthName(after)} who ${was} not in ${monthName(before)}`
    : `who ${was} ${standing} in ${monthName(before)} ${is} no longer so in ${monthName(after)}`
}

/** Some of those who joined or left, and what is said of them: `turned 18`. */
export interface MoverGroup {
  readonly words: string
  readonly count: number
}

/** Those who joined or left by what is said of them, the most first; those whom no record accounts for last. */
export function moverGroups(movement: StockMovement, side: 'joined' | 'left'): readonly MoverGroup[] {
  return groupsOf(movement, side).map(([phrase, count]) => ({ words: phrase[count === 1 ? 0 : 1], count }))
}

function groupsOf(movement: StockMovement, side: 'joined' | 'left') {
  const counts = new Map<string, readonly [phrase: Phrase, count: number]>()
  for (const mover of movement[side]) {
    const phrase = phraseOf(movement.stock, side, mover)
    counts.set(phrase[1], [phrase, (counts.get(phrase[1])?.[1] ?? 0) + 1])
  }
  const last = ([phrase]: readonly [Phrase, number]) => Number(phrase === NO_RECORD)
  return [...counts.values()].sort((a, b) => last(a) - last(b) || b[1] - a[1] || (a[0][1] < b[0][1] ? -1 : 1))
}

const NO_RECORD: Phrase = ['has no record to account for it', 'have no record to account for it']

function phraseOf(stock: Stock, side: 'joined' | 'left', { route, from, to, detail }: Mover): Phrase {
  switch (route) {
    case 'started':
      return from === 'not open' ? ['was not open before', 'were not open before'] : same('started')
    case 'ceased':
      return (stock === 'looked after' && leavingCare(detail)) || STOCK_WORDS[stock].ceased
    case 'stepped up':
    case 'stepped down':
      return same(
        side === 'joined' ? `${route} from ${STATUS_WORDS[from]}` : `${route} to ${STATUS_WORDS[to]}`,
      )
    case 'turned 18':
    case 'died':
      return same(route)
    case 'corrected':
      return NO_RECORD
  }
}

function same(words: string): Phrase {
  return [words, words]
}

/** `in November`; `between March 2022 and November 2022` where more than a month lies between. */
function whenOf({ before, after }: StockMovement): string {
  if (monthsBetween(before, after) === 1) return `in ${nameOf(after)}`
  return `between ${monthName(before)} and ${monthName(after)}`
}

function nameOf(month: Month): string {
  return monthName(month).split(' ')[0]!
}

/** `Of the 7 points that the share fell, 5 came from teams’ own performance and 2 from the mix of teams.` */
export function sayShareChange({ change, performance, mix }: ShareChange, groups = 'teams'): string {
  const parts = [
    { name: `${groups}’ own performance`, part: performance },
    { name: `the mix of ${groups}`, part: mix },
  ] as const
  return sayParts('the share', ['point', 'points'], change, parts)
}

/** `Of the 12 per 10,000 that the rate fell, 11 came from the number counted and 1 from the population.` */
export function sayRateChange({ change, people, population }: RateChange): string {
  const parts = [
    { name: 'the number counted', part: people },
    { name: 'the population', part: population },
  ] as const
  return sayParts('the rate', ['per 10,000', 'per 10,000'], change, parts)
}

interface Part {
  readonly name: string
  readonly part: number
}

/**
 * A change and the two parts of it, in whole units, or in tenths where it or a part of it comes to less than one. What is shown adds
 * up: the part that a unit fits best is rounded and the other is the rest.
 */
function sayParts(subject: string, unit: Phrase, change: number, parts: readonly [Part, Part]): string {
  const size = roundHalfUp(Math.abs(change)) >= 1 && !parts.some(isLost) ? 1 : 0.1
  const sign = change < 0 ? -1 : 1
  const total = roundHalfUp(Math.abs(change) / size)
  const [one, other] = sharedOut(total, (parts[0].part * sign) / size, (parts[1].part * sign) / size)
  const show = (units: number) => (size === 1 ? displayNumber(units) : (units / 10).toFixed(1))
  const many = (units: number) => `${show(units)} ${unit[size === 1 && units === 1 ? 0 : 1]}`
  const verb = change < 0 ? 'fell' : 'rose'
  if (total <= (size === 1 ? 0 : 1) && Math.abs(one) <= 1) return `${sentence(subject)} hardly changed.`
  if (one >= 0 && other >= 0) {
    const moved = `the ${many(total)} that ${subject} ${verb}`
    if (other === 0) return `${sentence(moved)} came from ${parts[0].name}.`
    if (one === 0) return `${sentence(moved)} came from ${parts[1].name}.`
    return `Of ${moved}, ${show(one)} came from ${parts[0].name} and ${show(other)} from ${parts[1].name}.`
  }
  const told = (name: string, units: number) =>
    `${name} ${units * sign > 0 ? 'added' : 'took away'} ${show(Math.abs(units))}`
  const ends = total === 0 ? 'hardly changed' : `${verb} by ${many(total)}`
  return `${sentence(subject)} ${ends}: ${told(parts[0].name, one)} and ${told(parts[1].name, other)}.`
}

/** Whether a part would be rounded away though it is worth telling. */
function isLost({ part }: Part): boolean {
  return Math.abs(part) < 0.5 && Math.abs(part) >= WORTH_TELLING
}

const WORTH_TELLING = 0.2

function sharedOut(total: number, one: number, other: number): readonly [number, number] {
  const [first, second] = [roundHalfUp(one), roundHalfUp(other)]
  return Math.abs(first - one) <= Math.abs(second - other) + 1e-9
    ? [first, total - first]
    : [total - second, second]
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `124 fewer than before: 80 fewer from police, 50 fewer from schools and 6 more from the 4 others.` */
export function sayFlowChange({ change, groups }: FlowChange, by = 'from', named = 3): string {
  const moved = groups.filter(group => group.change !== 0)
  const compared = change === 0 ? 'As many as before' : `${moreOrFewer(change)} than before`
  if (moved.length === 0) return `${compared}.`
  const [shown, rest] = moved.length <= named + 1 ? [moved, []] : [moved.slice(0, named), moved.slice(named)]
  const parts = shown.map(
    group =>
      `${moreOrFewer(group.change)} ${group.group === '' ? 'with none recorded' : `${by} ${group.group}`}`,
  )
  const others = rest.reduce((sum, group) => sum + group.change, 0)
  if (rest.length > 0)
    parts.push(
      `${others === 0 ? 'as many' : moreOrFewer(others)} ${by} the ${displayNumber(rest.length)} others`,
    )
  return `${compared}: ${inWords(parts)}.`
}

function moreOrFewer(change: number): string {
  return `${displayNumber(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'}`
}

const AT_START: Readonly<Record<ReconciledStock, string>> = {
  'in need': 'children in need',
  'child protection': 'children on a plan',
  'looked after': 'children looked after',
}

/** `624 children looked after at the start of November, 18 in, 13 out and no corrections make 629 at its end.` */
export function sayReconciled(month: ReconciledMonth): string {
  const { stock, opening, into, out, corrections, closing } = month
  const net = corrections.reduce((sum, { by }) => sum + by, 0)
  const signed = net === 0 ? '0' : `${net > 0 ? '+' : '−'}${displayNumber(Math.abs(net))}`
  const corrected =
    corrections.length === 0
      ? 'no corrections'
      : `${countOf(corrections.length, 'correction')} that come${corrections.length === 1 ? 's' : ''} to ${signed}`
  return `${displayNumber(opening)} ${AT_START[stock]} at the start of ${nameOf(month.month)}, ${displayNumber(into.length)} in, ${displayNumber(out.length)} out and ${corrected} make ${displayNumber(closing)} at its end.`
}

/** How many children no record accounts for, for the first page; null where there is none. */
export function sayGap({ stock, month, gap }: ReconciledMonth): string | null {
  if (gap.length === 0) return null
  const them = countOf(gap.length, 'child', 'children')
  return `The number of ${AT_START[stock]} has an unexplained gap in ${monthName(month)}: no record accounts for the change of ${them}.`
}
