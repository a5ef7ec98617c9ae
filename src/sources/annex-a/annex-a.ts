import type { Format } from '../format.ts'
import { CARE } from './care.ts'
import { ANNEX_A_FEEDS, ANNEX_A_LACKS, ANNEX_A_NEEDS } from './feeds.ts'
import { FRONT_DOOR } from './front-door.ts'
import { LIST_10, LIST_11 } from './lists-adoption.ts'
import { LIST_8, LIST_9 } from './lists-care.ts'
import { LIST_1, LIST_2, LIST_3, LIST_4, LIST_5 } from './lists-front-door.ts'
import { LIST_6, LIST_7 } from './lists-need.ts'
import { PEOPLE_AND_STAFF } from './people.ts'
import { PROTECTION } from './protection.ts'

/**
 * The child level data that Ofsted asks for at an inspection (Annex A of the framework): eleven lists, drawn on one day,
 * of those in touch with children's services then or in the six months before.
 */
export const ANNEX_A: Format = {
  kind: 'annex-a',
  title: 'Annex A',
  parts: [LIST_1, LIST_2, LIST_3, LIST_4, LIST_5, LIST_6, LIST_7, LIST_8, LIST_9, LIST_10, LIST_11],
  crossings: [...PEOPLE_AND_STAFF, ...FRONT_DOOR, ...PROTECTION, ...CARE],
  needs: ANNEX_A_NEEDS,
  feeds: ANNEX_A_FEEDS,
  exempt: [
    { code: 'cin-plan-overlaps-cp-plan' },
    { code: 'care-without-legal-status' },
    { code: 'cp-plan-without-conference' },
    { code: 'open-after-referral-closed', table: 'ssd_s47_enquiry' },
    { code: 'enquiries-overlap' },
    { code: 'source-missing', part: 'list_6' },
  ],
  lacks: ANNEX_A_LACKS,
}
