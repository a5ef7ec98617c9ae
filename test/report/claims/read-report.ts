import type { Answers, Question } from '../../../src/report/claims/claim.ts'

/** The pages of the printed report in order: a line that each one holds near its top, and the measure it is about. */
const PAGES: readonly (readonly [line: RegExp, measure: string])[] = [
  [/^Number of CiN$/, 'cin-number'],
  [/^% CiN Visits in Timescale/, 'cin-visits-in-timescale'],
  [/^Numb\s*er of CP$/, 'cp-number'],
  [/^ICPC held in Timescale\t\d/, 'icpc-in-timescale'],
  [/^% CP Visits within Timescale\t\d/, 'cp-visits-in-timescale'],
  [/^% CP Review within Timescale/, 'cp-reviews-in-timescale'],
  [/^Cases open to Early Help$/, 'early-help-open'],
  [/^All open cases\tTarget/, 'all-open-cases'],
  [/^Number of contacts to IFD\t\d/, 'contacts'],
  [/^Number of Referrals$/, 'referrals'],
  [/^% of contacts to EH\t\d/, 'contacts-to-early-help'],
  [/^Number of CLA$/, 'cla-number'],
  [/^Number of CLA starts\t98/, 'cla-starts'],
  [/^Number of CLA starts\t84/, 'cla-ceased'],
]
const HEADINGS: readonly (readonly [RegExp, Question])[] = [
  [/^What’s working well\?|^What's working well\?/, 'working'],
  [/^What are we worried about\?/, 'worried'],
  [/^What are we doing about it\?/, 'doing'],
]
/** Table rows and titles that no owner wrote, save the rows of a page's own values. */
const FURNITURE =
  /^(?:Target|Tolerance|Rate c|Targets|Number\t\d|Rate\t\d|%\t|Monthly|Good =|Priority|Measure\t|Performance|Direction|Sept-|\tSept|\tMar|Number of [A-Za-z ]+(?: at month end| per month| cumulative in year)|Rate of .*(?:annualised|projected)|% CIN visits in timescales at|Children in Care ceasing$)/

/** The words of a printed report under the measures of its pages; words before a heading stand under the first. */
export function readReport(text: string): ReadonlyMap<string, Answers> {
  const found = new Map<string, Record<Question, string[]>>()
  let page: string | null = null
  let question: Question = 'working'
  for (const line of text.split('\n').map(each => each.trim())) {
    const opened = PAGES.find(([pattern, measure]) => pattern.test(line) && !found.has(measure))
    if (opened) {
      page = opened[1]
      question = 'working'
      found.set(page, { working: [], worried: [], doing: [] })
    }
    const heading = HEADINGS.find(([pattern]) => pattern.test(line))
    if (heading) question = heading[1]
    else if (page !== null && line !== '' && !FURNITURE.test(line)) found.get(page)![question].push(line)
  }
  const answer = (lines: readonly string[]) => (lines.length === 0 ? null : { text: lines.join('\n\n') })
  return new Map(
    [...found].map(([measure, { working, worried, doing }]) => [
      measure,
      { working: answer(working), worried: answer(worried), doing: answer(doing) },
    ]),
  )
}
