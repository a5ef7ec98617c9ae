import { randomInt } from 'node:crypto'
import { InputError } from '../../base/errors.ts'
import type { PersonForm } from '../../people/accounts.ts'
import { firstPassword } from '../../people/first-password.ts'
import type { Person } from '../../people/person.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotThere, type Route, type Visit } from '../ports/route.ts'
import { firstPasswordPage } from './first-password.ts'
import { personDetail, personPage, readPersonForm } from './person-form.ts'

/** One person: what they may do, their first password, and their sessions. */
export function personRoutes(parts: Parts): readonly Route[] {
  const managing = { permission: 'manage-people', within: null } as const
  const found = async ({ params }: Visit) => {
    const person = await parts.people.find(params.id!)
    if (!person) throw new NotThere('no such person')
    return person
  }
  return [
    {
      ...managing,
      method: 'GET',
      path: '/people/:id',
      says: 'A person, with their sessions',
      audit: null,
      answer: async visit => {
        const person = await found(visit)
        return personPage(parts, person, person, null)
      },
    },
    {
      ...managing,
      method: 'POST',
      path: '/people/:id',
      says: 'Change a person',
      audit: 'person-changed',
      answer: async visit => changePerson(parts, visit, await found(visit)),
    },
    {
      ...managing,
      method: 'POST',
      path: '/people/:id/password',
      says: 'Give a person a first password',
      audit: 'password-changed',
      answer: async visit => {
        if (!parts.settings.passwords) throw new NotThere('no passwords')
        const person = await found(visit)
        const password = firstPassword(randomInt)
        await parts.people.setPassword(person.id, password, true)
        const ended = await parts.sessions.endAll(person.id)
        return { ...firstPasswordPage(person, password), record: { of: person.id, ended } }
      },
    },
    {
      ...managing,
      method: 'POST',
      path: '/people/:id/sessions',
      says: 'End all sessions of a person',
      audit: 'sessions-ended',
      answer: async visit => {
        const { id, name } = await found(visit)
        const ended = await parts.sessions.endAll(id)
        const notice = `${name} is signed out everywhere.`
        return { kind: 'redirect', to: `/people/${id}`, notice, record: { of: id, ended } }
      },
    },
  ]
}

async function changePerson(parts: Parts, visit: Visit, person: Person): Promise<Answer> {
  const wanted = readPersonForm(visit.form)
  try {
    refuseOwnEnd(visit.person!, person, wanted)
    if (wanted.roles.length === 0) throw new InputError('Choose at least one role.')
    const changed = await parts.people.change(person.id, wanted)
    if (!changed.active) await parts.sessions.endAll(person.id)
    const notice = `${changed.name} is changed.`
    return { kind: 'redirect', to: '/people', notice, record: personDetail(changed) }
  } catch (error) {
    if (error instanceof InputError) return personPage(parts, person, wanted, error.message)
    throw error
  }
}

/** So that there is always an administrator, nobody ends their own being one. */
function refuseOwnEnd(by: Person, person: Person, wanted: PersonForm): void {
  if (by.id === person.id && !(wanted.active && wanted.roles.includes('administrator')))
    throw new InputError('Another administrator must take your administrator role or your account away.')
}
