import type { Parts } from '../ports/parts.ts'
import type { TeamNames } from './say-cell.ts'

/** The teams' names by their codes. */
export async function teamNames({ lists }: Pick<Parts, 'lists'>): Promise<TeamNames> {
  return new Map((await lists.teams()).map(({ code, name }) => [code, name]))
}
