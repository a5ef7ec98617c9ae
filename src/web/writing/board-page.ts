import { parseDay } from '../../base/day.ts'
import { InputError } from '../../base/errors.ts'
import { monthName } from '../../base/month.ts'
import { isAllowed } from '../../people/permission.ts'
import { dueWords } from '../../report/cycle/due-words.ts'
import { textIn } from '../http/fields.ts'
import { sayDay } from '../http/when.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { type BoardRow, boardRows, SHOWS, type Show } from './board-rows.ts'
import { type CountContradicted, countContradicted } from './count-contradicted.ts'
import { cycleOf } from './desk.ts'
import { extractChoices } from './extract-choices.ts'

/** The board of a month: where every measure's words stand. */
export function boardRoutes(parts: Parts): readonly Route[] {
  const count = countContradicted(parts)
  return [
    {
      method: 'GET',
      path: '/writing/:month',
      says: 'Where the words of a month stand',
      permission: 'read-drafts',
      within: null,
      audit: null,
      answer: visit => boardPage(parts, count, visit),
    },
    {
      method: 'POST',
      path: '/writing/:month',
      says: 'Change a month’s due day or extract',
      permission: 'run-cycles',
      within: null,
      audit: 'cycle-changed',
      answer: visit => changeMonth(parts, visit),
    },
  ]
}

async function boardPage(parts: Parts, count: CountContradicted, visit: Visit): Promise<Answer> {
  const cycle = await cycleOf(parts, visit)
  const { month, due, edition } = cycle
  const rows = await boardRows(parts, count, visit, cycle)
  const show = shown(visit, rows)
  const kept = rows.filter(row => SHOWS[show].keeps(row))
  const address = `/writing/${month}`
  const left = edition === null ? rows.filter(({ outstanding }) => outstanding) : []
  return {
    kind: 'page',
    template: 'writing/board',
    title: `Writing for ${monthName(month)}`,
    values: {
      month,
      monthName: monthName(month),
      base: address,
      edition,
      due: sayDay(due),
      dueWords: dueWords(due, visit.today),
      mine: show === 'mine',
      late: (show === 'mine' ? kept : rows).filter(({ late }) => late !== null).length,
      left: left.length,
      total: rows.length,
      counts: countsOf(rows),
      filters: (Object.keys(SHOWS) as Show[]).map(name => ({
        text: SHOWS[name].says,
        href: `${address}?show=${name}`,
        count: rows.filter(row => SHOWS[name].keeps(row)).length,
        here: name === show,
      })),
      priorities: byPriority(kept),
      ...(isAllowed(visit.person, 'run-cycles') &&
        edition === null && {
          change: { due, extracts: await extractChoices(parts, cycle.extract) },
        }),
    },
  }
}

function shown({ query, person }: Visit, rows: readonly BoardRow[]): Show {
  const asked = textIn(query, 'show')
  if (Object.hasOwn(SHOWS, asked)) return asked as Show
  return !isAllowed(person, 'review') && rows.some(({ mine }) => mine) ? 'mine' : 'all'
}

function countsOf(rows: readonly BoardRow[]) {
  const stage = (name: BoardRow['stage']) => rows.filter(row => row.stage === name).length
  return { open: stage('open'), draft: stage('draft'), review: stage('review'), signed: stage('signed-off') }
}

function byPriority(rows: readonly BoardRow[]) {
  const titles = [...new Set(rows.map(({ priority }) => priority))]
  return titles.map(title => ({ title, rows: rows.filter(({ priority }) => priority === title) }))
}

async function changeMonth(parts: Parts, visit: Visit): Promise<Answer> {
  const { month, edition, extract: heldTo } = await cycleOf(parts, visit)
  if (edition !== null) throw new InputError('This month is published, so it does not change any more.')
  const due = textIn(visit.form, 'due').trim()
  const extract = textIn(visit.form, 'extract') || null
  if (parseDay(due) === null)
    throw new InputError('Enter the due day as year, month and day, such as 2022-12-14.')
  if (extract !== null && !(await parts.reports.extracts()).some(({ id }) => id === extract))
    throw new InputError('There is no extract of that name.')
  const isSigned = (await parts.cycles.signatures(month)).some(({ measure }) => measure === null)
  if (isSigned && extract !== heldTo)
    throw new InputError('The month is signed off with its figures. Withdraw that before you take others.')
  await parts.cycles.change(month, { due, extract })
  return {
    kind: 'redirect',
    to: `/writing/${month}`,
    notice: `${monthName(month)} is changed.`,
    record: { month, due, extract },
  }
}
