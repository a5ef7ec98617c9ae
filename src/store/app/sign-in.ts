import { randomUUID } from 'node:crypto'
import type { SignIn } from '../../people/accounts.ts'
import { sha256 } from '../hash.ts'
import type { AppDatabase, Db } from './app-tables.ts'
import { isPassword } from './hash-password.ts'
import { personOf } from './person-of.ts'
import { serialised } from './serialise.ts'

/** So many wrong passwords within this time lock an address for as long after the last of them. */
const WRONG_MOST = 5
const LOCK_MS = 15 * 60_000

/**
 * Tries an address with a password. An address that nobody has is treated as one whose password is wrong, and locked
 * like it. Whoever tries many at once learns of the first five: the lock is asked for before the answer is given.
 */
export async function signInWith(app: AppDatabase, email: string, password: string): Promise<SignIn> {
  const address = sha256(email)
  const early = await lockedUntil(app.db, address, app.clock())
  if (early !== null) return { kind: 'locked', until: early }
  const row = await app.db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
  const right = await isPassword(row?.active === 1 ? row.password : null, password)
  return serialised(app, `sign-in ${address}`, async tx => {
    const now = app.clock()
    const until = await lockedUntil(tx, address, now)
    if (until !== null) return { kind: 'locked', until }
    if (row && right) {
      await unlock(tx, email)
      return { kind: 'welcome', person: personOf(row), mustChange: row.must_change === 1 }
    }
    await tx
      .insertInto('wrong_password')
      .values({ id: randomUUID(), address, at: now.toISOString() })
      .execute()
    const old = new Date(now.getTime() - 2 * LOCK_MS).toISOString()
    await tx.deleteFrom('wrong_password').where('at', '<', old).execute()
    return { kind: 'refused' }
  })
}

/** Forgets the wrong passwords of an address. */
export async function unlock(db: Db, email: string): Promise<void> {
  await db.deleteFrom('wrong_password').where('address', '=', sha256(email)).execute()
}

async function lockedUntil(db: Db, address: string, now: Date): Promise<string | null> {
  const wrong = await db
    .selectFrom('wrong_password')
    .select('at')
    .where('address', '=', address)
    .orderBy('at', 'desc')
    .limit(WRONG_MOST)
    .execute()
  if (wrong.length < WRONG_MOST) return null
  const [last, first] = [Date.parse(wrong[0]!.at), Date.parse(wrong.at(-1)!.at)]
  const until = last + LOCK_MS
  return last - first <= LOCK_MS && now.getTime() < until ? new Date(until).toISOString() : null
}
