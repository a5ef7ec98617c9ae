/** A run of words that two versions share, or that one alone has. Space belongs to the word before it. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond this many pairs of words between what both begin and end with, the middle is shown whole. */
const MOST_PAIRS = 4_000_000

/** What changed between two versions, word by word: runs that make `before` without the added, `after` without the removed. */
export function compareWords(before: string, after: string): readonly WordRun[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const middle = compareMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const same = (words: readonly string[]) => words.map(text => ({ kind: 'same', text }) as const)
  return joinRuns([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))])
}

function wordsOf(text: string): readonly string[] {
  return text.match(/^\s+|\S+\s*/g) ?? []
}

/** The longest common words by the table of their lengths, read from its start. */
function compareMiddle(a: readonly string[], b: readonly string[]): readonly WordRun[] {
  const removed = (text: string) => ({ kind: 'removed', text }) as const
  const added = (text: string) => ({ kind: 'added', text }) as const
  if (a.length * b.length > MOST_PAIRS) return [...a.map(removed), ...b.map(added)]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  const runs: WordRun[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const isSame = i < a.length && j < b.length && a[i] === b[j]
    const isRemoved =
      j >= b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    if (isSame) runs.push({ kind: 'same', text: a[i]! })
    else if (isRemoved) runs.push(removed(a[i]!))
    else runs.push(added(b[j]!))
    if (isSame || isRemoved) i++
    if (isSame || !isRemoved) j++
  }
  return runs
}

function joinRuns(runs: readonly WordRun[]): readonly WordRun[] {
  const joined: WordRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.kind === run.kind) joined[joined.length - 1] = { kind: run.kind, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}
