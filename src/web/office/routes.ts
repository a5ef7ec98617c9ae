import type { Parts } from '../ports/parts.ts'
import type { Route } from '../ports/route.ts'

export const officeRoutes = (_parts: Parts): readonly Route[] => []
