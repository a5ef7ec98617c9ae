import type { Month } from '../base/month.ts'
import { shareWork } from '../base/share-work.ts'
import type { SignOff } from '../report/plan/sign-off.ts'
import { wordsMark } from '../store/plan-mark.ts'
import type { MadeReport, ReportPage } from '../web/ports/parts.ts'
import type { Desk, DeskPage, Drafted, MonthAnswer, MonthAsked } from './report-desk.ts'

/** The words of a month as they now stand, who signed it, and the extract that it is held to; the newest where that is null. */
export interface MonthWords {
  readonly answers: readonly MonthAnswer[]
  /** Null where nobody has signed the month as a whole. */
  readonly signedOff: SignOff | null
  readonly extract: string | null
}

/** While many write, words about other measures than the one that is read may be so old, in milliseconds. */
const MOST_AGE = 10_000

/** And they are all read anew so often. */
const MAKE_EVERY = 3_000

/** A month's report, made of all words as they now stand, or of those about one measure at least. */
export interface Drafts {
  readonly whole: () => Promise<MadeReport>
  readonly about: (measure: string) => Promise<MadeReport>
}

/** A month's report as it was last made, and of what. */
interface Lately {
  readonly made: MadeReport
  readonly month: string
  readonly words: MonthWords | null
  /** When all words were as they stood then. */
  readonly at: number
}

/** The words about a measure, to be held against others. */
function wordsOn(measure: string, { answers }: MonthWords): string {
  return JSON.stringify(answers.filter(answer => answer.measure === measure))
}

/** The words of before, with those about some measures as they now are. */
function renewed(before: MonthWords, now: MonthWords, measures: ReadonlySet<string>): MonthWords {
  const answers = [
    ...before.answers.filter(({ measure }) => !measures.has(measure)),
    ...now.answers.filter(({ measure }) => measures.has(measure)),
  ]
  return { ...now, answers }
}

/** What drafts are made from. */
export interface DraftsFrom {
  readonly plan: string
  readonly month: Month
  readonly desk: Desk
  /** What is to be asked of the desk now, and the words; null where the plan folder's own are meant. */
  readonly asked: () => Promise<{ readonly now: MonthWords | null; readonly asked: MonthAsked }>
}

/** The drafts of a month on an extract. They are made one after another, and shared by those who wait. */
export function keepDrafts({ plan, month, desk, asked }: DraftsFrom): Drafts {
  const keep = keepPages()
  let last: Lately | null = null
  let wanted: Set<string> | 'all' = new Set()
  const make = shareWork<MadeReport>(async before => {
    const want = wanted
    wanted = new Set()
    const { now, asked: given } = await asked()
    const isMonth = last?.month === JSON.stringify(given)
    const some = want !== 'all' && isMonth && now && last?.words ? renewed(last.words, now, want) : null
    const words = some ?? now
    const mark = JSON.stringify([given, words ? [words.answers, words.signedOff] : wordsMark(plan, month)])
    const made = before?.mark === mark ? before.made : keep.whole(await desk.draft(given, words, keep.tags()))
    last = { made, month: JSON.stringify(given), words, at: some && last ? last.at : Date.now() }
    return { mark, made }
  })
  const whole = () => {
    wanted = 'all'
    return make()
  }
  return {
    whole,
    about: async measure => {
      const { now, asked: given } = await asked()
      const age = last ? Date.now() - last.at : MOST_AGE
      if (!last?.words || !now || age >= MOST_AGE || last.month !== JSON.stringify(given)) return whole()
      if (JSON.stringify(now.signedOff) !== JSON.stringify(last.words.signedOff)) return whole()
      if (wordsOn(measure, now) !== wordsOn(measure, last.words)) {
        if (wanted !== 'all') wanted.add(measure)
        return make()
      }
      if (age >= MAKE_EVERY) whole().catch(() => {})
      return last.made
    },
  }
}

/** Keeps pages that did not change from one report to the next, so that they are not sent again. */
function keepPages() {
  let kept = new Map<string, ReportPage>()
  return {
    tags: () => [...kept.keys()],
    whole: ({ pages, ...made }: Drafted): MadeReport => {
      const all = pages.map(page => [page.tag, kept.get(page.tag) ?? pageOf(page)] as const)
      kept = new Map(all)
      return { ...made, pages: all.map(([, page]) => page) }
    },
  }
}

function pageOf({ tag, html, ...page }: DeskPage): ReportPage {
  if (html === null) throw new Error(`the page ${page.id} came without its markup (${tag})`)
  return { ...page, html }
}
