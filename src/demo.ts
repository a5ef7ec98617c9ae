import type { Month } from './base/month.ts'
import type { Person } from './people/person.ts'
import type { Role } from './people/role.ts'
import type { Cycle } from './report/cycle/cycle.ts'
import { signedMonth, signedWords } from './report/cycle/signed-words.ts'
import { QUESTIONS, type Question } from './report/narrative/narrative.ts'
import { OWNERS, SHOWN } from './sample/demo-people.ts'
import { UNDER_WAY, type WordsUnderWay } from './sample/demo-words.ts'
import { sha256 } from './store/hash.ts'
import type { MeasureInPlan, Parts } from './web/ports/parts.ts'

const PUBLISHED: Month = '2022-11'
const WRITTEN: Month = '2022-12'
const FROM = 'demonstration'

/** Who does what in the demonstration. */
interface Cast {
  /** Everybody, by e-mail address. */
  readonly people: ReadonlyMap<string, Person>
  readonly analyst: Person
  readonly director: Person
}

type Answers = Readonly<Record<Question, string | null>>

/**
 * Fills an app that has nobody in it yet: Northmere's people, November 2022 written, signed and published, and December
 * open with some of its answers drafted and most still missing. An app that has people is left as it is.
 */
export async function fillDemo(parts: Parts): Promise<void> {
  if ((await parts.people.all()).length > 0) return
  const shown = await Promise.all(SHOWN.map(({ password, ...person }) => addPerson(parts, person, password)))
  const people = new Map(shown.map(person => [person.email, person]))
  for (const owner of OWNERS) people.set(owner.email, await addPerson(parts, owner, null))
  const who = (role: Role) => shown.find(({ roles }) => roles.includes(role))!
  const cast = { people, analyst: who('analyst'), director: who('signatory') }
  const months = await parts.reports.months()
  if (months.includes(PUBLISHED)) await publishMonth(parts, cast)
  if (months.includes(WRITTEN)) await beginMonth(parts, cast)
}

async function addPerson(
  { people }: Parts,
  { email, name, roles, teams }: (typeof OWNERS)[number],
  password: string | null,
): Promise<Person> {
  const person = await people.add({ email, name, roles, teams, active: true }, null)
  if (password !== null) await people.setPassword(person.id, password, false)
  return person
}

/** Takes over the words that the plan's folder has for the month, signs them and publishes, from the first extract. */
async function publishMonth(parts: Parts, { people, analyst, director }: Cast): Promise<void> {
  const first = (await parts.reports.extracts()).at(-1)!.id
  const { measures } = await parts.reports.draft(PUBLISHED, first)
  await openMonth(parts, { month: PUBLISHED, due: '2022-12-12', extract: first }, analyst)
  for (const measure of measures) {
    const writer = people.get(measure.owner ?? '') ?? analyst
    await saveAnswers(parts, PUBLISHED, measure.id, measure.answers, writer)
    await handIn(parts, PUBLISHED, measure.id, writer)
    await sign(parts, PUBLISHED, measure.id, director, missing(measure.answers))
  }
  await sign(parts, PUBLISHED, null, director, null)
  const on = parts.clock().toISOString().slice(0, 10)
  const edition = await parts.reports.publish(PUBLISHED, { by: director.name, on })
  await parts.cycles.change(PUBLISHED, { edition })
  await parts.audit.add({
    kind: 'published',
    person: analyst.id,
    address: FROM,
    detail: { month: PUBLISHED, edition },
  })
}

/** Opens the month after it, with what has been written so far. */
async function beginMonth(parts: Parts, cast: Cast): Promise<void> {
  await openMonth(parts, { month: WRITTEN, due: '2023-01-13', extract: null }, cast.analyst)
  const planned = new Map((await parts.reports.planned()).map(measure => [measure.id, measure]))
  for (const one of UNDER_WAY) {
    const measure = planned.get(one.measure)
    if (measure) await writeSoFar(parts, one, measure, cast)
  }
}

async function writeSoFar(
  parts: Parts,
  { measure, stage, words, beside }: WordsUnderWay,
  { owner }: MeasureInPlan,
  { people, analyst, director }: Cast,
): Promise<void> {
  const writer = people.get(owner ?? '') ?? analyst
  await saveAnswers(parts, WRITTEN, measure, words, writer)
  if (beside !== null)
    await parts.cycles.save(
      { month: WRITTEN, measure, question: 'working' },
      { base: 0, text: beside, person: analyst.id },
    )
  if (stage === 'review' || stage === 'signed-off') await handIn(parts, WRITTEN, measure, writer)
  if (stage === 'signed-off') await sign(parts, WRITTEN, measure, director, missing(words))
}

async function openMonth(
  { cycles, audit }: Parts,
  cycle: Pick<Cycle, 'month' | 'due' | 'extract'>,
  by: Person,
): Promise<void> {
  await cycles.open({ ...cycle, openedBy: by.id })
  await audit.add({ kind: 'cycle-opened', person: by.id, address: FROM, detail: { month: cycle.month } })
}

async function saveAnswers(
  { cycles }: Parts,
  month: Month,
  measure: string,
  answers: Answers,
  writer: Person,
): Promise<void> {
  for (const { question } of QUESTIONS) {
    const text = answers[question]
    if (text) await cycles.save({ month, measure, question }, { base: 0, text, person: writer.id })
  }
}

function handIn({ cycles }: Parts, month: Month, measure: string, writer: Person): Promise<void> {
  return cycles.move(month, measure, { stage: 'review', person: writer.id, note: null })
}

/** Signs the words of a measure, or of the month where it is null, as they stand. */
async function sign(
  { cycles, audit }: Parts,
  month: Month,
  measure: string | null,
  by: Person,
  note: string | null,
): Promise<void> {
  const words =
    measure === null
      ? signedMonth(await cycles.signatures(month))
      : signedWords(await cycles.answers(month, measure))
  await cycles.sign({ month, measure, person: by.id, words: sha256(words), note })
  await audit.add({ kind: 'signed-off', person: by.id, address: FROM, detail: { month, measure } })
}

/** Why a measure is signed though an answer is missing; null where none is. */
function missing(answers: Answers): string | null {
  return QUESTIONS.every(({ question }) => answers[question]) ? null : 'Nothing to add this month.'
}
