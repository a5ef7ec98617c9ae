/** Something wrong in a plan: the line, where in the plan it stands, the rule it breaks, and the whole in a sentence. */
export interface PlanFault {
  readonly line: number
  /** Keys and ids from the top of the plan down, such as `priorities`, `A`, `cin-number`, `tolerance`. */
  readonly path: readonly string[]
  readonly rule: string
  /** `plan.yaml, line 14: priorities > A > cin-number > tolerance: must be a percentage, such as 20%.` */
  readonly message: string
}

/** A fault at a line and place of `plan.yaml`; the rule is a sentence without its subject. */
export function planFault(line: number, path: readonly string[], rule: string): PlanFault {
  const place = path.length === 0 ? '' : `${path.join(' > ')}: `
  const sentence = /[.?]$/.test(rule) ? rule : `${rule}.`
  return { line, path, rule, message: `plan.yaml, line ${line}: ${place}${sentence}` }
}
