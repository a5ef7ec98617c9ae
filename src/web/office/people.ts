import { randomInt } from 'node:crypto'
import { InputError } from '../../base/errors.ts'
import { firstPassword } from '../../people/first-password.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { firstPasswordPage } from './first-password.ts'
import { NEW_PERSON, personDetail, personPage, readPersonForm } from './person-form.ts'
import { teamNames } from './team-names.ts'

/** The people who may sign in, and somebody new among them. */
export function peopleRoutes(parts: Parts): readonly Route[] {
  const managing = { permission: 'manage-people', within: null } as const
  return [
    {
      ...managing,
      method: 'GET',
      path: '/people',
      says: 'The people who may sign in',
      audit: null,
      answer: () => peoplePage(parts),
    },
    {
      ...managing,
      method: 'GET',
      path: '/people/new',
      says: 'The form for somebody new',
      audit: null,
      answer: () => personPage(parts, null, NEW_PERSON, null),
    },
    {
      ...managing,
      method: 'POST',
      path: '/people/new',
      says: 'Add somebody',
      audit: 'person-added',
      answer: visit => addPerson(parts, visit),
    },
  ]
}

async function peoplePage({ people, lists }: Parts): Promise<Answer> {
  const nameOf = await teamNames(lists)
  const all = (await people.all()).map(person => ({
    ...person,
    teamNames: person.teams.map(nameOf),
  }))
  const [active, inactive] = [all.filter(person => person.active), all.filter(person => !person.active)]
  return { kind: 'page', template: 'office/people', title: 'People', values: { active, inactive } }
}

async function addPerson(parts: Parts, { form }: Visit): Promise<Answer> {
  const wanted = { ...readPersonForm(form), active: true }
  const password = parts.settings.passwords && form.password === 'make' ? firstPassword(randomInt) : null
  try {
    if (wanted.roles.length === 0) throw new InputError('Choose at least one role.')
    const person = await parts.people.add(wanted, password)
    const record = personDetail(person)
    return password === null
      ? { kind: 'redirect', to: '/people', notice: `${person.name} is added.`, record }
      : { ...firstPasswordPage(person, password), record }
  } catch (error) {
    if (error instanceof InputError) return personPage(parts, null, wanted, error.message)
    throw error
  }
}
