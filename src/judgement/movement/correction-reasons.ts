import type { LifeEvent, LifeEventName } from './life.ts'
import type { Correction } from './reconciliation.ts'

/** What is known of a child whose change, or of a row whose child, nothing matches. */
export interface Unmatched {
  readonly unmatched: Correction['unmatched']
  /** Whether the child was in the stock at the month's start and at its end. */
  readonly was: boolean
  readonly is: boolean
  /** What happened to the child in the month. */
  readonly events: readonly LifeEvent[]
  /** The start or end row that nothing matches; null for a child who came or went. */
  readonly row: LifeEvent | null
}

/** How a stock's starts and ends are named and told of. */
export interface Passages {
  readonly start: LifeEventName
  readonly end: LifeEventName
  /** `care`, `a plan`. */
  readonly noun: string
  /** Other ways in and out, the first that applies. */
  readonly came: readonly Reason[]
  readonly went: readonly Reason[]
  readonly again: string
  readonly already: string
  readonly still: string
}

interface Reason {
  readonly event: LifeEventName
  readonly when?: (event: LifeEvent) => boolean
  readonly words: string
}

/** Care, whose starts and ends are the lists of children entering care and ceasing to be looked after. */
export const CARE_PASSAGES: Passages = {
  start: 'care started',
  end: 'care ceased',
  noun: 'care',
  came: [
    { event: 'short breaks ended', words: 'changed from a series of short breaks' },
    {
      event: 'care episode began',
      when: ({ detail }) => detail !== 'S',
      words: 'entered care without the start reason S',
    },
  ],
  went: [
    { event: 'died', words: 'died' },
    { event: 'turned 18', words: 'turned 18' },
    { event: 'short breaks began', words: 'changed to a series of short breaks' },
    {
      event: 'care episode ended',
      when: ({ detail }) => detail === 'X1',
      words: 'an episode of care ended for the reason X1 and none followed',
    },
  ],
  again: 'care ceased and started again in the month',
  already: 'already looked after at the start of the month',
  still: 'another episode of care is open at the end of the month',
}

/** Child protection plans of this authority. */
export const PLAN_PASSAGES: Passages = {
  start: 'plan started',
  end: 'plan ended',
  noun: 'a plan',
  came: [],
  went: [
    { event: 'died', words: 'died' },
    { event: 'turned 18', words: 'turned 18' },
  ],
  again: 'a plan ended and another started in the month',
  already: 'a second plan started beside one that was open',
  still: 'another plan is open at the end of the month',
}

/** Why nothing matches a child's change or a row, in words; null where no record says. */
export function correctionReason(passages: Passages, given: Unmatched): string | null {
  switch (given.unmatched) {
    case 'came':
      return reasonAmong(passages.came, given.events)
    case 'went': {
      const reason = reasonAmong(passages.went, given.events)
      return reason && `${reason}, with no end of ${passages.noun} in the month`
    }
    case 'in':
      return startReason(passages, given)
    case 'out':
      return endReason(passages, given)
  }
}

function startReason(passages: Passages, { was, is, events, row }: Unmatched): string | null {
  const { start, end } = passages
  if (row?.person === null) return 'the record names no child'
  const ended = has(events, end)
  if (was) return ended ? passages.again : passages.already
  if (is) return `${start} more than once in the month`
  if (ended) return `${start} and ended in the month`
  if (row?.standing === 'dead') return `${start} after the day of death`
  if (row?.standing === 'adult') return `${start} after the 18th birthday`
  const reason = reasonAmong(passages.went, events)
  return reason && `${start} in the month, but then ${reason}`
}

function endReason(passages: Passages, { was, is, events, row }: Unmatched): string | null {
  const { start, end } = passages
  if (row?.person === null) return 'the record names no child'
  const started = has(events, start)
  if (was && !is) return `${end} more than once in the month`
  if (was) return started ? passages.again : passages.still
  if (started) return `${start} and ended in the month`
  if (row?.standing === 'dead') return `${end} after the day of death`
  if (row?.standing === 'adult') return `${end} after the 18th birthday`
  const reason = reasonAmong(passages.came, events)
  return reason && `${reason}, and then ${end} in the month`
}

function has(events: readonly LifeEvent[], name: LifeEventName): boolean {
  return events.some(({ event }) => event === name)
}

function reasonAmong(reasons: readonly Reason[], events: readonly LifeEvent[]): string | null {
  const found = reasons.find(({ event: name, when }) =>
    events.some(event => event.event === name && (when?.(event) ?? true)),
  )
  return found?.words ?? null
}
