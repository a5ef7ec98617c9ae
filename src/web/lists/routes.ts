import type { Parts } from '../ports/parts.ts'
import type { Route } from '../ports/route.ts'
import { figureListRoutes } from './figure-list.ts'
import { viewRoutes } from './views.ts'
import { worklistRoutes } from './worklist.ts'
import { worklistsRoutes } from './worklists.ts'

/** The lists behind figures, the lists to be worked, and the views of them that people saved. */
export function listRoutes(parts: Parts): readonly Route[] {
  return [
    ...worklistsRoutes(parts),
    ...worklistRoutes(parts),
    ...figureListRoutes(parts),
    ...viewRoutes(parts),
  ]
}
