import type { Parts } from '../ports/parts.ts'
import type { Route } from '../ports/route.ts'

/** Ends the session of whoever asks. */
export function signOutRoute({ sessions }: Parts): Route {
  return {
    method: 'POST',
    path: '/sign-out',
    says: 'Sign out',
    permission: 'signed-in',
    within: null,
    audit: 'signed-out',
    answer: async ({ session }) => {
      await sessions.end(session!.id)
      return { kind: 'redirect', to: '/sign-in', secret: null, record: {}, notice: 'You are signed out.' }
    },
  }
}
