import { z } from 'zod'
import { InputError } from '../../base/errors.ts'

const named = z.object({ id: z.string() })

/** Reads a case by its schema; where it breaks a rule, the error names the case, the place and the rule. */
export function readCase<T>(schema: z.ZodType<T>, kind: string, given: unknown): T {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  const name = named.safeParse(given)
  const which = name.success ? `Case ${name.data.id}` : `A ${kind} case without an id`
  throw new InputError(`${which}, ${path.length === 0 ? 'the whole' : path.join('.')}: ${message}.`)
}
