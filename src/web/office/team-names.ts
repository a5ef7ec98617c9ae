import type { Parts } from '../ports/parts.ts'

/** The names of teams by their codes; a code that the records do not name is its own name. */
export async function teamNames(lists: Parts['lists']): Promise<(code: string) => string> {
  const names = new Map((await lists.teams()).map(team => [team.code, team.name]))
  return code => names.get(code) ?? code
}
