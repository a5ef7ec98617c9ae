import { PASSWORD_LENGTH, passwordFault } from '../../people/password-rule.ts'
import { ROLE_WORDS } from '../../people/role.ts'
import { textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotThere, type Route, type Visit } from '../ports/route.ts'
import { sessionLines } from './session-lines.ts'
import { teamNames } from './team-names.ts'

/** What people look after themselves: where they are signed in, and their password. */
export function accountRoutes(parts: Parts): readonly Route[] {
  const own = { permission: 'signed-in', within: null } as const
  return [
    {
      ...own,
      method: 'GET',
      path: '/account',
      says: 'One’s own account and sessions',
      audit: null,
      answer: visit => accountPage(parts, visit),
    },
    {
      ...own,
      method: 'POST',
      path: '/account/sessions',
      says: 'End all of one’s own sessions',
      audit: 'sessions-ended',
      answer: async ({ person }) => {
        const ended = await parts.sessions.endAll(person!.id)
        const notice = 'You are signed out everywhere.'
        return { kind: 'redirect', to: '/sign-in', secret: null, notice, record: { of: person!.id, ended } }
      },
    },
    {
      ...own,
      method: 'GET',
      path: '/account/password',
      says: 'The form for one’s own password',
      audit: null,
      answer: async visit => passwordPage(parts, visit, []),
    },
    {
      ...own,
      method: 'POST',
      path: '/account/password',
      says: 'Change one’s own password',
      audit: 'password-changed',
      answer: visit => changePassword(parts, visit),
    },
  ]
}

async function accountPage({ sessions, lists }: Parts, { person, session }: Visit): Promise<Answer> {
  const open = await sessions.of(person!.id)
  const nameOf = await teamNames(lists)
  return {
    kind: 'page',
    template: 'office/account',
    title: 'Your account',
    values: {
      roles: person!.roles.map(role => `${role}: ${ROLE_WORDS[role]}`),
      teams: person!.teams.map(nameOf),
      sessions: sessionLines(open, session),
    },
  }
}

function passwordPage(
  { settings }: Parts,
  { session }: Visit,
  errors: readonly { readonly text: string; readonly href: string }[],
): Answer {
  if (!settings.passwords) throw new NotThere('no passwords')
  return {
    kind: 'page',
    template: 'office/password',
    title: session!.mustChange ? 'Choose a password of your own' : 'Change your password',
    status: errors.length > 0 ? 400 : 200,
    values: { errors, first: session!.mustChange, fewest: PASSWORD_LENGTH },
  }
}

async function changePassword(parts: Parts, visit: Visit): Promise<Answer> {
  const { person, session, form } = visit
  const [old, wanted, again] = [textIn(form, 'old'), textIn(form, 'new'), textIn(form, 'again')]
  const wrong = (field: string, text: string) => passwordPage(parts, visit, [{ text, href: `#${field}` }])
  if (!parts.settings.passwords) throw new NotThere('no passwords')
  const fault = passwordFault(wanted, [person!.email, person!.name])
  if (fault !== null) return wrong('new', fault)
  if (wanted !== again) return wrong('again', 'Write the new password the same way twice.')
  if (wanted === old) return wrong('new', 'Choose a password that is not the one you have.')
  const came = await parts.people.signIn(person!.email, old)
  if (came.kind === 'locked')
    return wrong('old', 'There were too many wrong passwords. Try again in a quarter of an hour.')
  if (came.kind === 'refused') return wrong('old', 'That is not your password now.')
  await parts.people.setPassword(person!.id, wanted, false)
  const others = (await parts.sessions.of(person!.id)).filter(({ id }) => id !== session!.id)
  for (const { id } of others) await parts.sessions.end(id)
  return {
    kind: 'redirect',
    to: session!.mustChange ? '/' : '/account',
    notice: 'Your password is changed, and you are signed out everywhere else.',
    record: { of: person!.id, ended: others.length },
  }
}
