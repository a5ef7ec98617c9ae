import { countOf } from '../../base/display.ts'
import { monthName } from '../../base/month.ts'
import { isAllowed } from '../../people/permission.ts'
import type { MadeReport, Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { needsOf } from './needs-of.ts'

/** How many changes the first page tells; the report has them all. */
const MOST_CHANGES = 8

/** The first page: what needs the person, and what changed since the month before. */
export const homeRoute = (parts: Parts): Route => ({
  method: 'GET',
  path: '/',
  says: 'Home: what needs you, and what changed since last month',
  permission: 'read-published',
  within: null,
  audit: null,
  answer: visit => homePage(parts, visit),
})

async function homePage(parts: Parts, visit: Visit): Promise<Answer> {
  const [needs, read] = await Promise.all([needsOf(parts, visit), toRead(parts, visit)])
  return { kind: 'page', template: 'reading/home', title: 'Home', values: { needs, ...read } }
}

/** The report that the person reads first: the newest month as it stands, or what was published last. */
async function toRead({ reports }: Parts, { person }: Visit) {
  const [edition] = await reports.editions()
  const published = edition && { name: edition.name, monthName: monthName(edition.month) }
  const month = isAllowed(person, 'read-drafts') ? (await reports.months())[0] : undefined
  if (month !== undefined)
    return { published, ...changesIn(await reports.draft(month, undefined, 'index'), `/months/${month}`) }
  const made = edition ? await reports.published(edition.name) : null
  return { published, ...(made && edition && changesIn(made, `/editions/${edition.name}`)) }
}

function changesIn({ changes, monthName, restated, measures, pages }: MadeReport, at: string) {
  const hasPage = new Set(pages.map(({ id }) => id))
  const more = changes.length - MOST_CHANGES
  return {
    reading: { at, monthName, restated: restated.length },
    changes: changes.slice(0, MOST_CHANGES).map(({ measure, says }) => ({
      title: measures.find(({ id }) => id === measure)?.title ?? measure,
      says,
      href: hasPage.has(measure) ? `${at}/${measure}` : null,
    })),
    more: more > 0 ? countOf(more, 'more measure') : null,
    ratings: ratingsOf(measures),
  }
}

/** How many measures have each rating, in the report's own words for it. */
function ratingsOf(measures: MadeReport['measures']) {
  return (['green', 'amber', 'red', null] as const).flatMap(rag => {
    const rated = measures.filter(measure => measure.rag === rag)
    return rated[0] ? [{ word: rated[0].ragWord, count: rated.length }] : []
  })
}
