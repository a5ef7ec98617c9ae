import type { Part, PartColumn } from '../format.ts'

const CHILD: PartColumn = { name: 'child', heading: 'CHILD', aliases: ['CHILDID'] }
const BORN: PartColumn = { name: 'dob', heading: 'DOB' }

/** A child. */
export const HEADER: Part = {
  name: 'header',
  title: 'Header',
  columns: [CHILD, ...columns('SEX DOB ETHNIC UPN MOTHER MC_DOB')],
}

/** An episode of care: a stretch in which neither legal status nor placement changes. */
export const EPISODES: Part = {
  name: 'episodes',
  title: 'Episodes',
  columns: [
    CHILD,
    ...columns('DECOM RNE LS CIN'),
    { name: 'place', heading: 'PLACE', aliases: ['PL'] },
    ...columns('PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN'),
  ],
}

/** A review held. */
export const REVIEWS = part('reviews', 'Reviews', 'REVIEW REVIEW_CODE')
/** A child who is unaccompanied and seeks asylum, and when that ceased or will. */
export const UASC: Part = { name: 'uasc', title: 'UASC', columns: [CHILD, ...columns('SEX DOB DUC')] }
/** What the header of the XML form says of seeking asylum: every child has it, where the CSV file has only those who do. */
export const UASC_MARK: Part = {
  name: 'uasc_mark',
  title: 'Header',
  columns: [CHILD, ...columns('UASC DUC')],
}
/** Health, offending and strengths of a child looked after for a year. */
export const OC2 = part(
  'oc2',
  'OC2',
  'SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE ' +
    'INTERVENTION_RECEIVED INTERVENTION_OFFERED',
)
/** A care leaver: whether in touch, what they do and where they live. */
export const OC3 = part('oc3', 'OC3', 'IN_TOUCH ACTIV ACCOM')
/** An adoption: the decision, the match and the adopters. */
export const AD1 = part('ad1', 'AD1', 'DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR')
/** A child placed for adoption, and why that ended if it did. */
export const PLACED_ADOPTION = part(
  'placed_adoption',
  'Placed for adoption',
  'DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED',
)
/** An earlier permanent arrangement that a child came into care from. */
export const PREV_PERM = part('prev_perm', 'Previous permanence', 'PREV_PERM LA_PERM DATE_PERM')
/** A time missing from a placement, or away without authorisation. */
export const MISSING = part('missing', 'Missing', 'MISSING MIS_START MIS_END')
/** A time with one social worker, from 2024. */
export const SW_EPISODES = part('sw_episodes', 'Social worker episodes', 'SW_ID SW_DECOM SW_DEC SW_REASON')
/** A deprivation of liberty order. */
export const DOLO = part('dolo', 'Deprivation of liberty orders', 'DOLO_START DOLO_END')

/** Every file of the return. */
export const SSDA903_PARTS: readonly Part[] = [
  HEADER,
  EPISODES,
  REVIEWS,
  UASC,
  UASC_MARK,
  OC2,
  OC3,
  AD1,
  PLACED_ADOPTION,
  PREV_PERM,
  MISSING,
  SW_EPISODES,
  DOLO,
]

/** A file whose first columns are the child and the date of birth, as most have. */
function part(name: string, title: string, headings: string): Part {
  return { name, title, columns: [CHILD, BORN, ...columns(headings)] }
}

function columns(headings: string): readonly PartColumn[] {
  return headings.split(' ').map(heading => ({ name: heading.toLowerCase(), heading }))
}
