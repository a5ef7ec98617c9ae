import type { Feed } from '../format.ts'

const IN_FULL: Feed = { approximately: null }

/** What the return can tell of each measure that it feeds. */
export const SSDA903_FEEDS: Readonly<Record<string, Feed>> = {
  'cla-number': IN_FULL,
  'cla-rate': IN_FULL,
  'cla-starts': IN_FULL,
  'cla-starts-rate': IN_FULL,
  'cla-ceased': IN_FULL,
  'cla-ceased-rate': IN_FULL,
  'cla-reviews-in-timescale': {
    approximately:
      'Reviews held before the first return that was read are not known, so some children longer in care may read as reviewed late.',
    after: 72,
  },
}

const ONLY_CARE = 'The return tells only of children who are looked after.'

/** Why the return can't tell the other measures. */
export const SSDA903_LACKS: Readonly<Record<string, string>> = {
  'cin-number': ONLY_CARE,
  'cin-rate': ONLY_CARE,
  'cin-visits-in-timescale': ONLY_CARE,
  'cp-number': ONLY_CARE,
  'cp-rate': ONLY_CARE,
  'icpc-in-timescale': ONLY_CARE,
  'cp-visits-in-timescale': ONLY_CARE,
  'cp-reviews-in-timescale': ONLY_CARE,
  'early-help-open': ONLY_CARE,
  'all-open-cases': 'The return tells only of children who are looked after, who are some of the open cases.',
  contacts: ONLY_CARE,
  referrals: ONLY_CARE,
  'referral-rate': ONLY_CARE,
  'contacts-to-early-help': ONLY_CARE,
  're-referrals': ONLY_CARE,
  'assessments-in-timescale': ONLY_CARE,
  'cla-visits-in-timescale': 'The return has no visits.',
}
