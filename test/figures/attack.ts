import type { Breakdown } from '../../src/figures/breakdown.ts'
import type { PublishedBreakdown } from '../../src/figures/disclosure.ts'

/** Rows and how many of them are met. */
type Pair = readonly [rows: number, met: number]

/** A hidden number as it is, and every value that it could have. */
export interface Guess {
  readonly truth: number
  readonly possible: ReadonlySet<number>
}

const MOST_ROWS = 60

/** Whether a published breakdown has no parts though its list has rows. */
export function isWithheld(published: PublishedBreakdown): boolean {
  return published.parts.length === 0 && published.total.rows !== 0
}

/** The totals that every one of these breakdowns of one list allows, found by adding up all that their parts could be. */
export function possibleTotals(...all: readonly PublishedBreakdown[]): ReadonlySet<string> {
  const allowed = all.map(published => {
    const { rows, met } = published.total
    const sums = isWithheld(published)
      ? pairs(MOST_ROWS)
      : sumsOf(published.parts.map(part => optionsOf(published, part)))
    return new Set(
      sums.filter(sum => (rows === 'c' || sum[0] === rows) && (met === 'c' || sum[1] === met)).map(String),
    )
  })
  return new Set([...allowed[0]!].filter(total => allowed.every(each => each.has(total))))
}

/** For every hidden number of the parts, the values that some choice of all the others allows; also of those not met. */
export function possibleValues(
  published: PublishedBreakdown,
  truth: Breakdown,
  totals: ReadonlySet<string>,
): readonly Guess[] {
  const options = published.parts.map(part => optionsOf(published, part))
  return published.parts.flatMap((part, at) => {
    const others = sumsOf(options.filter((_, other) => other !== at))
    const left = options[at]!.filter(([rows, met]) =>
      others.some(sum => totals.has(String([sum[0] + rows, sum[1] + met]))),
    )
    const real = truth.parts.find(each => each.group === part.group)!
    const guess = (of: (pair: Pair) => number): Guess => ({
      truth: of([real.rows, real.met]),
      possible: new Set(left.map(of)),
    })
    return [
      ...(part.rows === 'c' ? [guess(([rows]) => rows)] : []),
      ...(part.met === 'c' ? [guess(([, met]) => met)] : []),
      ...(part.met === 'c' && published.fold === 'share' ? [guess(([rows, met]) => rows - met)] : []),
    ]
  })
}

/** What a part could be by what is shown of it alone: it has a row at least, and no more met than rows. */
function optionsOf(
  { fold, total }: PublishedBreakdown,
  part: PublishedBreakdown['parts'][number],
): readonly Pair[] {
  const most = total.rows === 'c' ? MOST_ROWS : total.rows
  return pairs(part.rows === 'c' ? most : part.rows).filter(
    ([rows, met]) =>
      rows > 0 &&
      (part.rows === 'c' || rows === part.rows) &&
      (part.met === 'c' || met === part.met) &&
      (fold === 'share' || met === rows),
  )
}

function pairs(most: number): readonly Pair[] {
  return Array.from({ length: most + 1 }, (_, rows) =>
    Array.from({ length: rows + 1 }, (_, met): Pair => [rows, met]),
  ).flat()
}

function sumsOf(options: readonly (readonly Pair[])[]): readonly Pair[] {
  return options.reduce<readonly Pair[]>(
    (sums, part) => {
      const found = new Map<string, Pair>()
      for (const sum of sums)
        for (const [rows, met] of part)
          if (sum[0] + rows <= MOST_ROWS)
            found.set(`${sum[0] + rows},${sum[1] + met}`, [sum[0] + rows, sum[1] + met])
      return [...found.values()]
    },
    [[0, 0]],
  )
}
