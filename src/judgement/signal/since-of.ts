import type { SpecialCause } from './special-cause.ts'
import type { XmrPoint } from './xmr-point.ts'

/**
 * The place of the first point of the latest unbroken stretch with the latest point's cause: where its run or trend
 * began, the first of the points beyond the limit, or the first of those that are two of three. An outlier within a
 * run does not cut it, and a stretch never leaves its group.
 */
export function sinceOf(points: readonly XmrPoint[]): number | null {
  const last = points.length - 1
  const cause = points[last]?.cause ?? null
  if (cause === null) return null
  let since = last
  let place = last
  while (belongs(points, place - 1, cause)) {
    place--
    if (isMarked(points[place]!, cause)) since = place
  }
  return since
}

function belongs(points: readonly XmrPoint[], place: number, cause: SpecialCause): boolean {
  const point = points[place]
  const next = points[place + 1]
  if (!point || !next || point.group !== next.group) return false
  switch (cause) {
    case 'rising trend':
      return point.rules.trend && point.value! < next.value!
    case 'falling trend':
      return point.rules.trend && point.value! > next.value!
    default:
      return point.side === next.side && (isMarked(point, cause) || bridges(points, place, cause))
  }
}

/** The third of three neighbours lies nearer the mean and is not marked; the stretch goes on beyond it. */
function bridges(points: readonly XmrPoint[], place: number, cause: SpecialCause): boolean {
  const before = points[place - 1]
  if (cause !== 'two of three high' && cause !== 'two of three low') return false
  return before !== undefined && before.side === points[place]!.side && isMarked(before, cause)
}

function isMarked({ rules }: XmrPoint, cause: SpecialCause): boolean {
  switch (cause) {
    case 'above the upper limit':
    case 'below the lower limit':
      return rules.outside === true
    case 'rising trend':
    case 'falling trend':
      return rules.trend
    case 'two of three high':
    case 'two of three low':
      return rules.twoOfThree === true
    case 'run above the mean':
    case 'run below the mean':
      return rules.run === true
  }
}
