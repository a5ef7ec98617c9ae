/** A number of children that its own starts and ends change: its targets and theirs are of one account. */
export interface StockAndFlows {
  readonly stock: string
  /** Measures whose targets are totals for a financial year. */
  readonly into: string
  readonly out: string
  /** What is counted, as in `615 children`, `169 entering care` and `206 ceasing`. */
  readonly words: { readonly stock: string; readonly into: string; readonly out: string }
}

/** A count and a rate of one list, whose targets are one number said twice. */
export interface CountAndRate {
  readonly count: string
  readonly rate: string
  /** How many times the count's target goes into a year's rate: 12 for a monthly count, otherwise 1. */
  readonly times: 1 | 12
  /** What is counted, as in `210 referrals a month`. */
  readonly words: string
}

/** The stocks whose starts and ends have targets of their own. */
export const STOCKS_AND_FLOWS: readonly StockAndFlows[] = [
  {
    stock: 'cla-number',
    into: 'cla-starts',
    out: 'cla-ceased',
    words: { stock: 'children', into: 'entering care', out: 'ceasing' },
  },
]

/** The lists that have a count and a rate. */
export const COUNTS_AND_RATES: readonly CountAndRate[] = [
  { count: 'cin-number', rate: 'cin-rate', times: 1, words: 'children in need' },
  { count: 'cp-number', rate: 'cp-rate', times: 1, words: 'children on a plan' },
  { count: 'cla-number', rate: 'cla-rate', times: 1, words: 'children looked after' },
  { count: 'cla-starts', rate: 'cla-starts-rate', times: 1, words: 'children entering care in the year' },
  {
    count: 'cla-ceased',
    rate: 'cla-ceased-rate',
    times: 1,
    words: 'children ceasing to be looked after in the year',
  },
  { count: 'referrals', rate: 'referral-rate', times: 12, words: 'referrals a month' },
]
