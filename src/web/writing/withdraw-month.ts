import type { Month } from '../../base/month.ts'
import type { Parts } from '../ports/parts.ts'

/** Takes back the month's own signature, and says whether there was one. */
export async function withdrawMonth({ cycles }: Parts, month: Month, person: string): Promise<boolean> {
  const isSigned = (await cycles.signatures(month)).some(({ measure }) => measure === null)
  if (isSigned) await cycles.withdraw(month, null, person)
  return isSigned
}
