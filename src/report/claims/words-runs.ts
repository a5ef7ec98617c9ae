/** Ordinals by the count of months that they end. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  'second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth'
    .split('|')
    .map((word, at): [string, number] => [word, at + 2]),
)

const STEPS =
  '(?:month|monthly (?:rise|fall|increase|decrease|drop|reduction|improvement)|rise|fall|increase|decrease|drop|reduction|improvement)s?'
const ON_END = '(?:running|in a row|in succession|on the trot|straight|on the bounce)'

/** How people tell a run of months that all went one way; the first group is how many. */
export const RUN_PATTERNS: readonly RegExp[] = [
  new RegExp(`\\b(\\w+) (?:consecutive |successive |straight )?${STEPS} ${ON_END}\\b`),
  new RegExp(`\\b(\\w+) (?:consecutive|successive|straight) (?:monthly )?${STEPS}\\b`),
]
