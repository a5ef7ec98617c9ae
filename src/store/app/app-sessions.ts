import { randomBytes, randomUUID } from 'node:crypto'
import type { Session, Sessions } from '../../people/accounts.ts'
import { sha256 } from '../hash.ts'
import type { AppDatabase, Db } from './app-tables.ts'
import { personOf } from './person-of.ts'
import { storable } from './storable.ts'

/** Unused for half an hour a session ends, and used or not after twelve. */
const IDLE_MS = 30 * 60_000
const MOST_MS = 12 * 3_600_000

/** That a session was seen is noted no more often than this. */
const SEEN_MS = 60_000

/** The sessions that are open, as the app's database keeps them. */
export function appSessions({ db, clock }: AppDatabase): Sessions {
  /** The times before which a session must not have started or been last seen. */
  const bounds = () => {
    const now = clock().getTime()
    const iso = (ago: number) => new Date(now - ago).toISOString()
    return {
      now: iso(0),
      started: iso(MOST_MS),
      seen: iso(IDLE_MS),
      noted: iso(SEEN_MS),
    }
  }
  return {
    start: async (person, address) => {
      const secret = randomBytes(32).toString('base64url')
      const { now, started } = bounds()
      await db.deleteFrom('session').where('started', '<=', started).execute()
      await db
        .insertInto('session')
        .values({
          id: randomUUID(),
          secret: sha256(secret),
          person,
          started: now,
          last_seen: now,
          address: storable(address),
          csrf: randomBytes(32).toString('base64url'),
        })
        .execute()
      return secret
    },
    find: async secret => {
      const { now, started, seen, noted } = bounds()
      const row = await sessionsIn(db).where('session.secret', '=', sha256(secret)).executeTakeFirst()
      if (row?.active !== 1 || row.started <= started || row.last_seen <= seen) return null
      if (row.last_seen <= noted)
        await db
          .updateTable('session')
          .set({ last_seen: now })
          .where('id', '=', row.session)
          .where('last_seen', '<', now)
          .execute()
      return sessionOf(row)
    },
    end: async id => {
      await db.deleteFrom('session').where('id', '=', storable(id)).execute()
    },
    endAll: async person => {
      const ended = await db.deleteFrom('session').where('person', '=', person).returning('id').execute()
      return ended.length
    },
    of: async person => {
      const { started, seen } = bounds()
      const rows = await sessionsIn(db)
        .where('session.person', '=', person)
        .where('session.started', '>', started)
        .where('session.last_seen', '>', seen)
        .orderBy('session.last_seen', 'desc')
        .orderBy('session.id')
        .execute()
      return rows.map(sessionOf)
    },
  }
}

type Row = Awaited<ReturnType<ReturnType<typeof sessionsIn>['executeTakeFirstOrThrow']>>

/** Sessions with their people. */
function sessionsIn(db: Db) {
  return db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .select(['session.id as session', 'started', 'last_seen', 'address', 'csrf', 'must_change'])
    .select(['person.id as id', 'email', 'name', 'roles', 'teams', 'active'])
}

function sessionOf(row: Row): Session {
  const { session, started, last_seen, address, csrf, must_change } = row
  return {
    id: session,
    person: personOf(row),
    started,
    lastSeen: last_seen,
    address,
    csrf,
    mustChange: must_change === 1,
  }
}
