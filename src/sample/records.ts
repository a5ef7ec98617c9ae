import type { Day } from '../base/day.ts'
import type { Random } from './random.ts'
import type { Involvement, Worker } from './workforce.ts'

/** Someone known to Northmere, and what the simulation must remember of them. */
export interface Person {
  readonly id: string
  /** The number that siblings share. */
  readonly family: number
  readonly forename: string
  readonly surname: string
  sex: 'F' | 'M' | 'U'
  readonly ethnicity: string
  born: Day | null
  readonly expected: Day | null
  died: Day | null
  disabled: boolean
  readonly unaccompanied: boolean
  readonly known: Day
  referred: Day | null
  episode: Episode | null
  earlyHelp: EarlyHelp | null
  earlyHelpBegan: Day | null
  /** The latest contact that says nothing of early help; an episode soon after it would be read as its outcome. */
  plainContact: Day | null
  protectedBefore: number
}

/** Which group a child with an open episode is in. */
export type Standing = 'need' | 'protection' | 'care' | 'adult'

/** A referral and the episode of need it opened. */
export interface Episode {
  readonly id: string
  readonly person: Person
  readonly referred: Day
  readonly source: string
  readonly need: string
  readonly route: 'new' | 'again' | 'adult' | 'unaccompanied' | 'transfer'
  standing: Standing
  nothingFurther: boolean
  closed: Day | null
  closeReason: string
  /** The last day something changed; the next change comes after it. */
  changed: Day
  assessment: Assessment | null
  plan: NeedPlan | null
  protection: ProtectionPlan | null
  care: Care | null
  readonly involvements: Involvement[]
  /** Set while a short break or another lasting need keeps the episode open. */
  held: boolean
}

/** An assessment of one child's needs; it is due 45 working days after it began. */
export interface Assessment {
  readonly id: string
  readonly episode: Episode
  readonly began: Day
  authorised: Day | null
  outcome: 'plan' | 'close' | null
  worker: Worker | null
}

/** A child in need plan, and whether its last month ended with a visit overdue. */
export interface NeedPlan {
  readonly id: string
  readonly episode: Episode
  readonly began: Day
  ended: Day | null
  visited: Day | null
  late: boolean
  readonly worker: Worker | null
}

/** A section 47 enquiry about one child; siblings may share its id. */
export interface Enquiry {
  readonly id: string
  readonly episode: Episode
  readonly began: Day
  ended: Day | null
  toConference: boolean
  readonly worker: Worker | null
}

/** An initial child protection conference about one child; siblings share the meeting. */
export interface Conference {
  readonly id: string
  readonly meeting: string
  readonly episode: Episode
  readonly enquiry: Enquiry | null
  readonly target: Day | null
  readonly held: Day
  readonly plan: ProtectionPlan | null
  readonly transferIn: boolean
  readonly worker: Worker | null
}

/** A child protection plan with its chain of reviews. */
export interface ProtectionPlan {
  readonly id: string
  readonly episode: Episode
  conference: string
  readonly began: Day
  ended: Day | null
  readonly category: string
  laterCategory: string
  readonly otherAuthority: boolean
  readonly reviews: ReviewChain
  late: boolean
}

/** Reviews of a plan or a period of care: each held review sets when the next is due. */
export interface ReviewChain {
  readonly family: number
  due: Day
  readonly next: (held: Day, count: number) => Day
  readonly held: { readonly due: Day; readonly on: Day }[]
  /** The last due date that a review missed. */
  missed: Day | null
  /** Not before this day can the next review be held. */
  from: Day
}

/** A period of care, or of short breaks, with its placements and legal statuses in order. */
export interface Care {
  readonly id: string
  readonly episode: Episode
  readonly entered: Day
  shortBreak: boolean
  readonly placements: Placement[]
  readonly statuses: LegalStatus[]
  readonly planned: LegalStatus[]
  readonly reviews: ReviewChain
  visited: Day | null
  late: boolean
  adoptionSince: Day | null
  ceased: Day | null
  ceasedReason: string
}

/** Where a looked after child lives from a day on, and why the one before ended. */
export interface Placement {
  readonly id: string
  readonly began: Day
  readonly type: string
  readonly provider: string
  readonly change: string
}

/** A legal status and the first day it is in force. */
export interface LegalStatus {
  readonly status: string
  readonly from: Day
}

/** An episode of early help. */
export interface EarlyHelp {
  readonly id: string
  readonly person: Person
  readonly began: Day
  ended: Day | null
  endReason: string
  readonly reason: string
  readonly worker: Worker
}

/** A contact about one child and its outcome as JSON; blank where nothing was recorded. */
export interface Contact {
  readonly id: string
  readonly person: Person
  readonly on: Day
  readonly source: string
  readonly outcome: string
}

/** A visit to a child. */
export interface Visit {
  readonly person: Person
  /** The plan or period of care visited under. */
  readonly under: string
  readonly on: Day
  readonly seen: boolean
  readonly alone: boolean
  readonly bedroom: boolean
}

/** Everything that has been recorded so far. */
export interface Records {
  readonly random: Random
  /** The day that the records reach. */
  readonly reach: Day
  readonly people: Person[]
  readonly episodes: Episode[]
  /** Episodes that are open and not without further action. */
  open: Episode[]
  readonly assessments: Assessment[]
  readonly plans: NeedPlan[]
  readonly enquiries: Enquiry[]
  readonly conferences: Conference[]
  readonly protectionPlans: ProtectionPlan[]
  readonly care: Care[]
  readonly earlyHelp: EarlyHelp[]
  readonly contacts: Contact[]
  readonly needVisits: Visit[]
  readonly protectionVisits: Visit[]
  readonly careVisits: Visit[]
  readonly workers: readonly Worker[]
  readonly counts: Map<string, number>
}

/** The next identifier of a kind. */
export function nextId(records: Records, prefix: string, from = 100001): string {
  const next = records.counts.get(prefix) ?? from
  records.counts.set(prefix, next + 1)
  return `${prefix}${next}`
}

/** The open episodes of one standing. */
export function standing(records: Records, of: Standing): Episode[] {
  return records.open.filter(episode => episode.standing === of)
}
