import type { z } from 'zod'
import { didYouMean } from '../../base/did-you-mean.ts'
import { type PlanFault, planFault } from './plan-fault.ts'
import type { YamlPath, YamlText } from './read-yaml.ts'

/** Reads the parts of a plan one by one, and keeps what is wrong with them. */
export interface PlanCheck {
  readonly faults: readonly PlanFault[]
  /** The part at a path if it keeps the rules, null otherwise; `named` is its path in a reader's words. */
  readonly part: <T>(schema: z.ZodType<T>, at: YamlPath, named: readonly string[]) => T | null
  /** Reports that the part at a path breaks a rule. */
  readonly fault: (at: YamlPath, named: readonly string[], rule: string) => void
}

/** A check of a plan's text, with no faults yet but those of its YAML. */
export function checkPlan(yaml: YamlText): PlanCheck {
  const faults: PlanFault[] = [...yaml.faults]
  const fault: PlanCheck['fault'] = (at, named, rule) => {
    faults.push(planFault(yaml.lineAt(at), named, rule))
  }
  const part: PlanCheck['part'] = (schema, at, named) => {
    const written = at.reduce(within, yaml.value)
    const read = schema.safeParse(written)
    if (read.success) return read.data
    for (const issue of read.error.issues) {
      const below = issue.path.map(step => (typeof step === 'number' ? step : String(step)))
      const names = [...named, ...below.map(step => (typeof step === 'number' ? String(step + 1) : step))]
      if (issue.code === 'unrecognized_keys')
        for (const key of issue.keys)
          fault([...at, ...below, key], [...names, key], `no such key.${didYouMean(key, keysOf(schema))}`)
      else fault([...at, ...below], names, ruleOf(issue, below.reduce(within, written)))
    }
    return null
  }
  return { faults, part, fault }
}

function within(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return (value as Record<string | number, unknown>)[step]
}

function ruleOf(issue: z.core.$ZodIssue, written: unknown): string {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message
  if (issue.code !== 'invalid_value' || typeof written !== 'string') return issue.message
  return `${issue.message}.${didYouMean(written, issue.values.map(String))}`
}

function keysOf(schema: z.ZodType): readonly string[] {
  return 'shape' in schema ? Object.keys(schema.shape as object) : []
}
