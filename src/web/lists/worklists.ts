import { displayNumber } from '../../base/display.ts'
import type { WorklistLine, WorklistsNow } from '../../figures/list-pages.ts'
import { textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotThere, type Route, type Visit } from '../ports/route.ts'
import { type ListQuery, listAddress } from './list-query.ts'
import { staffNames } from './staff-names.ts'

/** What there is to do: every list to be worked, with what is overdue and due soon. */
export function worklistsRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/worklists',
      says: 'The lists to be worked, counted',
      permission: 'open-lists',
      within: 'teams',
      audit: null,
      answer: visit => worklistsPage(parts, visit),
    },
  ]
}

async function worklistsPage(parts: Parts, visit: Visit): Promise<Answer> {
  const { query, scope, person } = visit
  const text = (name: string) => textIn(query, name).trim() || null
  const asked = { team: text('team'), on: text('on'), extract: text('extract') }
  const now = await parts.lists.worklists(scope, asked.on, asked.extract, asked.team)
  if (now === null) throw new NotThere('no such extract')
  const { team: names } = await staffNames(parts)
  const mine = scope.kind === 'teams' ? scope.teams : [...names.keys()]
  const where = asked.team === null ? [] : [{ column: 'team', value: asked.team }]
  const around = { extract: asked.extract, on: asked.on, where }
  const lines = now.lines.map(line => lineOf(line, around))
  return {
    kind: 'page',
    template: 'lists/worklists',
    title: 'Lists to work',
    values: {
      now,
      asked,
      scope,
      records: await recordsOf(parts, now),
      teams: mine.map(code => ({ code, name: names.get(code) ?? code })),
      next: lines.filter(line => line.toReach !== null),
      due: lines.filter(line => line.fault === null && line.counts !== null),
      others: lines.filter(line => line.fault === null && line.counts === null),
      faults: now.lines.filter(line => line.fault !== null),
      byTeam: byTeam(now.lines, around, code => names.get(code) ?? code),
      views: person === null ? [] : await parts.views.of(person.id),
    },
  }
}

/** The day that the records of an extract reach, where the reports know it. */
async function recordsOf({ reports }: Parts, { extract }: WorklistsNow): Promise<string | null> {
  return (await reports.extracts()).find(({ id }) => id === extract)?.recordsTo ?? null
}

type Around = Pick<ListQuery, 'extract' | 'on' | 'where'>

/** A list with what is overdue and due soon, each number with the address of just those rows. */
function lineOf(line: WorklistLine, around: Around) {
  const to = linksOf(line, around)
  const { overdue, dueIn5, dueIn10 } = line
  const isDue = overdue !== null && dueIn5 !== null && dueIn10 !== null
  return {
    ...line,
    rows: cell(line.rows, to()),
    counts: isDue
      ? [
          { ...cell(overdue, to('overdue')), late: overdue > 0 },
          cell(dueIn5, to(...IN_5)),
          cell(dueIn10, to(...IN_5, ...IN_10)),
        ]
      : null,
    next: line.next && {
      ...line.next,
      says: displayNumber(line.next.rows),
      href: listAddress(`/worklists/${line.id}`, {
        ...around,
        where: [...around.where, { column: line.due ?? '', value: line.next.day }],
      }),
    },
  }
}

/** A number, with the address of as many rows. */
function cell(count: number, href: string) {
  return { count: displayNumber(count), href }
}

const IN_5 = ['within 5 working days'] as const
const IN_10 = ['within 10 working days'] as const

/** The address of the rows that stand in one of some ways; of every row for none. */
function linksOf({ id }: WorklistLine, around: Around): (...standing: readonly string[]) => string {
  return (...standing) =>
    listAddress(`/worklists/${id}`, {
      ...around,
      where: [...around.where, ...standing.map(value => ({ column: 'standing', value }))],
    })
}

/** What is overdue and due in 5 working days by team, for lists on which something is due. */
function byTeam(lines: readonly WorklistLine[], around: Around, nameOf: (code: string) => string) {
  const due = lines.filter(line => line.overdue !== null && line.fault === null)
  const codes = [...new Set(due.flatMap(({ teams }) => teams.map(({ team }) => team)))]
  const rows = codes
    .sort((a, b) => (a ?? '\uffff').localeCompare(b ?? '\uffff', 'en'))
    .map(code => ({
      name: code === null ? 'No team' : nameOf(code),
      cells: due.map(line => {
        const counts = line.teams.find(({ team }) => team === code)
        if (!counts) return null
        const to = linksOf(line, { ...around, where: [{ column: 'team', value: code ?? '' }] })
        return {
          overdue: cell(counts.overdue ?? 0, to('overdue')),
          dueIn5: cell(counts.dueIn5 ?? 0, to(...IN_5)),
        }
      }),
    }))
  return { titles: due.map(({ title }) => title), rows }
}
