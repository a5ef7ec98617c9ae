import { listRoutes } from './lists/routes.ts'
import { officeRoutes } from './office/routes.ts'
import type { Parts } from './ports/parts.ts'
import type { Route } from './ports/route.ts'
import { readingRoutes } from './reading/routes.ts'
import { writingRoutes } from './writing/routes.ts'

/** The table of routes: everything that is served, in the order in which docs/permissions.md tells it. */
export function routesOf(parts: Parts): readonly Route[] {
  return [...officeRoutes(parts), ...readingRoutes(parts), ...listRoutes(parts), ...writingRoutes(parts)]
}
