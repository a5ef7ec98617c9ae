import {
  claCarePlan,
  claEpisodes,
  claPlacement,
  claReviews,
  claVisits,
  legalStatus,
  missing,
} from './ssd-care.ts'
import {
  assessmentFactors,
  cinAssessments,
  cinEpisodes,
  contacts,
  earlyHelpEpisodes,
} from './ssd-front-door.ts'
import {
  cinPlans,
  cinVisits,
  cpPlans,
  cpReviews,
  cpVisits,
  initialCpConference,
  s47Enquiry,
} from './ssd-need-and-protection.ts'
import { address, disability, immigrationStatus, linkedIdentifiers, person } from './ssd-people.ts'
import { careLeavers, permanence, preProceedings } from './ssd-permanence.ts'
import { department, involvements, professionals } from './ssd-workforce.ts'
import type { Table } from './table.ts'

/** Every table of the Standard Safeguarding Dataset that is loaded, in the order a child's journey meets them. */
export const TABLES: readonly Table[] = [
  person,
  disability,
  immigrationStatus,
  linkedIdentifiers,
  address,
  contacts,
  earlyHelpEpisodes,
  cinEpisodes,
  cinAssessments,
  assessmentFactors,
  cinPlans,
  cinVisits,
  s47Enquiry,
  initialCpConference,
  cpPlans,
  cpVisits,
  cpReviews,
  claEpisodes,
  claPlacement,
  legalStatus,
  claReviews,
  claVisits,
  claCarePlan,
  missing,
  permanence,
  careLeavers,
  preProceedings,
  involvements,
  professionals,
  department,
]
