/**
 * A series cut where a new level was declared: each group begins at one of the places in `rebaseAt` and is judged by
 * itself. A place that is first, or not in the series, cuts nothing.
 */
export function splitGroups<Value>(
  values: readonly Value[],
  rebaseAt: readonly number[],
): readonly (readonly Value[])[] {
  const cuts = new Set(rebaseAt)
  const groups: Value[][] = []
  values.forEach((value, place) => {
    if (place === 0 || cuts.has(place)) groups.push([])
    groups.at(-1)!.push(value)
  })
  return groups
}
