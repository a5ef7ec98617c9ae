import type { Team, TeamKind } from './workforce.ts'

const PARENTS = {
  D1: "Children's social care",
  D2: 'Early help and prevention',
  D3: 'Quality and review',
} as const

type Parent = keyof typeof PARENTS
type Line = readonly [id: string, name: string, kind: TeamKind, parent: Parent, posts: number]

const LINES: readonly Line[] = [
  ['T01', 'Front door', 'front-door', 'D1', 8],
  ['T02', 'Assessment north', 'assessment', 'D1', 10],
  ['T03', 'Assessment south', 'assessment', 'D1', 10],
  ['T04', 'Assessment harbour', 'assessment', 'D1', 10],
  ['T05', 'Safeguarding and support north', 'support', 'D1', 9],
  ['T06', 'Safeguarding and support south', 'support', 'D1', 9],
  ['T07', 'Safeguarding and support harbour', 'support', 'D1', 9],
  ['T08', 'Safeguarding and support wolds', 'support', 'D1', 9],
  ['T09', 'Children looked after one', 'care', 'D1', 9],
  ['T10', 'Children looked after two', 'care', 'D1', 9],
  ['T11', 'Children looked after three', 'care', 'D1', 9],
  ['T12', 'Leaving care', 'leaving', 'D1', 12],
  ['T13', 'Disabled children', 'disability', 'D1', 7],
  ['T14', 'Early help north', 'early-help', 'D2', 9],
  ['T15', 'Early help south', 'early-help', 'D2', 9],
  ['T16', 'Early help harbour', 'early-help', 'D2', 9],
  ['T17', 'Independent reviewing', 'review', 'D3', 10],
]

/** Northmere's teams and how many posts each has. */
export const TEAMS: readonly (Team & { readonly posts: number })[] = LINES.map(
  ([id, name, kind, parent, posts]) => ({ id, name, kind, parent, posts }),
)

/** The rows of the department table: the services first, then the teams within them. */
export function departmentRows(): readonly (readonly string[])[] {
  const services = Object.entries(PARENTS).map(([id, name]) => [id, name, '', ''])
  const teams = TEAMS.map(team => [team.id, team.name, team.parent, PARENTS[team.parent as Parent]])
  return [...services, ...teams]
}
