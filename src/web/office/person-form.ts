import type { PersonForm } from '../../people/accounts.ts'
import type { AuditDetail } from '../../people/audit.ts'
import type { Person } from '../../people/person.ts'
import { ROLE_WORDS, ROLES } from '../../people/role.ts'
import { listIn, textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Visit } from '../ports/route.ts'
import { sessionLines } from './session-lines.ts'

/** The form of somebody who is not there yet. */
export const NEW_PERSON: PersonForm = { email: '', name: '', roles: [], teams: [], active: true }

/** A form as it was sent. Roles that there are none of are left out. */
export function readPersonForm(form: Visit['form']): PersonForm {
  return {
    email: textIn(form, 'email').trim(),
    name: textIn(form, 'name').trim(),
    roles: ROLES.filter(role => listIn(form, 'roles').includes(role)),
    teams: listIn(form, 'teams'),
    active: textIn(form, 'active') === 'yes',
  }
}

/** What goes on record of a person as they are now. */
export function personDetail({ id, email, roles, teams, active }: Person): AuditDetail {
  return { of: id, email, roles: roles.join(' '), teams: teams.join(' '), active }
}

/** The page with the form of a person, or of somebody new where there is none. */
export async function personPage(
  { lists, sessions }: Parts,
  person: Person | null,
  form: PersonForm,
  problem: string | null,
): Promise<Answer> {
  const known = await lists.teams()
  const others = form.teams.filter(code => !known.some(team => team.code === code))
  const teams = [...known, ...others.map(code => ({ code, name: `${code} (not in the records)` }))]
  return {
    kind: 'page',
    template: 'office/person',
    title: person ? person.name : 'Add a person',
    status: problem === null ? 200 : 400,
    values: {
      of: person,
      form,
      errors: problem === null ? [] : [{ text: problem, href: hrefOf(problem) }],
      roles: ROLES.map(role => ({ role, says: ROLE_WORDS[role] })),
      teams,
      sessions: person ? sessionLines(await sessions.of(person.id), null) : [],
    },
  }
}

/** The field that a problem is about, by the word for it. */
function hrefOf(problem: string): string {
  if (/e-mail|address/i.test(problem)) return '#email'
  return /role|administrator/i.test(problem) ? '#roles' : '#name'
}
