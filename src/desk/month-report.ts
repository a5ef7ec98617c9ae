import type { Grounds } from '../grounds.ts'
import { type Reported, reportOn } from '../pipeline.ts'
import { linkLists } from '../render/html/link-lists.ts'
import { headlinesOf } from '../render/html/to-html.ts'
import { type PagePart, toParts } from '../render/html/to-parts.ts'
import type { Account } from '../report/accounts/account.ts'
import { checkAnswers, withRepeats } from '../report/claims/check-narratives.ts'
import { checkRepeats } from '../report/claims/check-repeats.ts'
import type { Claim } from '../report/claims/claim.ts'
import { measurePage } from '../report/measure/measure-page.ts'
import type { Page } from '../report/model/page.ts'
import type { Entry } from '../report/model/report.ts'
import { fillNarrative, type NarrativeText } from '../report/narrative/fill-narratives.ts'
import type { Narrative } from '../report/narrative/narrative.ts'
import type { SignOff } from '../report/plan/sign-off.ts'

/** A month's report with its pages, to be shown in the app. */
export interface MonthReport extends Reported {
  readonly parts: readonly PagePart[]
  readonly claims: readonly Claim[]
}

/** Words of a month as they were last read. */
interface Wording {
  readonly written: ReadonlyMap<string, Narrative>
  readonly claims: readonly Claim[]
}

/** A month whose words change: its report is made anew as far as what was written is new. */
export interface MonthReports {
  /** `signedOff` tells who has signed the month, null where nobody has; the plan says so unless it is given. */
  readonly make: (texts: readonly NarrativeText[], signedOff?: SignOff | null) => MonthReport
  /** What words about one measure would claim beside the last words of the others. */
  readonly check: (text: NarrativeText) => readonly Claim[]
}

/** The reports of a month on the same grounds. What an answer does not touch is kept from the last one. */
export function monthReports(grounds: Grounds): MonthReports {
  const { facts, asked } = grounds
  const read = perId(
    (text: NarrativeText) => {
      const filled = fillNarrative(text, facts, asked)
      const page = facts.measures.find(({ id }) => id === text.measure)
      return { ...filled, claims: page ? checkAnswers(page, filled.written, facts) : [] }
    },
    (a, b) => a.text === b.text,
  )
  const pages = keptPages(grounds)
  let last: Wording = { written: new Map(), claims: [] }
  return {
    make: (texts, signedOff) => {
      const all = texts.map(text => [text.measure, read(text.measure, text)] as const)
      const written = new Map(all.map(([id, its]) => [id, its.written]))
      const own = all.flatMap(([, its]) => its.claims)
      const claims = withRepeats(own, checkRepeats(written, facts), facts)
      last = { written, claims }
      const narratives = new Map(all.map(([id, { narrative }]) => [id, narrative]))
      const faults = all.flatMap(([, its]) => its.faults)
      return { ...pages({ narratives, written, faults, claims }, signedOff), claims }
    },
    check: text => {
      const { written } = fillNarrative(text, facts, asked)
      const page = facts.measures.find(({ id }) => id === text.measure)
      if (!page) return []
      const repeats = checkRepeats(new Map([...last.written, [text.measure, written]]), facts)
      const claims = withRepeats(checkAnswers(page, written, facts), repeats, facts)
      return claims.filter(({ measure }) => measure === text.measure)
    },
  }
}

/** Puts words to the grounds; a measure's page is made and written anew only where its words or their claims are new. */
function keptPages(grounds: Grounds) {
  const accountOf = perId(
    ({ account, claims }: { readonly account: Account; readonly claims: readonly Claim[] }) => ({
      ...account,
      claims,
    }),
    (a, b) =>
      a.claims.length === b.claims.length && a.claims.every((claim, at) => same(claim, b.claims[at]!)),
  )
  const made = perId(
    ({ entry, defined }: { readonly entry: Entry; readonly defined: boolean }) => measurePage(entry, defined),
    (a, b) => a.entry.narrative === b.entry.narrative && a.entry.account === b.entry.account,
  )
  const written = perId(
    ({ make }: { readonly page: Page | null; readonly make: () => string }) => make(),
    (a, b) => a.page !== null && a.page === b.page,
  )
  return (
    words: Parameters<typeof reportOn>[1],
    signedOff: SignOff | null | undefined,
  ): Reported & { readonly parts: readonly PagePart[] } => {
    const accounts = new Map(
      [...grounds.accounts].map(([id, account]) => {
        const claims = words.claims.filter(({ measure }) => measure === id)
        return [id, accountOf(id, { account, claims })] as const
      }),
    )
    const latest = new Map<string, Page>()
    const reported = reportOn(grounds, words, {
      accounts,
      signedOff,
      pageOf: (entry, defined) => {
        const page = made(entry.id, { entry, defined })
        latest.set(page.id, page)
        return page
      },
    })
    const link = linking(reported)
    const parts = toParts(reported.report, (id, make) =>
      written(id, { page: latest.get(id) ?? null, make: () => link(make()) }),
    )
    return { ...reported, parts }
  }
}

function linking({ report }: Reported): (markup: string) => string {
  const headlines = headlinesOf(report)
  const extract = report.extract ? `?extract=${encodeURIComponent(report.extract.id)}` : ''
  return markup =>
    linkLists(
      markup,
      headlines,
      ({ measure, window, month }) => `/lists/${measure}/${window}/${month}${extract}`,
    )
}

function same(a: Claim, b: Claim): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** Keeps what was last made for each id, and makes it anew only where it is to be made from something else. */
function perId<Given, Made>(make: (given: Given) => Made, isSame: (a: Given, b: Given) => boolean) {
  const kept = new Map<string, { readonly given: Given; readonly made: Made }>()
  return (id: string, given: Given): Made => {
    const before = kept.get(id)
    if (before && isSame(before.given, given)) return before.made
    const made = make(given)
    kept.set(id, { given, made })
    return made
  }
}
