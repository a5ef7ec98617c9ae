// extract -> extract: what the extracts that a plan keeps tell of each other. They are listed and set side by side.

export { type DaysBetween, diffExtracts, type Late, type TableDiff } from './store/extracts/diff-extracts.ts'
export { keyOf } from './store/extracts/differences-sql.ts'
export { type DifferingRow, differingRows } from './store/extracts/differing-rows.ts'
export { reachOf, type Two } from './store/extracts/open-two.ts'
