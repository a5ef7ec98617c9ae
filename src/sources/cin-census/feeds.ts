import type { Feed } from '../format.ts'

/** Children in need are those who are not looked after, which the census doesn't say. */
const BESIDE_CARE: Feed = { approximately: null, beside: ['ssd_cla_episodes', 'ssd_legal_status'] }

const IN_FULL: Feed = { approximately: null }

/** What the census can tell of each measure that it feeds. */
export const CIN_CENSUS_FEEDS: Readonly<Record<string, Feed>> = {
  'cin-number': BESIDE_CARE,
  'cin-rate': BESIDE_CARE,
  'cp-number': IN_FULL,
  'cp-rate': IN_FULL,
  'icpc-in-timescale': IN_FULL,
  'cp-reviews-in-timescale': {
    approximately:
      'Reviews held before the first census that was read count only where a census names them, so some plans may read as reviewed late.',
  },
  'all-open-cases': IN_FULL,
  referrals: IN_FULL,
  'referral-rate': IN_FULL,
  're-referrals': { approximately: null, after: 12 },
  'assessments-in-timescale': IN_FULL,
}

const NO_CARE = 'The census has no periods of care, so it does not say which children are looked after.'
const NO_VISITS = 'The census has no visits.'

/** Why the census can't tell the other measures. */
export const CIN_CENSUS_LACKS: Readonly<Record<string, string>> = {
  'cin-number': NO_CARE,
  'cin-rate': NO_CARE,
  'cin-visits-in-timescale': NO_VISITS,
  'cp-visits-in-timescale': NO_VISITS,
  'early-help-open': 'The census has no early help.',
  contacts: 'The census begins with referrals and has no contacts.',
  'contacts-to-early-help': 'The census has neither contacts nor early help.',
  'cla-number': NO_CARE,
  'cla-rate': NO_CARE,
  'cla-starts': NO_CARE,
  'cla-starts-rate': NO_CARE,
  'cla-ceased': NO_CARE,
  'cla-ceased-rate': NO_CARE,
  'cla-visits-in-timescale': 'The census has neither visits nor periods of care.',
  'cla-reviews-in-timescale': 'The census has neither periods of care nor their reviews.',
}
