import type { Month } from '../../base/month.ts'
import type { SignOff } from '../../report/plan/sign-off.ts'
import { dayOf } from '../http/when.ts'
import type { Parts } from '../ports/parts.ts'
import { namesOf } from './desk.ts'

/** Who signed a month as a whole, by name, and on which day; null where nobody has. */
export async function signedBy(
  parts: Pick<Parts, 'cycles' | 'people'>,
  month: Month,
): Promise<SignOff | null> {
  const signature = (await parts.cycles.signatures(month)).find(({ measure }) => measure === null)
  if (!signature) return null
  return { by: (await namesOf(parts)).ofId(signature.person), on: dayOf(signature.at) }
}
