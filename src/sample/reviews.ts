import { addMonths, type Day } from '../base/day.ts'
import { roundHalfUp } from '../base/display.ts'
import { addWorkingDays } from '../base/working-days.ts'
import type { Aims } from './course.ts'
import { fractionOf, type Random } from './random.ts'
import type { ReviewChain } from './records.ts'
import { workingDayNear } from './working-calendar.ts'

/** The reviews of a child protection plan: after 3 months, then every 6. */
export function protectionReviews(family: number, began: Day): ReviewChain {
  return {
    family,
    due: addMonths(began, 3),
    next: held => addMonths(held, 6),
    held: [],
    missed: null,
    from: began + 30,
  }
}

/** The reviews of a period of care: after 20 working days, 3 months, then every 6. */
export function careReviews(family: number, entered: Day): ReviewChain {
  const next = (held: Day, count: number): Day => addMonths(held, count === 1 ? 3 : 6)
  return { family, due: addWorkingDays(entered, 20), next, held: [], missed: null, from: entered + 5 }
}

/** Whether a review of the last 12 months was late by the day, or one is overdue on it. */
export function isBehind(chain: ReviewChain, on: Day): boolean {
  return chain.due < on || (chain.missed !== null && chain.missed > addMonths(on, -12))
}

/** Holds the month's reviews so that this share of the children whose first review was due are in time at its end. */
export function holdReviews(
  chains: readonly ReviewChain[],
  aims: Aims,
  share: number,
  reviewed: number,
  random: Random,
): void {
  for (const chain of chains) if (chain.due < aims.first) catchUp(chain, aims, random)
  const onTime = chains.filter(
    chain => chain.due >= aims.first && !isBehind({ ...chain, due: aims.last }, aims.last),
  )
  const behind = chains.length - onTime.length
  const slips = Math.max(0, reviewed - roundHalfUp((reviewed * share) / 100) - behind)
  const falling = onTime
    .filter(chain => chain.due < aims.last)
    .sort((a, b) => fractionOf(a.family, aims.first, 11) - fractionOf(b.family, aims.first, 11))
  const late = new Set(falling.slice(0, slips))
  for (const chain of chains) {
    if (chain.due < aims.first || chain.due > aims.last) continue
    if (late.has(chain)) slip(chain, aims, random)
    else hold(chain, inTimeDay(chain, aims))
  }
}

/** Holds every review due before the day, in time: the past that the simulation begins with. */
export function holdPastReviews(chain: ReviewChain, before: Day): void {
  while (chain.due < before) hold(chain, chain.due - Math.floor(fractionOf(chain.family, chain.due) * 12))
}

function catchUp(chain: ReviewChain, aims: Aims, random: Random): void {
  if (random.chance(0.85))
    miss(chain, workingDayNear(random.whole(aims.first, aims.last - 5), aims.first, aims.last))
  else chain.missed = chain.due
}

function slip(chain: ReviewChain, aims: Aims, random: Random): void {
  const on = workingDayNear(chain.due + random.whole(2, 25), chain.due + 1, chain.due + 30)
  if (on <= aims.last) miss(chain, on)
}

function miss(chain: ReviewChain, on: Day): void {
  chain.missed = chain.due
  hold(chain, on)
}

function hold(chain: ReviewChain, on: Day): void {
  chain.held.push({ due: chain.due, on })
  chain.from = on + 25
  chain.due = chain.next(on, chain.held.length)
}

function inTimeDay(chain: ReviewChain, aims: Aims): Day {
  const from = Math.min(chain.due, Math.max(chain.from, chain.due - 21))
  const early = Math.floor(fractionOf(chain.family, aims.first, 12) * 18)
  const day = Math.max(from, chain.due - early)
  return workingDayNear(day, from, chain.due)
}
