import { typedSql } from '../tables/clean-sql.ts'
import type { Part } from './format.ts'

/** What tells the records of a part from one another, in a format whose records have no identifiers of their own. */
export interface Identity {
  readonly part: Part
  /** The kind of record that these stand in, such as a referral's assessments; the columns that both have link them. */
  readonly within?: Identity
  /** The column, as a rule a day, by which those of one child or of one record round them differ. */
  readonly by?: string
  /** SQL over `q`, a record, that puts records before the columns do where all else is alike. */
  readonly order?: readonly string[]
}

const DAY = { name: 'day', kind: 'date', is: 'A day as text' } as const

/** SQL for the calendar day that a part's text holds; null where it can't be read. */
export function daySql(text: string): string {
  return typedSql(DAY, text)
}

/**
 * The relation that gives records identifiers made of what they say, in brackets: `_file`, `_record`, `id`, and
 * `told_last`, whether no later file tells of the same thing. An identifier is the child's, or that of the record round
 * it, then the day as 2022-11-30; where several differ in nothing else, a number in the order of their contents follows,
 * so that the order of records in a file makes no difference. Records alike in every column have one identifier.
 */
export function identitySql(identity: Identity): string {
  const { part, within, by, order = [] } = identity
  const linking = within ? shared(identity, within) : ['child']
  const own = part.columns.map(column => column.name).filter(name => !linking.includes(name))
  const round = within
    ? { id: 'l.id', join: `left join ${linkSql(within, linking)} l on ${sameSql('l', 'r', linking)}` }
    : { id: "coalesce(r.child, '')", join: '' }
  const day = by === undefined ? 'null' : `coalesce(cast(${daySql(`r.${by}`)} as varchar), r.${by}, '')`
  const ranked = [...order, ...own.map(name => `q.${name} nulls last`)].join(', ') || 'q.base'
  return `(
    select _file, _record, id, _file = max(_file) over (partition by id) as told_last
    from (
      select q._file, q._record,
        q.base || case when q.place > 1 then '/' || q.place else '' end as id
      from (
        select q._file, q._record, q.base,
          dense_rank() over (partition by q._file, q.base order by ${ranked}) as place
        from (
          select r.*, concat_ws('/', ${round.id}, ${day}) as base from {${part.name}} r ${round.join}
        ) q
      ) q
    )
  )`
}

/** The join that gives each record `p` of the part its identifier, as `i`. */
export function identityJoin(identity: Identity): string {
  return `join ${identitySql(identity)} i on i._file = p._file and i._record = p._record`
}

/** The join that leaves, of the records `p` of each child, those of the last file that tells of the child. */
export function lastFileJoin(part: Part): string {
  return `join (select child, max(_file) as _file from {${part.name}} group by child) n
    on n.child is not distinct from p.child and n._file = p._file`
}

/** The join that gives each record `p` of a part the identifier of the record that it stands in, as `l`. */
export function withinJoin(identity: Identity, within: Identity): string {
  const linking = shared(identity, within)
  return `left join ${linkSql(within, linking)} l on ${sameSql('l', 'p', linking)}`
}

function shared(identity: Identity, within: Identity): readonly string[] {
  const names = new Set(within.part.columns.map(column => column.name))
  return identity.part.columns.map(column => column.name).filter(name => names.has(name))
}

/** Identifiers by the columns that link to them: parts of one file may be numbered apart, so only contents can. */
function linkSql(within: Identity, linking: readonly string[]): string {
  const columns = linking.map(name => `p.${name}`).join(', ')
  return `(
    select ${columns}, min(i.id) as id
    from {${within.part.name}} p ${identityJoin(within)}
    group by ${columns}
  )`
}

function sameSql(one: string, other: string, columns: readonly string[]): string {
  return columns.map(name => `${one}.${name} is not distinct from ${other}.${name}`).join(' and ')
}
