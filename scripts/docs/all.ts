import { feedsPage } from './feeds-page.ts'
import { measuresPage } from './measures-page.ts'
import { permissionsPage } from './permissions-page.ts'
import { problemsPage } from './problems-page.ts'
import { tablesPage } from './tables-page.ts'
import { worklistsPage } from './worklists-page.ts'

/** The pages of the manual that are made from the source, by their paths. */
export const PAGES: ReadonlyMap<string, () => string> = new Map([
  ['docs/feeds.md', feedsPage],
  ['docs/measures.md', measuresPage],
  ['docs/permissions.md', permissionsPage],
  ['docs/problems.md', problemsPage],
  ['docs/tables.md', tablesPage],
  ['docs/worklists.md', worklistsPage],
])
