import type { Feed } from '../format.ts'

const IN_FULL: Feed = { approximately: null }

const LATEST_EPISODE: Feed = {
  approximately:
    'Annex A has only the latest episode of each child, so months before it was drawn read a little too low.',
}

const SIX_MONTHS_OF_CARE: Feed = {
  approximately:
    'Annex A leaves out children who left care more than six months before it was drawn, and has only the latest period of care of each child.',
}

const LATEST_REVIEW =
  'Only the latest review of each child is known, so those before it are taken to have been held when they were due.'

/** What Annex A can tell of each measure that it feeds, in the six months that it goes back. */
export const ANNEX_A_FEEDS: Readonly<Record<string, Feed>> = {
  'cin-number': LATEST_EPISODE,
  'cin-rate': LATEST_EPISODE,
  'cin-visits-in-timescale': {
    approximately:
      'The date the child was last seen stands in for visits, and the start of the episode of need for the start of the plan.',
    latestOnly: true,
  },
  'cp-number': LATEST_EPISODE,
  'cp-rate': LATEST_EPISODE,
  'icpc-in-timescale': IN_FULL,
  'cp-visits-in-timescale': {
    approximately:
      'Only the last statutory visit to each child is known and is taken to be one at which the child was seen.',
    latestOnly: true,
  },
  'cp-reviews-in-timescale': { approximately: LATEST_REVIEW, latestOnly: true },
  'early-help-open': {
    approximately: 'Early help assessments stand in for episodes of early help.',
  },
  'all-open-cases': {
    approximately: 'Annex A leaves out care leavers, who count while an episode of need is open.',
  },
  contacts: IN_FULL,
  referrals: IN_FULL,
  'referral-rate': IN_FULL,
  'contacts-to-early-help': {
    approximately:
      'Annex A does not say what a contact led to, so one counts when an early help assessment of the child began within 14 days.',
  },
  'assessments-in-timescale': IN_FULL,
  'cla-number': LATEST_EPISODE,
  'cla-rate': LATEST_EPISODE,
  'cla-starts': SIX_MONTHS_OF_CARE,
  'cla-starts-rate': SIX_MONTHS_OF_CARE,
  'cla-ceased': SIX_MONTHS_OF_CARE,
  'cla-ceased-rate': SIX_MONTHS_OF_CARE,
  'cla-visits-in-timescale': {
    approximately:
      'Only the last social work visit to each child is known and is taken to be one at which the child was seen.',
    latestOnly: true,
  },
  'cla-reviews-in-timescale': { approximately: LATEST_REVIEW, latestOnly: true },
}

/** Why Annex A can't tell the other measures. */
export const ANNEX_A_LACKS: Readonly<Record<string, string>> = {
  're-referrals':
    'Annex A lists the referrals of six months and only counts those before, so it does not say which of them came within twelve months of another.',
}

const OPEN = ['list_6', 'list_7', 'list_8']

/** The lists without which each measure that Annex A feeds can't be told: what is not held would read as nobody. */
export const ANNEX_A_NEEDS: Readonly<Record<string, readonly string[]>> = {
  'cin-number': OPEN,
  'cin-rate': OPEN,
  'cin-visits-in-timescale': OPEN,
  'cp-number': ['list_7'],
  'cp-rate': ['list_7'],
  'icpc-in-timescale': ['list_5'],
  'cp-visits-in-timescale': ['list_7'],
  'cp-reviews-in-timescale': ['list_7'],
  'early-help-open': ['list_2'],
  'all-open-cases': OPEN,
  contacts: ['list_1'],
  referrals: ['list_3'],
  'referral-rate': ['list_3'],
  'contacts-to-early-help': ['list_1', 'list_2'],
  'assessments-in-timescale': ['list_4'],
  'cla-number': ['list_8'],
  'cla-rate': ['list_8'],
  'cla-starts': ['list_8'],
  'cla-starts-rate': ['list_8'],
  'cla-ceased': ['list_8'],
  'cla-ceased-rate': ['list_8'],
  'cla-visits-in-timescale': ['list_8'],
  'cla-reviews-in-timescale': ['list_8'],
}
