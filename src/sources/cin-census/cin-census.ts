import type { Format } from '../format.ts'
import type { ElementSpec } from '../xml/element-spec.ts'
import { CHILD_CROSSINGS } from './children.ts'
import { CIN_CENSUS_FEEDS, CIN_CENSUS_LACKS } from './feeds.ts'
import { KINDS } from './kinds.ts'
import { PROTECTION_CROSSINGS } from './protection.ts'
import { REFERRAL_CROSSINGS } from './referrals.ts'

/** The outermost element of a census file. */
export const CIN_CENSUS_ROOT = 'Message'

/** Where the elements of the census stand, in whatever order. */
export const CIN_CENSUS_ELEMENTS: ElementSpec = { parts: KINDS.map(kind => kind.element) }

/**
 * The children in need census: every child referred to, assessed or helped by children's social care between 1 April and
 * 31 March. Several years read together are one account, in the order of their files: the last file's word on a record stands.
 */
export const cinCensus: Format = {
  kind: 'cin-census',
  title: 'Children in need census',
  parts: KINDS.map(kind => kind.part),
  crossings: [...CHILD_CROSSINGS, ...REFERRAL_CROSSINGS, ...PROTECTION_CROSSINGS],
  feeds: CIN_CENSUS_FEEDS,
  exempt: [
    { code: 'enquiry-open-without-conference' },
    { code: 'open-after-referral-closed', table: 'ssd_s47_enquiry' },
    { code: 'enquiries-overlap' },
    { code: 'worker-missing' },
  ],
  lacks: CIN_CENSUS_LACKS,
}
