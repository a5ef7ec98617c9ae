import { quoteText } from '../../tables/clean-sql.ts'
import { type Extract, openExtractEngine, tablePath } from '../extract.ts'

/** A team that the records name. */
export interface Team {
  readonly code: string
  readonly name: string
}

/** Every team that an involvement names, in the order of their codes; one without a name is called by its code. */
export async function readTeams(extract: Extract): Promise<readonly Team[]> {
  const table = (name: string) => `read_parquet(${quoteText(tablePath(extract.folder, name))})`
  const engine = await openExtractEngine(extract, '256MB')
  try {
    const { rows } = await engine.table(
      `select i.code, coalesce(max(d.dept_team_name), i.code)
      from (select distinct invo_professional_team as code from ${table('ssd_involvements')}) i
      left join ${table('ssd_department')} d on d.dept_team_id = i.code
      where i.code is not null group by i.code order by i.code`,
    )
    return rows.map(([code, name]) => ({ code: String(code), name: String(name) }))
  } finally {
    await engine.close()
  }
}
