import { randomUUID } from 'node:crypto'
import { InputError } from '../../base/errors.ts'
import type { Month } from '../../base/month.ts'
import type { Signature } from '../../report/cycle/cycle.ts'
import { signedMonth, signedWords } from '../../report/cycle/signed-words.ts'
import { sha256 } from '../hash.ts'
import { answersNow } from './answers.ts'
import type { Db, Tx } from './app-tables.ts'
import { moveStage } from './stages.ts'
import { storable } from './storable.ts'

/** The signatures of a month that hold, oldest first. */
export async function signaturesOf(db: Db, month: Month): Promise<readonly Signature[]> {
  return db
    .selectFrom('signature')
    .select(['month', 'measure', 'person', 'at', 'words', 'note'])
    .where('month', '=', month)
    .where('withdrawn', 'is', null)
    .orderBy('at')
    .orderBy('measure')
    .execute()
}

/** Throws `InputError` where a measure's words are signed. */
export async function refuseSigned(db: Db, month: Month, measure: string): Promise<void> {
  if ((await signaturesOf(db, month)).some(one => one.measure === measure))
    throw new InputError('These words are signed off. They can be changed once the sign-off is withdrawn.')
}

/** Signs the words of a measure or of the month, if they are those still; the same signature twice is one. */
export async function signWords(tx: Tx, asked: Omit<Signature, 'at'>, at: string): Promise<Signature> {
  const { month, measure, person, words } = asked
  const signatures = await signaturesOf(tx, month)
  const there = signatures.find(one => one.measure === measure)
  if (there?.person === person && there.words === words) return there
  if (there) throw new InputError('This was signed off meanwhile.')
  refuseMonthSigned(signatures)
  if (words !== (await wordsNow(tx, month, measure, signatures)))
    throw new InputError('The words were changed meanwhile. Read them again before you sign them.')
  const note = asked.note === null ? null : storable(asked.note)
  const signature = { month, measure, person, at, words, note }
  await tx
    .insertInto('signature')
    .values({ id: randomUUID(), ...signature, withdrawn: null, withdrawn_by: null })
    .execute()
  if (measure !== null)
    await moveStage(tx, month, measure, { stage: 'signed-off', person, note: signature.note }, at)
  return signature
}

/** Takes a signature back, and a measure to review; it stays among the rows. Nothing happens where there is none. */
export async function withdrawWords(
  tx: Tx,
  month: Month,
  measure: string | null,
  person: string,
  at: string,
): Promise<void> {
  const signatures = await signaturesOf(tx, month)
  if (!signatures.some(one => one.measure === measure)) return
  if (measure !== null) refuseMonthSigned(signatures)
  const row = { withdrawn: at, withdrawn_by: person }
  const held = tx.updateTable('signature').set(row).where('month', '=', month).where('withdrawn', 'is', null)
  await (measure === null ? held.where('measure', 'is', null) : held.where('measure', '=', measure)).execute()
  if (measure !== null) await moveStage(tx, month, measure, { stage: 'review', person, note: null }, at)
}

function refuseMonthSigned(signatures: readonly Signature[]): void {
  if (signatures.some(one => one.measure === null))
    throw new InputError('The month is signed off as a whole. Withdraw that first.')
}

async function wordsNow(
  tx: Tx,
  month: Month,
  measure: string | null,
  signatures: readonly Signature[],
): Promise<string> {
  if (measure === null) return sha256(signedMonth(signatures))
  const answers = await answersNow(tx, month, measure)
  if (answers.some(answer => answer.waiting.length > 0))
    throw new InputError('Versions of an answer wait to be settled. They cannot be signed before.')
  return sha256(signedWords(answers))
}
