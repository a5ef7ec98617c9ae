import type { Reckoned } from './reckon.ts'

const CLOSE = 1e-9

/** The differences between two sets of figures, a short line each, the first `cap` of them. */
export function differences(
  ours: readonly Reckoned[],
  theirs: readonly Reckoned[],
  cap = 40,
): readonly string[] {
  const right = byName(theirs)
  const lines = repeated(theirs)
  for (const [name, figure] of byName(ours)) {
    const other = right.get(name)
    lines.push(...(other ? figureDifferences(name, figure, other) : [`${name}: only in ours`]))
    right.delete(name)
  }
  lines.push(...[...right.keys()].map(name => `${name}: only in theirs`))
  return lines.length > cap ? [...lines.slice(0, cap), `and ${lines.length - cap} more`] : lines
}

function byName(figures: readonly Reckoned[]): Map<string, Reckoned> {
  return new Map(figures.map(figure => [nameOf(figure), figure]))
}

function nameOf(figure: Reckoned): string {
  return `${figure.measure} ${figure.month} ${figure.window}`
}

function repeated(figures: readonly Reckoned[]): string[] {
  const names = figures.map(nameOf)
  return names.filter((name, i) => names.indexOf(name) !== i).map(name => `${name}: given more than once`)
}

function figureDifferences(name: string, ours: Reckoned, theirs: Reckoned): string[] {
  const found: string[] = []
  for (const part of ['numerator', 'denominator', 'value'] as const) {
    if (!isClose(ours[part], theirs[part])) found.push(`${part} ${ours[part]} not ${theirs[part]}`)
  }
  for (const part of ['met', 'notMet'] as const) {
    const line = listDifference(ours[part], theirs[part])
    if (line !== null) found.push(`${part} ${line}`)
  }
  return found.length > 0 ? [`${name}: ${found.join('; ')}`] : []
}

function isClose(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b
  return Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a), Math.abs(b))
}

function listDifference(ours: readonly string[], theirs: readonly string[]): string | null {
  const onlyOurs = ours.filter(key => !theirs.includes(key))
  const onlyTheirs = theirs.filter(key => !ours.includes(key))
  if (onlyOurs.length + onlyTheirs.length > 0)
    return `only in ours ${sample(onlyOurs)}, only in theirs ${sample(onlyTheirs)}`
  if (ours.length !== theirs.length) return `${ours.length} keys not ${theirs.length}`
  return ours.every((key, i) => key === theirs[i]) ? null : 'the same keys in another order'
}

function sample(keys: readonly string[]): string {
  const shown = keys.slice(0, 5).map(key => JSON.stringify(key))
  return `[${shown.join(', ')}${keys.length > 5 ? `, and ${keys.length - 5} more` : ''}]`
}
