import { randomInt } from 'node:crypto'
import { type AppStore, withApp } from '../app.ts'
import { countOf } from '../base/display.ts'
import { InputError, UsageError } from '../base/errors.ts'
import type { AuditKind } from '../people/audit.ts'
import { firstPassword } from '../people/first-password.ts'
import { NOBODY, type Person } from '../people/person.ts'
import { ROLES } from '../people/role.ts'
import { appOf } from './app-of.ts'
import type { Context } from './context.ts'
import { choiceOption } from './options.ts'
import { textTable } from './text-table.ts'

/** What can be done with the people who may sign in. */
const ACTS = ['list', 'add', 'password', 'deactivate'] as const

/** What is said of a person on the command line. */
export interface PeopleOptions {
  readonly email?: string
  readonly name?: string
  readonly roles?: string
  readonly teams?: string
  /** False where they sign in by the council's own provider alone. */
  readonly password: boolean
  readonly format: string
}

/** `people PLAN`: those who may sign in; and one added, given a new password, or kept from signing in. */
export async function runPeople(
  context: Context,
  path: string,
  asked: string | undefined,
  options: PeopleOptions,
): Promise<void> {
  const act = choiceOption('what to do', asked ?? 'list', ACTS)
  await withApp(appOf(context, path), async app => {
    if (act === 'list') return list(context, app, options)
    if (options.email === undefined) throw new UsageError('Say who is meant: --email ADDRESS.')
    if (act === 'add') return add(context, app, { ...options, email: options.email })
    const person = await app.people.findByEmail(options.email)
    if (!person) throw new InputError('Nobody here has that e-mail address.')
    if (act === 'password') return resetPassword(context, app, person)
    return deactivate(context, app, person)
  })
}

async function list(context: Context, app: AppStore, options: PeopleOptions): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'json'] as const)
  const people = await app.people.all()
  if (format === 'json') return context.terminal.out(`${JSON.stringify(people, null, 1)}\n`)
  if (people.length === 0) return context.terminal.note('Nobody can sign in yet.')
  const headings = ['e-mail', 'name', 'roles', 'teams', 'can sign in']
  const rows = people.map(({ email, name, roles, teams, active }) => [
    email,
    name,
    roles.join(', ') || '-',
    teams.join(', ') || '-',
    active ? 'yes' : 'no',
  ])
  context.terminal.out(
    textTable(
      headings.map(heading => ({ heading })),
      rows,
    ),
  )
}

async function add(
  context: Context,
  app: AppStore,
  { email, name, roles, teams, password }: PeopleOptions & { readonly email: string },
): Promise<void> {
  if (name === undefined) throw new UsageError('Give the name: --name "First Last".')
  const form = {
    email,
    name,
    roles: listOf(roles).map(role => choiceOption('--roles', role, ROLES)),
    teams: listOf(teams),
    active: true,
  }
  if (form.roles.length === 0) throw new UsageError(`Say what they are: --roles ${ROLES.join(',')}.`)
  const first = password ? firstPassword(randomInt) : null
  const person = await app.people.add(form, first)
  await record(app, 'person-added', person)
  tellPassword(context, person, first, 'was added')
}

async function resetPassword(context: Context, app: AppStore, person: Person): Promise<void> {
  const first = firstPassword(randomInt)
  await app.people.setPassword(person.id, first, true)
  await app.sessions.endAll(person.id)
  await record(app, 'password-changed', person)
  tellPassword(context, person, first, 'has a new password, and has to sign in again')
}

async function deactivate(context: Context, app: AppStore, person: Person): Promise<void> {
  await app.people.change(person.id, { ...person, active: false })
  const ended = await app.sessions.endAll(person.id)
  await record(app, 'person-changed', person)
  context.terminal.note(`${person.email} can't sign in any more; ${countOf(ended, 'session')} ended.`)
}

function tellPassword({ terminal }: Context, { email }: Person, first: string | null, says: string): void {
  terminal.note(`${email} ${says}.`)
  if (first === null) return
  terminal.note('The first password is shown this once, and has to be changed when they sign in:')
  terminal.out(`${first}\n`)
}

async function record(app: AppStore, kind: AuditKind, { id }: Person): Promise<void> {
  await app.audit.add({ kind, person: NOBODY, address: 'command line', detail: { of: id } })
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')
}
