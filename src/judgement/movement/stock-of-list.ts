import type { Stock } from './stock.ts'

const STOCKS: Readonly<Record<string, Stock>> = {
  early_help_open: 'early help',
  cin_number: 'in need',
  cp_number: 'child protection',
  cla_number: 'looked after',
  all_open_cases: 'all open',
}

/** The stock that a list is of, by the list's name; null for lists of events, visits and the like. */
export function stockOfList(list: string): Stock | null {
  return STOCKS[list] ?? null
}
