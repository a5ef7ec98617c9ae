import { randomUUID } from 'node:crypto'
import { InputError } from '../../base/errors.ts'
import { type Month, monthName } from '../../base/month.ts'
import type { Cycle, Cycles, Reminder } from '../../report/cycle/cycle.ts'
import { answersKept, versionsOf } from './answers.ts'
import type { AppDatabase, AppTables, Db, Tx } from './app-tables.ts'
import { saveAnswer } from './save-answer.ts'
import { serialised } from './serialise.ts'
import { refuseSigned, signaturesOf, signWords, withdrawWords } from './signatures.ts'
import { moveStage, stagesOf } from './stages.ts'
import { storable } from './storable.ts'

/** Months as they are written about, as the app's database keeps them. */
export function appCycles(app: AppDatabase): Cycles {
  const { db } = app
  const at = () => app.clock().toISOString()
  /** What changes a month is done one after the other. */
  const inMonth = <T>(month: Month, act: (tx: Tx) => Promise<T>) => serialised(app, `month ${month}`, act)
  /** What changes its words, only until it is published. */
  const inOpen = <T>(month: Month, act: (tx: Tx) => Promise<T>) =>
    inMonth(month, async tx => {
      if ((await openCycle(tx, month)).edition !== null)
        throw new InputError(`${monthName(month)} is published: its words stay as they are.`)
      return act(tx)
    })
  const saving: Cycles['settle'] = (place, answer) =>
    inOpen(place.month, async tx => {
      await refuseSigned(tx, place.month, place.measure)
      return saveAnswer(tx, place, answer, at())
    })
  return {
    all: async () =>
      (await db.selectFrom('cycle').selectAll().orderBy('month', 'desc').execute()).map(cycleOf),
    find: month => findCycle(db, month),
    open: ({ month, extract, openedBy, due }) =>
      inMonth(month, async tx => {
        if (await findCycle(tx, month)) throw new InputError(`${monthName(month)} is open already.`)
        const row = { month, extract, opened: at(), opened_by: openedBy, due, edition: null }
        await tx.insertInto('cycle').values(row).execute()
        return cycleOf(row)
      }),
    change: (month, change) =>
      inMonth(month, async tx => {
        const { extract, due, edition } = { ...(await openCycle(tx, month)), ...change }
        await tx.updateTable('cycle').set({ extract, due, edition }).where('month', '=', month).execute()
        return openCycle(tx, month)
      }),
    answers: answersKept(db),
    history: place => versionsOf(db, place),
    save: (place, answer) => saving(place, { ...answer, settles: [] }),
    settle: saving,
    stages: month => stagesOf(db, month),
    move: (month, measure, to) =>
      inOpen(month, async tx => {
        await refuseSigned(tx, month, measure)
        if (to.stage === 'signed-off') throw new InputError('A measure is signed off by a signature alone.')
        await moveStage(tx, month, measure, to, at())
      }),
    signatures: month => signaturesOf(db, month),
    sign: signature => inOpen(signature.month, tx => signWords(tx, signature, at())),
    withdraw: (month, measure, person) =>
      inOpen(month, tx => withdrawWords(tx, month, measure, person, at())),
    reminders: month => remindersOf(db, month),
    remind: async reminder => {
      const row = { id: randomUUID(), ...reminder, person: storable(reminder.person), at: at() }
      await inMonth(reminder.month, async tx => {
        await openCycle(tx, reminder.month)
        await tx.insertInto('reminder').values(row).execute()
      })
    },
  }
}

async function findCycle(db: Db, month: Month): Promise<Cycle | null> {
  const row = await db.selectFrom('cycle').selectAll().where('month', '=', month).executeTakeFirst()
  return row ? cycleOf(row) : null
}

async function openCycle(db: Db, month: Month): Promise<Cycle> {
  const cycle = await findCycle(db, month)
  if (!cycle) throw new InputError(`${monthName(month)} is not open for writing.`)
  return cycle
}

function cycleOf({ month, extract, opened, opened_by, due, edition }: AppTables['cycle']): Cycle {
  return { month, extract, opened, openedBy: opened_by, due, edition }
}

async function remindersOf(db: Db, month: Month): Promise<readonly Reminder[]> {
  const rows = await db
    .selectFrom('reminder')
    .select(['month', 'measure', 'person', 'by', 'at', 'way'])
    .where('month', '=', month)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, way: row.way as Reminder['way'] }))
}
