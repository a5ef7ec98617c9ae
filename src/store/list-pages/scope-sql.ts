import type { Scope } from '../../people/scope.ts'
import { quoteText } from '../../tables/clean-sql.ts'

/**
 * Whether a row of a list may be seen, as SQL over its columns: the one place in which lists are narrowed to a person's
 * teams. A row without a team, or of a list that tells none, is for those who see all teams.
 *
 * @param columns the names of the list's columns
 */
export function scopeSql(scope: Scope, columns: readonly string[]): string {
  switch (scope.kind) {
    case 'all':
      return 'true'
    case 'none':
      return 'false'
    case 'teams': {
      if (scope.teams.length === 0 || !columns.includes('team')) return 'false'
      return `coalesce(cast("team" as varchar) in (${scope.teams.map(quoteText).join(', ')}), false)`
    }
  }
}
