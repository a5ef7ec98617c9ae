import { isMonth, type Month } from '../../base/month.ts'
import type { PlanCheck } from './check-plan.ts'
import { signOffSchema } from './plan-schema.ts'
import type { SignOff } from './sign-off.ts'

const NAME = 'sign-off'

/** Reads who signed off the report of which month. A month that is at fault is not signed off, and the others are. */
export function parseSignOffs(check: PlanCheck, written: unknown): Readonly<Record<Month, SignOff>> {
  if (written === undefined || written === null) return {}
  if (typeof written !== 'object' || Array.isArray(written)) {
    check.fault(
      [NAME],
      [NAME],
      'must say who signed off each month, such as {2022-11: {by: Director, on: 2022-12-15}}',
    )
    return {}
  }
  const read = Object.keys(written).flatMap((month): readonly (readonly [Month, SignOff])[] => {
    if (!isMonth(month)) {
      check.fault([NAME, month], [NAME, month], 'must be a month, such as 2022-11')
      return []
    }
    const signed = check.part(signOffSchema, [NAME, month], [NAME, month])
    return signed ? [[month, signed]] : []
  })
  return Object.fromEntries(read)
}
