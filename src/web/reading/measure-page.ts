import { isAllowed } from '../../people/permission.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotThere, type Route, type Visit } from '../ports/route.ts'

/** What a measure counts, in words and as the SQL that makes its list. */
export const measureRoute = (parts: Parts): Route => ({
  method: 'GET',
  path: '/measures/:measure',
  says: 'What a measure counts, and its SQL',
  permission: 'read-published',
  within: null,
  audit: null,
  answer: visit => measurePage(parts, visit),
})

async function measurePage({ reports }: Parts, { params, person }: Visit): Promise<Answer> {
  const definition = await reports.definition(params.measure ?? '')
  if (!definition) throw new NotThere()
  const planned = (await reports.planned()).find(({ id }) => id === definition.id)
  const month = planned && isAllowed(person, 'read-drafts') ? (await reports.months())[0] : undefined
  return {
    kind: 'page',
    template: 'reading/measure',
    title: definition.title,
    values: {
      definition,
      planned: planned ?? null,
      page: month === undefined ? null : `/months/${month}/${definition.id}`,
    },
  }
}
