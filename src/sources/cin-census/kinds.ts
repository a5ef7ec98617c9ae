import type { Part } from '../format.ts'
import type { ElementPart } from '../xml/element-spec.ts'

/** A kind of element of the census: the part that its records are, and where their cells stand. */
export interface Kind {
  readonly part: Part
  readonly element: ElementPart
}

/** Columns with the leaves that they are read from, by their names from the child on; one may go by several. */
type Cells = Readonly<Record<string, string | readonly string[]>>

const DETAILS = 'Child/CINdetails'
const ASSESSMENT = `${DETAILS}/Assessments`
const SECTION47 = `${DETAILS}/Section47`
const PLAN = `${DETAILS}/ChildProtectionPlans`
const PRE_PROCEEDINGS = `${DETAILS}/PreProceedingsandFGDM`

const CHILD_CELLS: Cells = { child: 'Child/ChildIdentifiers/LAchildID' }

const REFERRAL_CELLS: Cells = {
  ...CHILD_CELLS,
  referral_date: `${DETAILS}/CINreferralDate`,
  referral_source: `${DETAILS}/ReferralSource`,
  need: `${DETAILS}/PrimaryNeedCode`,
  nfa: `${DETAILS}/ReferralNFA`,
  closed: `${DETAILS}/CINclosureDate`,
  close_reason: `${DETAILS}/ReasonForClosure`,
}

const ASSESSMENT_CELLS: Cells = {
  ...REFERRAL_CELLS,
  started: `${ASSESSMENT}/AssessmentActualStartDate`,
  internal_review: `${ASSESSMENT}/AssessmentInternalReviewDate`,
  authorised: `${ASSESSMENT}/AssessmentAuthorisationDate`,
}

const PLAN_CELLS: Cells = {
  ...REFERRAL_CELLS,
  started: `${PLAN}/CPPstartDate`,
  ended: `${PLAN}/CPPendDate`,
  initial_category: `${PLAN}/InitialCategoryOfAbuse`,
  latest_category: `${PLAN}/LatestCategoryOfAbuse`,
  previous_plans: `${PLAN}/NumberOfPreviousCPP`,
}

/** A child, with what identifies and describes it. */
export const CHILD = kind('child', 'Child', {
  ...CHILD_CELLS,
  born: 'Child/ChildIdentifiers/PersonBirthDate',
  expected: 'Child/ChildIdentifiers/ExpectedPersonBirthDate',
  sex: ['Child/ChildIdentifiers/Sex', 'Child/ChildIdentifiers/GenderCurrent'],
  died: 'Child/ChildIdentifiers/PersonDeathDate',
  upn: 'Child/ChildIdentifiers/UPN',
  upn_unknown: 'Child/ChildIdentifiers/UPNunknown',
  ethnicity: 'Child/ChildCharacteristics/Ethnicity',
})

/** A disability of a child, or NONE. */
export const DISABILITY = kind('disability', 'Child/ChildCharacteristics/Disabilities/Disability', {
  ...CHILD_CELLS,
  disability: 'Child/ChildCharacteristics/Disabilities/Disability',
})

/** A referral and the episode of need that it opens; a conference named here had no enquiry before it. */
export const REFERRAL = kind('referral', DETAILS, {
  ...REFERRAL_CELLS,
  conference: `${DETAILS}/DateOfInitialCPC`,
})

/** An assessment within a referral. */
export const ASSESSMENTS = kind('assessment', ASSESSMENT, ASSESSMENT_CELLS)

/** The factors of an assessment, one a record, in the element that stands round them. */
export const FACTORS = kind('factor', `${ASSESSMENT}/FactorsIdentifiedAtAssessment/AssessmentFactors`, {
  ...ASSESSMENT_CELLS,
  factor: `${ASSESSMENT}/FactorsIdentifiedAtAssessment/AssessmentFactors`,
})
/** The same without an element round them. */
export const BARE_FACTORS = kind('bare_factor', `${ASSESSMENT}/AssessmentFactors`, {
  ...ASSESSMENT_CELLS,
  factor: `${ASSESSMENT}/AssessmentFactors`,
})

/** A child in need plan. */
export const CIN_PLANS = kind('cin_plan', `${DETAILS}/CINPlanDates`, {
  ...REFERRAL_CELLS,
  started: `${DETAILS}/CINPlanDates/CINPlanStartDate`,
  ended: `${DETAILS}/CINPlanDates/CINPlanEndDate`,
})

/** A section 47 enquiry, with the conference that it led to. */
export const ENQUIRIES = kind('section47', SECTION47, {
  ...REFERRAL_CELLS,
  started: `${SECTION47}/S47ActualStartDate`,
  target: `${SECTION47}/InitialCPCtarget`,
  held: `${SECTION47}/DateOfInitialCPC`,
  not_required: `${SECTION47}/ICPCnotRequired`,
})

/** A child protection plan. */
export const CP_PLANS = kind('cp_plan', PLAN, PLAN_CELLS)

/** Reviews of a plan, one a record, in each of the elements that systems put round them, and in none. */
export const REVIEWS = [
  review('review', 'Reviews/CPPreviewDate'),
  review('cpp_review', 'CPPreviews/CPPreviewDate'),
  review('bare_review', 'CPPreviewDate'),
]

/** Pre-proceedings and family group decision making, from 2026. */
export const PRE = kind('pre_proceedings', PRE_PROCEEDINGS, {
  ...REFERRAL_CELLS,
  started: `${PRE_PROCEEDINGS}/PPStartDate`,
  letter_sent: `${PRE_PROCEEDINGS}/LBPSentDate`,
  meeting_offered: `${PRE_PROCEEDINGS}/FGDMMeetingOffer`,
  meeting_held: `${PRE_PROCEEDINGS}/FGDMMeetingFac`,
  first_meeting: `${PRE_PROCEEDINGS}/InitialPPMeetingDate`,
  review_meetings: `${PRE_PROCEEDINGS}/ReviewMeetingsCount`,
  step_decision: `${PRE_PROCEEDINGS}/StepDecisionDate`,
  outcome: `${PRE_PROCEEDINGS}/PPOutcome`,
  court_application: `${PRE_PROCEEDINGS}/CourtAppDate`,
  proceedings_letter: `${PRE_PROCEEDINGS}/LetterInitCPDate`,
})

/** Every kind of element that is read. */
export const KINDS: readonly Kind[] = [
  CHILD,
  DISABILITY,
  REFERRAL,
  ASSESSMENTS,
  FACTORS,
  BARE_FACTORS,
  CIN_PLANS,
  ENQUIRIES,
  CP_PLANS,
  ...REVIEWS,
  PRE,
]

function review(name: string, below: string): Kind {
  return kind(name, `${PLAN}/${below}`, { ...PLAN_CELLS, reviewed: `${PLAN}/${below}` })
}

function kind(name: string, path: string, cells: Cells): Kind {
  const columns = Object.entries(cells).map(([column, from]) => {
    const [heading, ...aliases] = (typeof from === 'string' ? [from] : from).map(lastName)
    return { name: column, heading: heading!, ...(aliases.length > 0 ? { aliases } : {}) }
  })
  const inherited = Object.values(cells).map((from, at) => ({ heading: columns[at]!.heading, from }))
  return {
    part: { name, title: lastName(path), columns },
    element: { name, path, inherited, fields: [] },
  }
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
