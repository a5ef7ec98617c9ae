import { lastDay, monthName } from '../base/month.ts'
import { populationAt } from '../figures/population.ts'
import { NO_ACCOUNT } from './accounts/account.ts'
import { measurePage } from './measure/measure-page.ts'
import type { Page } from './model/page.ts'
import type { Entry, Report, ReportPriority } from './model/report.ts'
import type { ReportInput } from './model/report-input.ts'
import { UNWRITTEN } from './narrative/narrative.ts'
import { noteHidden } from './note-hidden.ts'
import type { Section } from './plan/contents.ts'
import type { PlannedMeasure, Priority } from './plan/plan.ts'
import { dataQualityPage } from './sections/data-quality-page.ts'
import { definitionsPage } from './sections/definitions-page.ts'
import { frontPage } from './sections/front-page.ts'
import { linkedPages } from './sections/linked-pages.ts'
import { scorecardsPage } from './sections/scorecards-page.ts'
import { sourcesPage } from './sections/sources-page.ts'
import { summaryPage } from './sections/summary-page.ts'

/**
 * A month's report: the pages that the plan's contents ask for, from the front page to the sources.
 *
 * @param pageOf makes a measure's page, or gives it as it was made before
 */
export function buildReport(input: ReportInput, pageOf = measurePage): Report {
  const priorities = input.plan.priorities.map((priority): ReportPriority => {
    const measures = priority.measures.map(planned => entryOf(input, priority, planned))
    return { id: priority.id, title: priority.title, measures }
  })
  const pages = pagesOf(input, priorities, pageOf)
  return {
    authority: input.plan.authority,
    month: input.month,
    extract: input.extract,
    audience: input.audience ?? 'board',
    signedOff: input.signedOff ?? null,
    title: 'Improvement plan report',
    monthName: monthName(input.month),
    priorities,
    pages: linkedPages(input.audience === 'public' ? pages.map(noteHidden) : pages),
  }
}

/** The pages that the plan's contents ask for, in their order. */
function pagesOf(
  input: ReportInput,
  priorities: readonly ReportPriority[],
  pageOf: typeof measurePage,
): readonly Page[] {
  const entries = priorities.flatMap(priority => priority.measures)
  const { sections, measures } = input.plan.contents
  const made: Readonly<Record<Section, () => readonly Page[]>> = {
    front: () => [frontPage(input)],
    summary: () => [summaryPage(input, entries)],
    scorecards: () => [scorecardsPage(input, priorities)],
    measures: () =>
      entries
        .filter(({ id }) => measures === null || measures.includes(id))
        .map(entry => pageOf(entry, sections.includes('definitions'))),
    'data-quality': () => [dataQualityPage(input, entries)],
    definitions: () => [definitionsPage(input, entries)],
    sources: () => [sourcesPage(input, entries)],
  }
  return sections.flatMap(section => made[section]())
}

function entryOf(input: ReportInput, { id, title }: Priority, planned: PlannedMeasure): Entry {
  const judged = input.judged.get(planned.id) ?? null
  const known = input.measures?.find(measure => measure.id === planned.id)
  const measure = judged?.series.measure ?? known ?? null
  return {
    id: planned.id,
    title: measure?.title ?? planned.id,
    priority: { id, title },
    planned,
    measure,
    judged,
    reason: judged ? null : reasonOf(planned.id, input.faults ?? []),
    population: populationAt(input.plan.populations, lastDay(input.month)),
    account: input.accounts?.get(planned.id) ?? NO_ACCOUNT,
    restated: input.audience === 'public' ? null : (input.restated?.get(planned.id) ?? null),
    narrative: input.narratives.get(planned.id) ?? UNWRITTEN,
  }
}

/** The first fault that names the measure, as a sentence of its own where it begins with the name. */
function reasonOf(id: string, faults: readonly string[]): string | null {
  const own = faults.find(fault => fault.startsWith(`${id}: `))?.slice(id.length + 2)
  if (own !== undefined) return own.charAt(0).toUpperCase() + own.slice(1)
  return faults.find(fault => fault.split(/[^a-z0-9-]+/i).includes(id)) ?? null
}
