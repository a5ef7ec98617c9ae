import { type Day, formatDay, weekday } from '../base/day.ts'
import { displayNumber } from '../base/display.ts'
import { dayName } from '../base/month.ts'
import type { ShareTally } from '../figures/worklists.ts'
import type { ToReach } from '../judgement/rating/done-to-reach.ts'
import { textTable } from './text-table.ts'
import { toCsv } from './to-csv.ts'
import type { ListSummary, ShareSummary, WorklistSummary } from './worklist-summary.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const NO_TEAM = 'no team'

/** What there is to do as data. */
export function summaryData({ asAt, by, lists, shares }: WorklistSummary): string {
  const shareData = ({ next, ...share }: ShareTally & ToReach) => ({
    ...share,
    next: next && { due: formatDay(next.day), rows: next.rows },
  })
  const data = {
    on: formatDay(asAt),
    by: formatDay(by),
    lists: lists.map(
      ({ worklist: { id, title, due }, fault, approximately, all: { team: _, ...all }, teams }) => ({
        id,
        title,
        hasDue: due !== null,
        fault,
        approximately,
        ...all,
        teams,
      }),
    ),
    shares: shares.map(({ worklist, measure, target, all: { team: _, ...all }, teams }) => ({
      worklist: worklist.id,
      measure,
      target,
      ...shareData({ team: null, ...all }),
      teams: teams.map(shareData),
    })),
  }
  return `${JSON.stringify(data, null, 1)}\n`
}

/** The lists' rows counted, a line for each list and team. */
export function summaryCsv({ lists }: WorklistSummary): string {
  const rows = lists.flatMap(({ worklist, teams }) =>
    teams.map(({ team, rows, ...due }) => {
      const counts = worklist.due === null ? [null, null, null] : [due.overdue, due.within5, due.within10]
      return [worklist.id, worklist.title, team, rows, ...counts]
    }),
  )
  return toCsv(['worklist', 'title', 'team', 'rows', 'overdue', 'within_5', 'within_10'], rows)
}

/** What there is to do: what would reach the targets, then every list, then what is due by team. */
export function summaryText(summary: WorklistSummary): string {
  const { asAt, team } = summary
  return [
    `Worklists${team === null ? '' : ` of ${team}`}, as on ${dayWithName(asAt)}`,
    '',
    ...sharesText(summary),
    ...listsText(summary.lists),
    ...(team === null ? teamsText(summary) : []),
  ].join('\n')
}

function sharesText({ by, shares: all, team }: WorklistSummary): readonly string[] {
  const shares = all.filter(share => share.all.rows > 0)
  if (shares.length === 0) return []
  const lines = shares.map(({ measure, target, all }) => [
    measure,
    `${displayNumber(all.met)} of ${displayNumber(all.rows)}`,
    percent((all.met * 100) / all.rows),
    percent(target),
    all.next === null ? '-' : `${displayNumber(all.next.rows)} on ${dayName(all.next.day)}`,
    displayNumber(all.breaching),
    percent(all.ifNothing),
    doneText(all),
  ])
  const headings = [
    'measure',
    'met',
    'share',
    'target',
    'next due',
    'breach by then',
    'if nothing is done',
    'to do',
  ]
  return [
    `What would reach the target on ${dayWithName(by)}`,
    '',
    textTable(columnsOf(headings, [0, 4]), lines),
    'To do: how many must be done by then, of those that are overdue or come overdue, for the share to be at its target.',
    'Visits that are overdue count again once they are made. A review held late stays late for a year, so only those',
    'that are not overdue yet can be kept. Children who join or leave until then are not foreseen.',
    '',
    ...(team === null ? toDoByTeam(shares) : []),
  ]
}

function toDoByTeam(shares: readonly ShareSummary[]): readonly string[] {
  const names = teamsOf(shares.map(({ teams }) => teams))
  const lines = names.map(name => [
    name ?? NO_TEAM,
    ...shares.map(({ teams }) => {
      const own = teams.find(({ team }) => team === name)
      return own ? `${displayNumber(own.met)} of ${displayNumber(own.rows)}: ${doneText(own)}` : '-'
    }),
  ])
  const headings = ['team', ...shares.map(({ worklist }) => worklist.id)]
  return ['The same by team: met, and to do', '', textTable(columnsOf(headings, [0]), lines)]
}

function listsText(lists: readonly ListSummary[]): readonly string[] {
  const lines = lists.map(({ worklist: { id, title, due }, fault, all }) =>
    fault === null ? [id, title, displayNumber(all.rows), ...dueCounts(due, all)] : [id, title, '-'],
  )
  const headings = ['worklist', 'what it lists', 'rows', 'overdue', 'due in 5 days', 'due in 10 days']
  const notes = lists.flatMap(({ worklist, fault, approximately }) =>
    [...(fault === null ? [] : [fault]), ...approximately].map(note => `${worklist.id}: ${note}`),
  )
  return [
    'All worklists, and how much is due in 5 and in 10 working days',
    '',
    textTable(columnsOf(headings, [0, 1]), lines),
    ...(notes.length > 0 ? [...notes, ''] : []),
  ]
}

function dueCounts(due: string | null, all: ListSummary['all']): readonly string[] {
  return due === null ? ['', '', ''] : [all.overdue, all.within5, all.within10].map(displayNumber)
}

function teamsText({ lists }: WorklistSummary): readonly string[] {
  const due = lists.filter(({ worklist, fault }) => worklist.due !== null && fault === null)
  const names = teamsOf(due.map(({ teams }) => teams))
  if (names.length === 0) return []
  const lines = names.map(name => [
    name ?? NO_TEAM,
    ...due.map(({ teams }) => {
      const own = teams.find(({ team }) => team === name)
      return own ? `${displayNumber(own.overdue)} + ${displayNumber(own.within5)}` : '-'
    }),
  ])
  const headings = ['team', ...due.map(({ worklist }) => worklist.id)]
  return ['By team: overdue, and due in 5 working days', '', textTable(columnsOf(headings, [0]), lines)]
}

/** Every team that has a row in some tally, in their order, those of no team last. */
function teamsOf(
  tallies: readonly (readonly { readonly team: string | null }[])[],
): readonly (string | null)[] {
  const all = new Set(tallies.flatMap(teams => teams.map(({ team }) => team)))
  const named = [...all].filter(team => team !== null).sort()
  return all.has(null) ? [...named, null] : named
}

function doneText({ rows, done }: ShareTally & ToReach): string {
  if (rows === 0) return '-'
  return done === null ? 'out of reach' : displayNumber(done)
}

function percent(value: number | null): string {
  return value === null ? '-' : `${displayNumber(value)}%`
}

function dayWithName(day: Day): string {
  return `${WEEKDAYS[weekday(day)]} ${dayName(day)}`
}

function columnsOf(headings: readonly string[], left: readonly number[]) {
  return headings.map((heading, at) => ({ heading, right: !left.includes(at) }))
}
