import type { AnswerNow, AnswerPlace, AnswerVersion } from '../../report/cycle/cycle.ts'
import type { Question } from '../../report/narrative/narrative.ts'
import type { AppTables, Db } from './app-tables.ts'

/** The versions of a place, oldest first. */
export async function versionsOf(db: Db, place: AnswerPlace): Promise<readonly AnswerVersion[]> {
  const rows = await db
    .selectFrom('answer_version')
    .selectAll()
    .where('month', '=', place.month)
    .where('measure', '=', place.measure)
    .where('question', '=', place.question)
    .orderBy('version')
    .execute()
  return rows.map(versionOf)
}

/**
 * Every answer of a month, or of one measure or one question of it, that has a version: the last that was not kept
 * beside another, and those that were and still wait.
 */
export async function answersNow(
  db: Db,
  month: string,
  measure?: string,
  question?: Question,
): Promise<readonly AnswerNow[]> {
  const standing = await standingVersions(db, month, measure, question)
  const waiting = await waitingVersions(db, month, measure, question)
  return standing.map(row => {
    const { measure, question, version, text, person, at } = versionOf(row)
    const beside = waiting.filter(other => isPlace(other, row)).map(versionOf)
    return { place: { month, measure, question }, version, text, person, at, waiting: beside }
  })
}

/**
 * The answers of months, which most pages ask for: all of a month's are read again only where a version was added or
 * settled since. Versions are never changed or taken away, so how many there are tells.
 */
export function answersKept(db: Db): (month: string, measure?: string) => Promise<readonly AnswerNow[]> {
  const kept = new Map<string, { readonly mark: string; readonly answers: readonly AnswerNow[] }>()
  return async (month, measure) => {
    if (measure !== undefined) return answersNow(db, month, measure)
    const mark = await versionsMark(db, month)
    const last = kept.get(month)
    if (last?.mark === mark) return last.answers
    const answers = await answersNow(db, month)
    kept.set(month, { mark, answers })
    return answers
  }
}

async function versionsMark(db: Db, month: string): Promise<string> {
  const { versions, settled } = await db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('answer_version')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('month', '=', month)
        .as('versions'),
      selectFrom('settled_version')
        .select(({ fn }) => fn.countAll().as('count'))
        .as('settled'),
    ])
    .executeTakeFirstOrThrow()
  return `${versions} ${settled}`
}

/** The answer of one place as it stands, whether or not anything was written. */
export async function answerNow(db: Db, place: AnswerPlace): Promise<AnswerNow> {
  const [answer] = await answersNow(db, place.month, place.measure, place.question)
  return answer ?? { place, version: 0, text: '', person: null, at: null, waiting: [] }
}

type Row = AppTables['answer_version']

/** The first version of a place is never kept beside another, so each place has one that stands. */
function standingVersions(db: Db, month: string, measure?: string, question?: Question): Promise<Row[]> {
  let last = db
    .selectFrom('answer_version')
    .select(({ fn }) => ['measure', 'question', fn.max('version').as('version')])
    .where('month', '=', month)
    .where('conflict', '=', 0)
  if (measure !== undefined) last = last.where('measure', '=', measure)
  if (question !== undefined) last = last.where('question', '=', question)
  return asked(db, month, measure, question)
    .innerJoin(last.groupBy(['measure', 'question']).as('last'), join =>
      join
        .onRef('last.measure', '=', 'answer_version.measure')
        .onRef('last.question', '=', 'answer_version.question')
        .onRef('last.version', '=', 'answer_version.version'),
    )
    .execute()
}

function waitingVersions(db: Db, month: string, measure?: string, question?: Question): Promise<Row[]> {
  return asked(db, month, measure, question)
    .where('conflict', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('settled_version')
            .select('settled_version.id')
            .whereRef('settled_version.id', '=', 'answer_version.id'),
        ),
      ),
    )
    .execute()
}

function asked(db: Db, month: string, measure?: string, question?: Question) {
  let query = db
    .selectFrom('answer_version')
    .selectAll('answer_version')
    .where('answer_version.month', '=', month)
  if (measure !== undefined) query = query.where('answer_version.measure', '=', measure)
  if (question !== undefined) query = query.where('answer_version.question', '=', question)
  return query
    .orderBy('answer_version.measure')
    .orderBy('answer_version.question')
    .orderBy('answer_version.version')
}

/** A version as everybody else knows it. */
function versionOf(row: Row): AnswerVersion {
  return { ...row, question: row.question as Question, conflict: row.conflict === 1 }
}

function isPlace(a: Row, b: Row): boolean {
  return a.measure === b.measure && a.question === b.question
}
