import type { Day } from '../base/day.ts'
import type { Random } from './random.ts'
import type { LegalStatus } from './records.ts'

/** How a child comes to be looked after. */
export type Way = 'protection' | 'need' | 'unaccompanied' | 'short break'

const FIRST = {
  protection: [
    ['C1', 52],
    ['V2', 32],
    ['L2', 9],
    ['L1', 7],
  ],
  need: [
    ['V2', 76],
    ['C1', 10],
    ['L1', 9],
    ['L2', 5],
  ],
  unaccompanied: [['V2', 1]],
  'short break': [
    ['V4', 7],
    ['V3', 3],
  ],
} as const
const REMANDED_AT = 14
const REMANDED = 0.05

/** The legal statuses a period of care will pass through if it lasts: the first from its first day. */
export function plannedStatuses(random: Random, day: Day, way: Way, age: number): LegalStatus[] {
  const remanded = way === 'need' && age >= REMANDED_AT && random.chance(REMANDED)
  const statuses: LegalStatus[] = [
    { status: remanded ? 'J1' : random.weighted<string>(FIRST[way]), from: day },
  ]
  for (let last = statuses[0]!; ; last = statuses.at(-1)!) {
    const next = following(random, last, way)
    if (!next) return statuses
    statuses.push(next)
  }
}

function following(random: Random, { status, from }: LegalStatus, way: Way): LegalStatus | null {
  if (way === 'short break' || way === 'unaccompanied') return null
  switch (status) {
    case 'L1':
    case 'L2':
      return { status: random.chance(0.75) ? 'C1' : 'V2', from: from + random.whole(2, 8) }
    case 'J1':
      return { status: 'V2', from: from + random.whole(21, 60) }
    case 'V2':
      return random.chance(0.6) ? { status: 'C1', from: from + random.whole(50, 220) } : null
    case 'C1':
      return random.chance(0.9) ? { status: 'C2', from: from + random.whole(170, 340) } : null
    default:
      return null
  }
}
