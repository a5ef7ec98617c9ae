import { formatDay, parseDay } from '../../base/day.ts'
import { InputError } from '../../base/errors.ts'
import { isMonth, lastDay, type Month, monthName } from '../../base/month.ts'
import { addWorkingDays } from '../../base/working-days.ts'
import { isAllowed } from '../../people/permission.ts'
import { dueWords } from '../../report/cycle/due-words.ts'
import { STAGE_WORDS } from '../../report/cycle/stage.ts'
import { isBlank } from '../../report/cycle/standing.ts'
import { QUESTIONS } from '../../report/narrative/narrative.ts'
import { textIn } from '../http/fields.ts'
import { sayDay } from '../http/when.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { personOf } from './desk.ts'
import { extractChoices } from './extract-choices.ts'

const USUAL_WORKING_DAYS = 10

/** The months that are written about, and the form with which one is opened. */
export function monthsRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/writing',
      says: 'The months that are written about',
      permission: 'read-drafts',
      within: null,
      audit: null,
      answer: visit => monthsPage(parts, visit),
    },
    {
      method: 'POST',
      path: '/writing',
      says: 'Open a month',
      permission: 'run-cycles',
      within: null,
      audit: 'cycle-opened',
      answer: visit => openMonth(parts, visit),
    },
  ]
}

async function monthsPage(parts: Parts, visit: Visit, error?: string): Promise<Answer> {
  const cycles = [...(await parts.cycles.all())].sort((a, b) => (a.month < b.month ? 1 : -1))
  const measures = await parts.reports.planned()
  const listed = await Promise.all(
    cycles.map(async ({ month, due, edition }) => {
      const stages = (await parts.cycles.stages(month)).filter(({ measure }) =>
        measures.some(({ id }) => id === measure),
      )
      const signed = stages.filter(({ stage }) => stage === 'signed-off').length
      return {
        month,
        name: monthName(month),
        due: sayDay(due),
        dueWords: edition === null ? dueWords(due, visit.today) : '',
        edition,
        says: edition === null ? `${signed} of ${measures.length} signed off` : STAGE_WORDS.published,
      }
    }),
  )
  return {
    kind: 'page',
    template: 'writing/months',
    title: 'Writing',
    status: error === undefined ? 200 : 400,
    values: {
      cycles: listed,
      ...(isAllowed(visit.person, 'run-cycles') && (await openForm(parts, visit, cycles))),
      errors: error === undefined ? [] : [error],
    },
  }
}

async function openForm(parts: Parts, { form }: Visit, cycles: readonly { readonly month: Month }[]) {
  const months = (await parts.reports.months()).filter(month => !cycles.some(cycle => cycle.month === month))
  const first = months[0]
  return {
    openable: months.slice(0, 24).map(month => ({
      value: month,
      text: monthName(month),
      selected: month === textIn(form, 'month'),
    })),
    due: textIn(form, 'due') || (first ? formatDay(addWorkingDays(lastDay(first), USUAL_WORKING_DAYS)) : ''),
    extracts: await extractChoices(parts, textIn(form, 'extract') || null),
  }
}

async function openMonth(parts: Parts, visit: Visit): Promise<Answer> {
  const { id } = personOf(visit)
  const month = textIn(visit.form, 'month')
  const due = textIn(visit.form, 'due').trim()
  const extract = textIn(visit.form, 'extract') || null
  const fault = await faultOf(parts, month, due, extract)
  if (fault) return monthsPage(parts, visit, fault)
  try {
    await parts.cycles.open({ month, due, extract, openedBy: id })
  } catch (error) {
    if (error instanceof InputError) return monthsPage(parts, visit, error.message)
    throw error
  }
  const taken = await takeOver(parts, month, id)
  return {
    kind: 'redirect',
    to: `/writing/${month}`,
    notice: `${monthName(month)} is open for writing.`,
    record: { month, due, extract, taken },
  }
}

async function faultOf(
  parts: Parts,
  month: string,
  due: string,
  extract: string | null,
): Promise<string | null> {
  if (!isMonth(month) || !(await parts.reports.months()).includes(month))
    return 'Choose a month with records.'
  if (parseDay(due) === null) return 'Enter the due day as year, month and day, such as 2022-12-14.'
  if (extract !== null && !(await parts.reports.extracts()).some(one => one.id === extract))
    return 'Choose an extract from the list.'
  return null
}

/** Words that already stand in the plan's own files become the first versions of their answers. */
async function takeOver({ reports, cycles }: Parts, month: Month, person: string): Promise<number> {
  const measures = new Set((await reports.planned()).map(({ id }) => id))
  let taken = 0
  for (const [measure, answers] of await reports.written(month))
    for (const { question } of QUESTIONS) {
      const text = answers[question]
      if (!measures.has(measure) || text === null || isBlank(text)) continue
      await cycles.save({ month, measure, question }, { base: 0, text, person })
      taken += 1
    }
  return taken
}
