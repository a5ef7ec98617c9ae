import type { Month } from '../../base/month.ts'
import type { ListPages } from '../../figures/list-pages.ts'
import type { Window } from '../../measures/measure.ts'
import type { People, SavedViews, Sessions } from '../../people/accounts.ts'
import type { AuditLog } from '../../people/audit.ts'
import type { Claim } from '../../report/claims/claim.ts'
import type { Cycles } from '../../report/cycle/cycle.ts'
import type { Question } from '../../report/narrative/narrative.ts'
import type { Section } from '../../report/plan/contents.ts'
import type { MeasureInReport } from '../../report/reading/measure-in-report.ts'

/** Everything that the web app is joined to. It touches no disk and knows no database or engine itself. */
export interface Parts {
  readonly people: People
  readonly sessions: Sessions
  readonly audit: AuditLog
  readonly cycles: Cycles
  readonly views: SavedViews
  readonly reports: Reports
  readonly lists: ListPages
  readonly settings: Settings
  /** Sign-in by the council's own provider; null where there is none. */
  readonly provider: Provider | null
  /** Sends a message; null where no mail server is configured. */
  readonly mail: ((message: Mail) => Promise<void>) | null
  readonly clock: () => Date
  /** A line for whoever runs the server, that tells nothing of a child. */
  readonly log: (event: string, detail: Readonly<Record<string, unknown>>) => void
}

/** What the plan and whoever runs the server say of it. */
export interface Settings {
  readonly authority: string
  /** A colour as `#rrggbb`, for the header. */
  readonly colour: string
  /** What the service calls itself: `Improvement plan`. */
  readonly title: string
  /** Where it is reached, without a slash at the end: `https://throughline.northmere.example`. */
  readonly address: string
  /** Whether browsers reach it by TLS, so that cookies are for that alone. */
  readonly secure: boolean
  readonly version: string
  /** Local accounts with passwords can sign in. */
  readonly passwords: boolean
  /** Accounts that a demonstration shows on its sign-in page, with their passwords; none otherwise. */
  readonly shown: readonly { readonly email: string; readonly password: string; readonly says: string }[]
}

/** The council's own sign-in by OpenID Connect. */
export interface Provider {
  readonly name: string
  /** Where to send the browser, and what to keep until it comes back. */
  readonly begin: () => Promise<{ readonly to: string; readonly kept: string }>
  /** The e-mail address that the provider vouches for; throws `InputError` where it doesn't. */
  readonly finish: (address: string, kept: string) => Promise<string>
}

/** A message to somebody who writes. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export type { MeasureInReport }

/** A page of a report, as HTML to stand under the app's own header. */
export interface ReportPage {
  readonly id: string
  readonly section: Section
  readonly title: string
  readonly kicker: string
  readonly html: string
}

/** A month's report as the app shows it. */
export interface MadeReport {
  readonly month: Month
  readonly monthName: string
  readonly extract: string
  /** The edition it is, or null for one that is not published. */
  readonly edition: string | null
  readonly digest: string | null
  readonly signedOff: { readonly by: string; readonly on: string } | null
  readonly pages: readonly ReportPage[]
  readonly measures: readonly MeasureInReport[]
  /** What the words claim and the figures say to it. */
  readonly claims: readonly Claim[]
  /** What stands in the way of the report, in sentences. */
  readonly notes: readonly string[]
  /** What changed since the month before, in sentences without the measure's name, the most telling first. */
  readonly changes: readonly { readonly measure: string; readonly says: string }[]
  /** Of an edition: what is no longer as it was published, a sentence for each measure. */
  readonly restated: readonly { readonly measure: string; readonly title: string; readonly says: string }[]
}

/** What a measure counts: its meaning in words, a paragraph each, where that comes from, and the SQL of its list. */
export interface Definition {
  readonly id: string
  readonly title: string
  readonly row: string
  readonly met: string | null
  readonly source: string
  readonly definition: readonly string[]
  readonly sql: string
  readonly windows: readonly Window[]
}

/** A measure that the plan asks for, and whose it is. */
export type MeasureInPlan = Pick<MeasureInReport, 'id' | 'title' | 'priority' | 'owner' | 'deputy'>

/** The reports of a plan. */
export interface Reports {
  /** The measures of the plan, in its order. It is quick: no report is made for it. */
  readonly planned: () => Promise<readonly MeasureInPlan[]>
  /** The months that have records, newest first. */
  readonly months: () => Promise<readonly Month[]>
  readonly extracts: () => Promise<
    readonly {
      readonly id: string
      readonly recordsTo: string
      readonly loaded: string
      readonly problems: number
    }[]
  >
  /** The editions for the board, newest month first and last edition of each first. */
  readonly editions: () => Promise<
    readonly { readonly name: string; readonly month: Month; readonly digest: string }[]
  >
  /** The words that the plan's own files have for a month, by measure; makes no report. */
  readonly written: (month: Month) => Promise<ReadonlyMap<string, Readonly<Record<Question, string | null>>>>
  /** The measures of a month as its figures alone make them, without words: kept, however much is written. */
  readonly figures: (month: Month, extract: string | null) => Promise<readonly MeasureInReport[]>
  /**
   * The report of a month with the words as they now stand; of the newest extract unless one is named.
   *
   * @param about the measure whose words must stand as they were saved last, if others may be some seconds old while
   *   many write; a name that no measure has if that goes for all
   */
  readonly draft: (month: Month, extract?: string, about?: string) => Promise<MadeReport>
  /** An edition as it was published; null where there is none of that name. */
  readonly published: (edition: string) => Promise<MadeReport | null>
  /** The files of an edition that can be taken away: `report.pdf`, `report.docx`; none where there is no such edition. */
  readonly files: (edition: string) => Promise<readonly string[]>
  /** One of those files; null where there is none. */
  readonly file: (edition: string, name: string) => Promise<Uint8Array | null>
  /** What a measure counts; null where none is called that. */
  readonly definition: (measure: string) => Promise<Definition | null>
  /** What words would claim, held against the month's figures. */
  readonly check: (
    month: Month,
    measure: string,
    answers: Readonly<Record<Question, string>>,
  ) => Promise<readonly Claim[]>
  /** Seals the month as it now stands, with who signed it, and gives the edition's name. */
  readonly publish: (month: Month, signedOff: { readonly by: string; readonly on: string }) => Promise<string>
  /** Reads the plan's sources into a new extract, and gives its id and how many problems were found. */
  readonly load: (today: string) => Promise<{ readonly extract: string; readonly problems: number }>
}
