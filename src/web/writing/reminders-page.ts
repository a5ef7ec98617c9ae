import { countOf } from '../../base/display.ts'
import { InputError } from '../../base/errors.ts'
import { monthName } from '../../base/month.ts'
import { type Chase, type Chased, whoToChase } from '../../report/cycle/chasing.ts'
import type { Cycle } from '../../report/cycle/cycle.ts'
import { dueWords } from '../../report/cycle/due-words.ts'
import { reminderText } from '../../report/cycle/reminder-text.ts'
import { textIn } from '../http/fields.ts'
import { sayDay } from '../http/when.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { cycleOf, type Names, namesOf, personOf } from './desk.ts'
import { showTime } from './show-time.ts'
import { standingsOf } from './standings-of.ts'

/** Who has not handed in, and reminding them. */
export function remindersRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/writing/:month/reminders',
      says: 'Who has not written, and what to remind them with',
      permission: 'review',
      within: null,
      audit: null,
      answer: visit => remindersPage(parts, visit),
    },
    {
      method: 'POST',
      path: '/writing/:month/reminders',
      says: 'Send a reminder, or note that one was sent',
      permission: 'review',
      within: null,
      audit: 'reminded',
      answer: visit => remind(parts, visit),
    },
  ]
}

async function chasesOf(parts: Parts, { month, edition }: Cycle): Promise<readonly Chase[]> {
  if (edition !== null) return []
  const [{ measures, standings }, reminders] = await Promise.all([
    standingsOf(parts, month),
    parts.cycles.reminders(month),
  ])
  return whoToChase(measures, standings, reminders)
}

async function remindersPage(parts: Parts, visit: Visit): Promise<Answer> {
  const cycle = await cycleOf(parts, visit)
  const [chases, names] = await Promise.all([chasesOf(parts, cycle), namesOf(parts)])
  return {
    kind: 'page',
    template: 'writing/reminders',
    title: `Reminders for ${monthName(cycle.month)}`,
    values: {
      month: cycle.month,
      monthName: monthName(cycle.month),
      base: `/writing/${cycle.month}`,
      edition: cycle.edition,
      due: sayDay(cycle.due),
      dueWords: dueWords(cycle.due, visit.today),
      mails: parts.mail !== null,
      chases: chases.map((chase, at) => ({
        id: `chase-${at + 1}`,
        owner: chase.owner,
        name: names.ofEmail(chase.owner),
        measures: chase.measures.map(one => ({
          ...one,
          left: leftWords(one),
          reminded: one.reminded && showTime(one.reminded, visit.today),
        })),
        to: recipients(chase).map(email => ({
          email,
          name: names.ofEmail(email),
          isDeputy: email !== chase.owner,
          ...messageTo(parts, visit, cycle, email, chase, names),
        })),
      })),
    },
  }
}

function leftWords({ unwritten }: Chased): string {
  return unwritten === 0 ? 'Written, not yet ready for review' : `${countOf(unwritten, 'answer')} not written`
}

/** The owner, and everyone who deputises for some of these measures. */
function recipients({ owner, measures }: Chase): readonly string[] {
  const deputies = measures.flatMap(({ deputy }) => (deputy === null ? [] : [deputy]))
  return [...new Set([...(owner === null ? [] : [owner]), ...deputies])].filter(email => email.includes('@'))
}

function messageTo(
  { settings }: Parts,
  visit: Visit,
  { month, due }: Cycle,
  email: string,
  { owner, measures }: Chase,
  names: Names,
) {
  const own = measures.filter(({ deputy }) => email === owner || deputy === email)
  const { subject, text } = reminderText({
    month,
    due,
    today: visit.today,
    name: names.ofEmail(email),
    from: personOf(visit).name,
    address: settings.address,
    measures: own,
  })
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
  return { subject, text, own, mailto: `mailto:${encodeURIComponent(email)}?${query}` }
}

async function remind(parts: Parts, visit: Visit): Promise<Answer> {
  const cycle = await cycleOf(parts, visit)
  const { id: by } = personOf(visit)
  const to = textIn(visit.form, 'to')
  const way = textIn(visit.form, 'way') === 'e-mail' ? 'e-mail' : 'page'
  const chase = (await chasesOf(parts, cycle)).find(
    one => (one.owner ?? '') === textIn(visit.form, 'owner') && recipients(one).includes(to),
  )
  if (!chase) throw new InputError('There is nothing left to remind them of.')
  const names = await namesOf(parts)
  const { subject, text, own } = messageTo(parts, visit, cycle, to, chase, names)
  if (way === 'e-mail') {
    if (!parts.mail) throw new InputError('No mail server is configured. Copy the text and send it yourself.')
    await send(parts.mail, { to, subject, text })
  }
  const person = (await parts.people.findByEmail(to))?.id ?? to
  for (const { measure } of own) await parts.cycles.remind({ month: cycle.month, measure, person, by, way })
  return {
    kind: 'redirect',
    to: `/writing/${cycle.month}/reminders`,
    notice:
      way === 'e-mail'
        ? `The reminder to ${names.ofEmail(to) ?? to} is sent.`
        : `It is noted that ${names.ofEmail(to) ?? to} was reminded.`,
    record: { month: cycle.month, to: person, measures: own.length, way },
  }
}

async function send(mail: NonNullable<Parts['mail']>, message: Parameters<typeof mail>[0]): Promise<void> {
  try {
    await mail(message)
  } catch {
    throw new InputError(
      'The mail server did not take the message, so nothing was sent. Try again, or copy the text.',
    )
  }
}
