import type { Parts } from '../ports/parts.ts'
import type { Route } from '../ports/route.ts'
import { accountRoutes } from './account.ts'
import { auditRoutes } from './audit.ts'
import { healthRoutes } from './health.ts'
import { peopleRoutes } from './people.ts'
import { personRoutes } from './person.ts'
import { providerRoutes } from './provider-sign-in.ts'
import { signInRoutes } from './sign-in.ts'
import { signOutRoute } from './sign-out.ts'

/** Coming and going, people, the record, and what machines ask. */
export const officeRoutes = (parts: Parts): readonly Route[] => [
  ...signInRoutes(parts),
  ...providerRoutes(parts),
  signOutRoute(parts),
  ...accountRoutes(parts),
  ...peopleRoutes(parts),
  ...personRoutes(parts),
  ...auditRoutes(parts),
  ...healthRoutes(parts),
]
