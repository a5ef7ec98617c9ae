import { randomUUID } from 'node:crypto'
import { InputError } from '../../base/errors.ts'
import type { People, PersonForm } from '../../people/accounts.ts'
import { passwordFault } from '../../people/password-rule.ts'
import type { Person } from '../../people/person.ts'
import { ROLES } from '../../people/role.ts'
import type { AppDatabase, Db } from './app-tables.ts'
import { hashPassword } from './hash-password.ts'
import { personOf } from './person-of.ts'
import { serialised } from './serialise.ts'
import { signInWith, unlock } from './sign-in.ts'
import { storable } from './storable.ts'

/** The people who may sign in, as the app's database keeps them. */
export function appPeople(app: AppDatabase): People {
  const { db } = app
  const one = async (id: string) => {
    const person = await findPerson(db, id)
    if (!person) throw new InputError('There is no such person here.')
    return person
  }
  return {
    all: async () =>
      (await db.selectFrom('person').selectAll().execute())
        .map(personOf)
        .sort((a, b) => (a.email < b.email ? -1 : 1)),
    find: id => findPerson(db, id),
    findByEmail: async email => {
      const row = await db
        .selectFrom('person')
        .selectAll()
        .where('email', '=', plainEmail(email))
        .executeTakeFirst()
      return row ? personOf(row) : null
    },
    add: async (form, password) => {
      const row = rowOf(form)
      if (password !== null) refuseWeak(password, form)
      const hashed = password === null ? null : await hashPassword(password)
      const id = randomUUID()
      await serialised(app, 'people', async tx => {
        await refuseTaken(tx, row.email, null)
        const added = app.clock().toISOString()
        const must = password === null ? 0 : 1
        await tx
          .insertInto('person')
          .values({ id, ...row, password: hashed, must_change: must, added })
          .execute()
      })
      return one(id)
    },
    change: async (id, form) => {
      await one(id)
      const row = rowOf(form)
      await serialised(app, 'people', async tx => {
        await refuseTaken(tx, row.email, id)
        await tx.updateTable('person').set(row).where('id', '=', id).execute()
      })
      return one(id)
    },
    signIn: (email, password) => signInWith(app, plainEmail(email), password),
    setPassword: async (id, password, mustChange) => {
      const person = await one(id)
      refuseWeak(password, person)
      const row = { password: await hashPassword(password), must_change: mustChange ? 1 : 0 }
      await serialised(app, 'people', async tx => {
        await tx.updateTable('person').set(row).where('id', '=', id).execute()
        await unlock(tx, person.email)
      })
    },
  }
}

async function findPerson(db: Db, id: string): Promise<Person | null> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', storable(id)).executeTakeFirst()
  return row ? personOf(row) : null
}

function plainEmail(email: string): string {
  return storable(email).trim().toLowerCase()
}

function rowOf(form: PersonForm) {
  const email = plainEmail(form.email)
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw new InputError('Write an e-mail address, like name@example.gov.uk.')
  const name = storable(form.name).trim()
  if (name === '') throw new InputError('Write a name.')
  const roles = ROLES.filter(role => form.roles.includes(role))
  const teams = [...new Set(form.teams.map(team => storable(team).trim()).filter(team => team !== ''))]
  return {
    email,
    name,
    roles: JSON.stringify(roles),
    teams: JSON.stringify(teams),
    active: form.active ? 1 : 0,
  }
}

async function refuseTaken(db: Db, email: string, by: string | null): Promise<void> {
  const taken = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  if (taken && taken.id !== by) throw new InputError('Somebody has that e-mail address already.')
}

function refuseWeak(password: string, { email, name }: Pick<Person, 'email' | 'name'>): void {
  const fault = passwordFault(password, [email, name])
  if (fault !== null) throw new InputError(fault)
}
