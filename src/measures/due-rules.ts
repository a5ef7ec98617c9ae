/** A length of time: working days, calendar days or months. */
export interface Interval {
  readonly count: number
  readonly unit: 'WD' | 'D' | 'M'
}

/** The intervals in working days, or that a plan may set, by the name measures use in the `due` table. */
export const DUE_RULES = {
  'cin-visit': { count: 20, unit: 'WD' },
  'cp-visit': { count: 10, unit: 'WD' },
  icpc: { count: 15, unit: 'WD' },
  assessment: { count: 45, unit: 'WD' },
  'cla-first-review': { count: 20, unit: 'WD' },
} as const satisfies Readonly<Record<string, Interval>>

/** The rules that a plan may set: local standards. The others are statute or statutory guidance. */
export const PLAN_PARAMETERS = ['cin-visit', 'cp-visit'] as const

/** The due rules with a plan's own parameters in place. */
export function dueRules(parameters: Readonly<Record<string, Interval>>): Readonly<Record<string, Interval>> {
  return { ...DUE_RULES, ...parameters }
}
