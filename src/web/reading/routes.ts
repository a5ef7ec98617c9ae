import type { Parts } from '../ports/parts.ts'
import type { Route } from '../ports/route.ts'
import { editionRoutes } from './edition-pages.ts'
import { extractRoutes } from './extracts-page.ts'
import { homeRoute } from './home-page.ts'
import { measureRoute } from './measure-page.ts'
import { monthRoutes } from './month-pages.ts'

/** What is read: home, months as they stand, published reports, measures and extracts. */
export const readingRoutes = (parts: Parts): readonly Route[] => [
  homeRoute(parts),
  ...monthRoutes(parts),
  ...editionRoutes(parts),
  measureRoute(parts),
  ...extractRoutes(parts),
]
