import type { LifeEventName } from './life.ts'
import type { Status } from './status.ts'

/** A group of people that is counted at a month's end. */
export type Stock = 'early help' | 'in need' | 'child protection' | 'looked after' | 'all open'

/** The events by which people can come to be in a stock or to be out of it, the most telling first. */
export interface Doors {
  readonly into: readonly LifeEventName[]
  readonly out: readonly LifeEventName[]
}

const NEED: Doors = { into: ['need opened'], out: ['need closed'] }
const PLAN: Doors = { into: ['plan started'], out: ['plan ended'] }
const CARE: Doors = {
  into: ['care started', 'short breaks ended', 'care episode began'],
  out: ['care ceased', 'short breaks began', 'care episode ended'],
}

const DOORS: Readonly<Record<Stock, Doors>> = {
  'early help': { into: ['help opened'], out: ['help ended'] },
  'in need': NEED,
  'child protection': PLAN,
  'looked after': CARE,
  'all open': {
    into: [...NEED.into, ...PLAN.into, ...CARE.into],
    out: [...NEED.out, ...PLAN.out, ...CARE.out],
  },
}

/**
 * The events that can account for joining and leaving a stock. Children in need are those who are neither on a plan
 * nor looked after, so that they also join as a plan or care ends and leave as one starts.
 */
export function doorsOf(stock: Stock, from: Status, to: Status): Doors {
  const own = DOORS[stock]
  if (stock !== 'in need') return own
  return {
    into: [...(higher(from)?.out ?? []), ...own.into],
    out: [...(higher(to)?.into ?? []), ...own.out],
  }
}

function higher(status: Status): Doors | null {
  if (status === 'looked after') return CARE
  return status === 'child protection' ? PLAN : null
}

/** Whether someone of this status leaves a stock on the 18th birthday, whatever the records say. */
export function endsAt18(stock: Stock, from: Status): boolean {
  if (stock === 'all open') return from === 'child protection' || from === 'looked after'
  return stock !== 'early help'
}
