import type { Page } from '../../report/model/page.ts'
import type { Report } from '../../report/model/report.ts'
import { showWindow } from '../../report/words/show-window.ts'
import { breakdownsSheet } from './breakdowns-sheet.ts'
import { figuresSheet } from './figures-sheet.ts'
import { listSheet } from './list-sheet.ts'
import { measureSheet, type Onward } from './measure-sheet.ts'
import { pageSheet } from './page-sheet.ts'
import type { Sheet, Workbook } from './sheet.ts'
import { sheetNames } from './sheet-names.ts'
import type { WorkbookList } from './workbook-list.ts'

/** The sheets of a workbook by what they show, each under its own name. */
interface Names {
  readonly figures: string
  readonly summaries: readonly string[]
  readonly measures: ReadonlyMap<string, string>
  readonly breakdowns: string
  readonly backPages: readonly string[]
  readonly lists: readonly string[]
}

/**
 * A report as a workbook: the figures, the summary, a sheet for each measure, who is counted, the back pages and, where
 * they are given, the lists behind the figures.
 */
export function workbookOf(report: Report, lists: readonly WorkbookList[]): Workbook {
  const pagesOf = (...sections: readonly string[]) =>
    report.pages.filter(({ section }) => sections.includes(section))
  const summaries = pagesOf('summary')
  const backPages = pagesOf('data-quality', 'definitions', 'sources')
  const names = namesFor(report, summaries, backPages, lists)
  const sheetOf = (measure: string) => names.measures.get(measure)
  const breakdowns = breakdownsSheet(report, names.breakdowns, names.figures, sheetOf)
  const onwards = (measure: string): readonly Onward[] => [
    { words: 'Back to the figures', place: { sheet: names.figures } },
    ...one(breakdowns?.rowOf(measure)).map(row => ({
      words: 'Who is counted',
      place: { sheet: names.breakdowns, row },
    })),
    ...lists.flatMap((list, at) =>
      list.measure === measure
        ? [{ words: `The list, ${showWindow(list.list)}`, place: { sheet: names.lists[at]! } }]
        : [],
    ),
  ]
  const entries = report.priorities.flatMap(({ measures }) => measures)
  const pages = new Map(pagesOf('measures').map(page => [page.id, page]))
  const back = (page: Page, name: string) => pageSheet(page, name, names.figures)
  const sheets: readonly Sheet[] = [
    figuresSheet(report, names.figures, sheetOf),
    ...summaries.map((page, at) => back(page, names.summaries[at]!)),
    ...entries.map(entry => measureSheet(entry, pages.get(entry.id), sheetOf(entry.id)!, onwards(entry.id))),
    ...one(breakdowns?.sheet),
    ...backPages.map((page, at) => back(page, names.backPages[at]!)),
    ...lists.map((list, at) => listSheet(list, names.lists[at]!, sheetOf(list.measure), names.figures)),
  ]
  const title = `${report.title}, ${report.monthName}`
  return {
    title,
    creator: report.authority.name,
    created: report.extract?.loaded.slice(0, 10) ?? null,
    foot: `${report.authority.name}: ${title}`,
    sheets,
  }
}

function namesFor(
  { priorities }: Report,
  summaries: readonly Page[],
  backPages: readonly Page[],
  lists: readonly WorkbookList[],
): Names {
  const ids = priorities.flatMap(({ measures }) => measures.map(({ id }) => id))
  const names = [
    ...sheetNames([
      'Figures',
      'Who is counted',
      ...ids,
      ...summaries.map(({ title }) => title),
      ...backPages.map(({ title }) => title),
      ...lists.map(({ measure }) => `list ${measure}`),
    ]),
  ]
  const next = (count: number) => names.splice(0, count)
  return {
    figures: next(1)[0]!,
    breakdowns: next(1)[0]!,
    measures: new Map(ids.map(id => [id, next(1)[0]!])),
    summaries: next(summaries.length),
    backPages: next(backPages.length),
    lists: next(lists.length),
  }
}

function one<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value]
}
