import type { Parts } from '../ports/parts.ts'
import type { Route } from '../ports/route.ts'
import { signInRoutes } from './sign-in.ts'
import { signOutRoute } from './sign-out.ts'

/** Coming, going, people and the record. */
export const officeRoutes = (parts: Parts): readonly Route[] => [...signInRoutes(parts), signOutRoute(parts)]
