import type { Words } from './narrative-words.ts'

/** The words on the child's journey through the system. */
export const JOURNEY_WORDS: Readonly<Record<string, Words>> = {
  'early-help-open': {
    working:
      'Early help was open to 722 children at the end of November, down from 1,004 in September. Schools and health visitors now lead more of the support themselves, which has made room for families who step down from social care.',
    worried:
      'We have no agreed process yet for a partner who leads support, and our assessment form takes too long to fill in.',
    doing:
      'A group of partners is writing the process together. A shorter form is on trial in two clusters of schools until January.',
  },
  'all-open-cases': {
    working:
      'Open cases fell from 2,466 in September to 2,352 in October and 2,180 in November, nearly all of it among children in need.',
    worried:
      'We still have more children open than the 1,948 we aim for by March, and more on plans and in care than before.',
    doing:
      'Each team goes through its cases by length of time open, starting with those that have had no change of plan for six months.',
  },
  contacts: {
    working:
      'All that reaches the front door is now recorded, so a worry that comes back again and again is easier to see.',
    worried:
      'November brought 1,127 contacts, 40 more than October. The target for March is 760, and recording takes up time that screening needs.',
    doing:
      'We meet the police and the ten schools that contact us most, to go through real examples of what needs a contact and what needs a conversation.',
  },
  referrals: {
    working:
      'There were 191 referrals in November, below the 210 that we aim for by March. In October there were 315 and in September 377.',
    worried: 'One month is not a trend. We want to be sure that nobody who needs us is being turned away.',
    doing:
      'A manager from another service reads twenty contacts a week that did not become referrals, and tells us where she would have decided otherwise.',
  },
  'referral-rate': {
    working: '',
    worried:
      'Over a whole year, the referrals of the year to date would come to 1,080 for every 10,000 children. In September it was 1,146. The target of 731 cannot be reached this year, as too many referrals have come already.',
    doing: 'Support with thresholds from our improvement partners goes on until the summer.',
  },
  'contacts-to-early-help': {
    working: 'The contacts that do go on to early help are taken up within a week.',
    worried:
      'Only 12% of contacts led to early help, as in October. In September it was 18%, and the target for March is 26%. Some contacts say too little for us to offer anything.',
    doing:
      'An early help practitioner now sits at the front door three days a week and telephones families the same day.',
  },
  're-referrals': {
    working: 'We now look at every repeat referral with the team that closed the case.',
    worried: 'For the year to date 32% of referrals were for a child referred within the 12 months before.',
    doing:
      'We ask of each: did we close too early, did the help stop, or is this something new? What we learn goes to the assessment teams every month.',
  },
  'assessments-in-timescale': {
    working:
      'Managers say the quality of assessments is better than a year ago, and children’s own words are in most of them.',
    worried:
      'For the year to date 68% of assessments were finished within 45 working days. Assessments that change hands take longest.',
    doing:
      '- A checkpoint on day 10 and on day 25.\n- A finished assessment is authorised within three days.\n- No assessment is passed on when it is past day 30.',
  },
}
