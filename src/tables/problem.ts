import { ALLOCATION_RULES } from './rules/allocation-rules.ts'
import { CARE_RULES } from './rules/care-rules.ts'
import { FILE_RULES } from './rules/file-rules.ts'
import { PEOPLE_RULES } from './rules/people-rules.ts'
import { PROTECTION_RULES } from './rules/protection-rules.ts'
import { RECORD_RULES } from './rules/record-rules.ts'
import { REFERRAL_RULES } from './rules/referral-rules.ts'
import type { CrossRule, Rule } from './rules/rule.ts'
import { VISIT_RULES } from './rules/visit-rules.ts'

export type { Rule, Stops } from './rules/rule.ts'

/**
 * Something wrong with the records. It names file, record, column and rule, and never a value: the records are
 * about children. `record` is the record's number below the heading, 1 being the first.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly table: string | null
  readonly file: string | null
  readonly record: number | null
  readonly column: string | null
}

/** The rules across records and tables, by code. */
const ACROSS = {
  ...PEOPLE_RULES,
  ...REFERRAL_RULES,
  ...PROTECTION_RULES,
  ...VISIT_RULES,
  ...CARE_RULES,
  ...ALLOCATION_RULES,
} as const

/** Every rule by its code. The sentences are the only place where problems are put into words. */
export const RULES = { ...FILE_RULES, ...RECORD_RULES, ...ACROSS } as const

/** The code of a rule, stable for use in scripts. */
export type ProblemCode = keyof typeof RULES

/** The rules across records and tables, with where they look. */
export const CROSS_RULES: ReadonlyMap<ProblemCode, CrossRule> = new Map(
  Object.entries(ACROSS) as readonly [ProblemCode, CrossRule][],
)

/** What the rule with this code says, stops and does to figures. */
export function ruleOf(code: ProblemCode): Rule {
  return RULES[code]
}
