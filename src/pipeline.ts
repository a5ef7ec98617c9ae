import type { Month } from './base/month.ts'
import type { FigureRecord } from './figures/figure-records.ts'
import { type Grounds, type GroundsOptions, groundsOf, judgePlan, MONTHS_SHOWN } from './grounds.ts'
import type { Account } from './report/accounts/account.ts'
import { withClaims } from './report/accounts/accounts.ts'
import { buildReport } from './report/build-report.ts'
import { checkNarratives } from './report/claims/check-narratives.ts'
import type { Claim } from './report/claims/claim.ts'
import type { Facts } from './report/claims/facts.ts'
import type { Restated } from './report/editions/restate.ts'
import type { measurePage } from './report/measure/measure-page.ts'
import type { Report } from './report/model/report.ts'
import {
  fillNarratives,
  type NarrativesFilled,
  type NarrativeText,
} from './report/narrative/fill-narratives.ts'
import type { SignOff } from './report/plan/sign-off.ts'
import { recordSources } from './report/plan/source-spec.ts'
import { publicInput } from './report/public-input.ts'
import { type Extract, listExtracts, newestExtract } from './store/extract.ts'
import type { Progress } from './store/load/check-records.ts'
import { type Loaded, loadExtract } from './store/load/load-extract.ts'
import { openPlan, type PlanFolder } from './store/plan-folder.ts'
import { readNarratives } from './store/read-narratives.ts'
import { readProblems } from './store/read-problems.ts'
import { readProposal } from './store/read-proposal.ts'
import { type Months, planFigures, populationOf, withLists } from './store/with-lists.ts'
import { withWorklists } from './store/with-worklists.ts'
import { readWorklists, type WorklistSet } from './store/worklist-files.ts'
import type { Problem } from './tables/problem.ts'

export type { Extract, Loaded, Months, PlanFolder, Problem, WorklistSet }
export {
  judgePlan,
  listExtracts,
  MONTHS_SHOWN,
  newestExtract,
  openPlan,
  planFigures,
  populationOf,
  readProblems,
  readProposal,
  readWorklists,
  withLists,
  withWorklists,
}

/** The day and the hands that a load or a check is given. */
export interface Loading {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly progress: Progress
  /** Told, in sentences that quote no record, what could not be read and why. */
  readonly tell?: (note: string) => void
}

/** sources -> tables -> extract: reads a plan's sources, checks them in the engine and keeps what was read. */
export function load(open: PlanFolder, version: string, loading: Loading): Promise<Loaded> {
  return loadExtract({ plan: open.folder, sources: recordSources(open.plan.sources), version, ...loading })
}

/** A month's report, what stood in its way, and what it was made of. */
export interface Reported {
  readonly report: Report
  readonly notes: readonly string[]
  readonly figures: readonly FigureRecord[]
  readonly restated: ReadonlyMap<string, Restated>
}

/** How a report is asked for besides its month. */
export interface ReportOptions extends GroundsOptions {
  /** Who signed it off, where it is not the plan that says so; null where nobody did. */
  readonly signedOff?: SignOff | null
}

/** judgement -> report: a month's report, with the words that the plan folder keeps. */
export async function report(
  open: PlanFolder,
  extract: Extract,
  month: Month,
  options: ReportOptions = {},
): Promise<Reported> {
  const texts = readNarratives(open.folder, month)
  let words: Worded | null = null
  const grounds = await groundsOf(open, extract, month, options, facts => {
    words = wordsFor(facts, texts, open)
  })
  const { signedOff } = options
  return reportOn(grounds, words ?? wordsFor(grounds.facts, texts, open), { signedOff })
}

/** What was written for a month, as it is shown and held against the figures. */
export interface Worded extends NarrativesFilled {
  readonly claims: readonly Claim[]
}

/** Reads what was written for a month, and holds it against the facts. */
export function wordsFor(facts: Facts, texts: readonly NarrativeText[], { plan }: PlanFolder): Worded {
  const asked = plan.priorities.flatMap(({ measures }) => measures.map(({ id }) => id))
  const read = fillNarratives(texts, facts, asked)
  return { ...read, claims: checkNarratives(read.written, facts) }
}

/** What a report is finished with besides its words. */
export interface Finishing {
  /** Who signed it off, where it is not the plan that says so; null where nobody did. */
  readonly signedOff?: SignOff | null | undefined
  /** A measure's account with what its words claim; made anew unless given. */
  readonly accounts?: ReadonlyMap<string, Account>
  /** Makes a measure's page, or gives it as it was made before. */
  readonly pageOf?: typeof measurePage
}

/** grounds -> report: puts the words to what the records say. */
export function reportOn(grounds: Grounds, words: Worded, finishing: Finishing = {}): Reported {
  const { plan, audience, month } = grounds.input
  const { signedOff, accounts = withClaims(grounds.accounts, words.claims), pageOf } = finishing
  const input = {
    ...grounds.input,
    signedOff: signedOff === undefined ? (plan.signOffs[month] ?? null) : signedOff,
    narratives: words.narratives,
    accounts,
  }
  const { figures, restated, faults, lists } = grounds
  const made = buildReport(audience === 'public' ? publicInput(input, lists) : input, pageOf)
  return { report: made, notes: [...faults, ...words.faults], figures, restated }
}
