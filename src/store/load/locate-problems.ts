import { TABLES } from '../../tables/all.ts'
import { checkNames } from '../../tables/check-table.ts'
import { quoteName, quoteText } from '../../tables/clean-sql.ts'
import { reachSql } from '../../tables/cross-rules.ts'
import type { LocatedProblem, LocatedProblems } from '../../tables/located-problem.ts'
import { type ProblemCode, RULES, ruleOf, type Stops } from '../../tables/problem.ts'
import type { Table } from '../../tables/table.ts'
import type { Engine } from '../engine.ts'
import { toProblems } from '../read-problems.ts'
import type { SourceFile } from '../sources/source-read.ts'
import { SOURCE_COLUMN } from './check-records.ts'

/** Problems read at a time. */
const BATCH = 5000

/** Finds the record, the child and the team of every problem that a check has found. */
export async function locateProblems(
  engine: Engine,
  files: readonly SourceFile[],
  today: string,
): Promise<LocatedProblems> {
  await engine.run(recordsTold())
  await engine.run(allocatedSql(today))
  await engine.run(locatedSql(files))
  const teams = await engine.rows(
    'select team, count(*) as n from located_problem group by team order by team nulls last',
  )
  return {
    teams: teams.map(({ team, n }) => ({ team: text(team), count: Number(n) })),
    batches: team => batchesOf(engine, team),
  }
}

async function* batchesOf(
  engine: Engine,
  team: string | null | undefined,
): AsyncGenerator<readonly LocatedProblem[]> {
  const place = team === undefined ? 'place' : 'place_in_team'
  const whose =
    team === undefined ? 'true' : `team is not distinct from ${team === null ? 'null' : quoteText(team)}`
  for (let from = 0; ; from += BATCH) {
    const rows = await engine.rows(
      `select * from located_problem where ${whose} and ${place} > ${from} and ${place} <= ${from + BATCH} order by ${place}`,
    )
    const problems = toProblems(rows)
    if (rows.length > 0)
      yield rows.map((row, at) => ({
        ...problems[at]!,
        key: text(row.key),
        person: text(row.person_id),
        team: text(row.team),
        worker: text(row.worker_id),
      }))
    if (rows.length < BATCH) return
  }
}

function text(cell: unknown): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}

/** The records that have problems, with their own identifiers and the people they are about. */
function recordsTold(): string {
  const selects = TABLES.map(table => {
    const key = table.columns.find(column => column.key)!.name
    return `select ${quoteText(table.name)} as table_name, _file as file, _record as record,
        cast(${quoteName(key)} as varchar) as key, ${personSql(table)} as person_id
      from ${checkNames(table).typed} t
      semi join problem p on p.table_name = ${quoteText(table.name)} and p.file = t._file and p.record = t._record`
  })
  return `create table record_told as ${selects.join(' union all ')}`
}

/** The person that a record `t` is about, through another where it doesn't name one. */
function personSql({ name, columns }: Table): string {
  const person = columns.find(column => column.references === 'ssd_person.pers_person_id')?.name
  if (person) return person
  const ofPeriod = (period: string) =>
    `(select min(e.clae_person_id) from kept_ssd_cla_episodes e where e.clae_cla_id = t.${period})`
  switch (name) {
    case 'ssd_person':
      return 'pers_person_id'
    case 'ssd_involvements':
      return 'invo_person_id'
    case 'ssd_cla_placement':
      return `coalesce(clap_person_id, ${ofPeriod('clap_cla_id')})`
    case 'ssd_cla_reviews':
      return ofPeriod('clar_cla_id')
    case 'ssd_assessment_factors':
      return `(select min(a.cina_person_id) from kept_ssd_cin_assessments a
        where a.cina_assessment_id = t.cinf_assessment_id)`
    default:
      return 'cast(null as varchar)'
  }
}

/** Who is allocated to each person on the day that the records reach, chosen as lists choose at a month's end. */
function allocatedSql(today: string): string {
  return `create table allocated as
    select person_id, worker_id, coalesce(d.dept_team_name, team_id) as team from (
      select invo_person_id as person_id, invo_professional_id as worker_id, invo_professional_team as team_id,
        row_number() over (
          partition by invo_person_id
          order by case when upper(invo_professional_role_id) in ('ALLOCATED CASE WORKER', 'CW') then 0 else 1 end,
            invo_involvement_start_date desc, invo_involvements_id desc
        ) as place
      from kept_ssd_involvements cross join (${reachSql(today)}) r
      where invo_person_id is not null and invo_involvement_start_date <= r.reach
        and (invo_involvement_end_date is null or invo_involvement_end_date > r.reach)
    ) left join kept_ssd_department d on d.dept_team_id = team_id
    where place = 1`
}

/** Every problem with its file's place and name, and its source's own name of the column. */
function problemRows(files: readonly SourceFile[]): string {
  const names = files.map(({ name }, at) => `(${at}, ${quoteText(name)})`)
  return `select code, table_name, null as file_id, file, record, column_name from file_problem
    union all
    select p.code, p.table_name, p.file as file_id, f.name as file, p.record,
      ${SOURCE_COLUMN} as column_name
    from problem p join (values ${names.join(', ') || "(0, '')"}) f(id, name) on f.id = p.file
    left join column_heading h
      on h.table_name = p.table_name and h.column_name = p.column_name and p.file between h.first_file and h.last_file`
}

function locatedSql(files: readonly SourceFile[]): string {
  const order = 'l.code, l.table_name, l.file, l.record, l.column_name'
  const graveness = gravestFirst().map((code, at) => `(${quoteText(code)}, ${at})`)
  return `create table located_problem as
    with located as (
      select p.code, p.table_name, p.file, p.record, p.column_name, r.key, r.person_id, a.team, a.worker_id
      from (${problemRows(files)}) p
      left join record_told r on r.table_name = p.table_name and r.file = p.file_id and r.record = p.record
      left join allocated a on a.person_id = r.person_id
    )
    select l.*, row_number() over (order by ${order}) as place,
      row_number() over (partition by l.team order by g.place, ${order}) as place_in_team
    from located l join (values ${graveness.join(', ')}) g(code, place) on g.code = l.code`
}

const ORDER: readonly Stops[] = ['file', 'row', 'field', 'nothing']

/** The codes of all rules by what they stop, those that change no figure last. */
function gravestFirst(): readonly ProblemCode[] {
  const place = (code: ProblemCode) => {
    const { stops, measures } = ruleOf(code)
    return ORDER.indexOf(stops) + (stops === 'nothing' && measures?.length === 0 ? 1 : 0)
  }
  return (Object.keys(RULES) as ProblemCode[]).sort((a, b) => place(a) - place(b))
}
