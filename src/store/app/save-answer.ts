import { randomUUID } from 'node:crypto'
import type { AnswerNow, AnswerPlace, AnswerVersion, Saved } from '../../report/cycle/cycle.ts'
import { answerNow } from './answers.ts'
import type { Tx } from './app-tables.ts'
import { storable } from './storable.ts'

/** What somebody wrote, and the number of the version that they began from. */
export interface Written {
  readonly base: number
  readonly text: string
  readonly person: string
  /** The versions that this one settles. */
  readonly settles: readonly string[]
}

/**
 * Adds a version of an answer, where nobody else saves one in the month meanwhile. Where it can't become the answer it
 * waits beside it, in the place of an earlier one that its writer had there and has gone on from.
 */
export async function saveAnswer(tx: Tx, place: AnswerPlace, written: Written, at: string): Promise<Saved> {
  const now = await answerNow(tx, place)
  const text = storable(written.text)
  const settles = now.waiting.filter(({ id }) => written.settles.includes(id))
  if (now.version > 0 && now.text === text) {
    await settle(tx, settles, written.person, at)
    return { kind: 'saved', version: now.version }
  }
  if (now.version > 0 && now.version !== written.base) return keepBeside(tx, now, { ...written, text }, at)
  const version = await addVersion(tx, place, { ...written, text, conflict: false }, at)
  await settle(tx, settles, written.person, at)
  return { kind: 'saved', version: version.version }
}

async function keepBeside(tx: Tx, now: AnswerNow, written: Written, at: string): Promise<Saved> {
  const own = now.waiting.filter(({ person }) => person === written.person)
  const same = own.find(({ text }) => text === written.text)
  if (same) return { kind: 'conflict', kept: same, now }
  const gone = own.filter(({ version, base }) => written.base === version || written.base === base)
  const kept = await addVersion(tx, now.place, { ...written, conflict: true }, at)
  await settle(tx, gone, written.person, at)
  return { kind: 'conflict', kept, now: await answerNow(tx, now.place) }
}

async function addVersion(
  tx: Tx,
  { month, measure, question }: AnswerPlace,
  { base, text, person, conflict }: Omit<Written, 'settles'> & { readonly conflict: boolean },
  at: string,
): Promise<AnswerVersion> {
  const last = await tx
    .selectFrom('answer_version')
    .select('version')
    .where('month', '=', month)
    .where('measure', '=', measure)
    .where('question', '=', question)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const id = randomUUID()
  const version = (last?.version ?? 0) + 1
  const row = { id, month, measure, question, version, base, text, person, at, conflict }
  await tx
    .insertInto('answer_version')
    .values({ ...row, conflict: conflict ? 1 : 0 })
    .execute()
  return row
}

async function settle(tx: Tx, versions: readonly AnswerVersion[], person: string, at: string): Promise<void> {
  for (const { id } of versions) await tx.insertInto('settled_version').values({ id, person, at }).execute()
}
