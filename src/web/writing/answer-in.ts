import { InputError } from '../../base/errors.ts'
import { textIn } from '../http/fields.ts'
import type { Visit } from '../ports/route.ts'

/** An answer is words for a board; what is longer is something else that was pasted. */
export const MOST_CHARACTERS = 20_000

/** An answer as a form sent it, with line ends as files have them; browsers send others. */
export function answerIn(form: Visit['form'], name: string): string {
  return textIn(form, name).replace(/\r\n?/g, '\n').trimEnd()
}

/** Throws `InputError` for an answer that is too long to be kept. */
export function refuseLong(text: string): void {
  if (text.length > MOST_CHARACTERS)
    throw new InputError('An answer can have 20,000 characters at most. Nothing was saved.')
}
