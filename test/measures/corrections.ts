/** One step by which starts and ends alone would miss the change in the number looked after. */
export interface Correction {
  readonly person: string
  /** What has nothing to match it: a person who came or went, or a start or end row. */
  readonly unmatched: 'came' | 'went' | 'start' | 'end'
  readonly by: 1 | -1
}

/**
 * The corrections between two months' ends: everyone in one month's care and not the other's without a start or end
 * row of the month, and every start or end row that no change of membership matches. A row matches one change.
 *
 * @param starts the person of each start row of the month, blank where it names none; `ceased` likewise
 */
export function corrections(
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
  starts: readonly string[],
  ceased: readonly string[],
): readonly Correction[] {
  const came = new Set([...now].filter(person => !before.has(person)))
  const went = new Set([...before].filter(person => !now.has(person)))
  return [...unmatched(came, starts, 'came', 'start', 1), ...unmatched(went, ceased, 'went', 'end', -1)].sort(
    (a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0),
  )
}

function unmatched(
  changed: ReadonlySet<string>,
  rows: readonly string[],
  change: 'came' | 'went',
  row: 'start' | 'end',
  by: 1 | -1,
): readonly Correction[] {
  const explained = new Set<string>()
  const spare = rows.filter(person => {
    if (!changed.has(person) || explained.has(person)) return true
    explained.add(person)
    return false
  })
  return [
    ...[...changed].flatMap(person => (explained.has(person) ? [] : [{ person, unmatched: change, by }])),
    ...spare.map(person => ({ person, unmatched: row, by: -by as 1 | -1 })),
  ]
}
