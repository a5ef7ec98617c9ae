import { countOf, displayNumber, inWords } from '../../base/display.ts'
import type { ListPage } from '../../figures/list-pages.ts'
import type { Scope } from '../../people/scope.ts'
import type { ListShown } from './list-shown.ts'
import type { StaffNames } from './staff-names.ts'

/** How many rows there are and why one sees no more of them, in sentences. */
export function sayCounts({ page, scope, names, query }: ListShown): readonly string[] {
  const { whole, seen, filtered } = page
  if (page.columns.length === 0) return []
  const rows = countOf(whole, 'row')
  const all =
    scope.kind === 'all'
      ? `${rows}.`
      : `You may see ${displayNumber(seen)} of ${rows}: ${whyOf(page, scope, names)}.`
  const isNarrowed = query.where.length > 0 || query.within !== null
  const shown = `${displayNumber(filtered)} ${filtered === 1 ? 'is' : 'are'} shown.`
  return [all, figureOf(page), isNarrowed ? shown : null].filter(sentence => sentence !== null)
}

/** What the rows come to as a figure; null for a list to be worked. */
function figureOf({ asAt, met, whole }: ListPage): string | null {
  if (asAt !== null) return null
  if (met === null) return `The figure counts ${whole === 1 ? 'it' : 'them all'}.`
  if (whole === 0) return null
  return `The figure is ${displayNumber(met)} of ${displayNumber(whole)}: ${displayNumber((met * 100) / whole)}%.`
}

function whyOf({ columns }: ListPage, scope: Scope, names: StaffNames): string {
  if (!columns.some(({ name }) => name === 'team'))
    return 'the list tells no team, so its rows are for analysts alone'
  if (scope.kind !== 'teams' || scope.teams.length === 0)
    return 'an administrator has not yet said which teams are yours'
  const own = scope.teams.map(code => names.team.get(code) ?? code)
  return `those of ${inWords(own)}. Rows of other teams, and those without a team, are for analysts`
}
