import type { Named } from '../../figures/list-pages.ts'
import { quoteText } from '../../tables/clean-sql.ts'
import { type Extract, openExtractEngine, tablePath } from '../extract.ts'

/** The teams and workers that an extract names. */
export interface Staff {
  readonly teams: readonly Named[]
  readonly workers: readonly Named[]
}

/** Every team and every worker of an involvement, in the order of their codes; one without a name is called by its code. */
export async function readStaff(extract: Extract): Promise<Staff> {
  const table = (name: string) => `read_parquet(${quoteText(tablePath(extract.folder, name))})`
  const engine = await openExtractEngine(extract, '256MB')
  const named = async (column: string, names: string, code: string, name: string) => {
    const { rows } = await engine.table(
      `select i.code, coalesce(max(n.${name}), i.code)
      from (select distinct ${column} as code from ${table('ssd_involvements')}) i
      left join ${table(names)} n on n.${code} = i.code
      where i.code is not null group by i.code order by i.code`,
    )
    return rows.map(([found, called]) => ({ code: String(found), name: String(called) }))
  }
  try {
    return {
      teams: await named('invo_professional_team', 'ssd_department', 'dept_team_id', 'dept_team_name'),
      workers: await named(
        'invo_professional_id',
        'ssd_professionals',
        'prof_professional_id',
        'prof_professional_name',
      ),
    }
  } finally {
    await engine.close()
  }
}
