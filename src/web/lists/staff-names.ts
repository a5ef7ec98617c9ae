import type { Parts } from '../ports/parts.ts'

/** What teams and workers are called, by the column that a list has their codes in. */
export type StaffNames = Readonly<Record<'team' | 'worker', ReadonlyMap<string, string>>>

/** The names that the records give teams and workers. */
export async function staffNames({ lists }: Pick<Parts, 'lists'>): Promise<StaffNames> {
  const [teams, workers] = await Promise.all([lists.teams(), lists.workers()])
  const byCode = (all: typeof teams) => new Map(all.map(({ code, name }) => [code, name]))
  return { team: byCode(teams), worker: byCode(workers) }
}

/** What the team or the worker of a column is called; null for another column, and for one without a name. */
export function nameIn(names: StaffNames, column: string, code: string): string | null {
  return column === 'team' || column === 'worker' ? (names[column].get(code) ?? null) : null
}
