import type { Visit } from '../ports/route.ts'

/** What is shorter is a choice, not something that somebody wrote. */
const FEWEST_CHARACTERS = 20
const NEVER = ['csrf', 'email', 'password', 'old', 'new', 'again', 'next']

/** The words of a form that could not be taken, so that whoever wrote them need not write them again. */
export function wordsSent({ form }: Visit): readonly string[] {
  return Object.entries(form)
    .filter(([name]) => !NEVER.includes(name))
    .flatMap(([, value]) => value)
    .filter(text => text.trim().length >= FEWEST_CHARACTERS)
}
