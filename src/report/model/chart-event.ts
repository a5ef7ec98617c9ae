import type { Month } from '../../base/month.ts'

/** Something that happened in a month, by its letter on the chart. */
export interface ChartEvent {
  readonly letter: string
  readonly month: Month
  /** When and what, and what a chart takes from it: `July 2022: New threshold document`. */
  readonly words: string
  /** Whether the ordinary range is taken anew from this month. */
  readonly rebase: boolean
}
