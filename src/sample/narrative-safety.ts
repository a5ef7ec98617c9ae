import type { Words } from './narrative-words.ts'

/** The words on planning and safety. */
export const SAFETY_WORDS: Readonly<Record<string, Words>> = {
  'cin-number': {
    working:
      'There were 959 children in need at the end of November, down from 1,297 at the end of September and inside the range we set ourselves. In October and November we closed or stepped down 773 children in need, while 506 referrals came in.',
    worried:
      'A fall as quick as this has to be a safe one. We do not know yet how many of these families will come back to us.',
    doing:
      'Before a case closes, its manager now checks that:\n\n- the child was seen in the last four weeks\n- the family knows whom to turn to\n- early help has accepted, where it was offered.',
  },
  'cin-rate': {
    working:
      'The rate is 278 for every 10,000 children. In September it was 376. Our statistical neighbours stand at 250, so we are now close to them.',
    worried: 'The rate depends on an estimate of how many children live here, and that estimate is old.',
    doing: 'We read the rate beside the number each month, and will move to the new estimate from April.',
  },
  'cin-visits-in-timescale': {
    working: 'In September and October, with far more children on plans, four in five were seen in time.',
    worried:
      'At the end of November 68% of children with a plan had been seen in time; a month before it was 81%. Several social workers left during the autumn, and children waited while their cases were passed on.',
    doing:
      'Each team goes through its list of overdue children on Monday mornings. Children without a worker are visited first, by the duty social worker if need be.',
  },
  'cp-number': {
    working: 'Fewer strategy discussions are leading to a conference, and those that do are better prepared.',
    worried:
      '353 children were on a child protection plan at the end of November: 10 more than in October, and 32 more than in September.',
    doing:
      'Every plan that has lasted nine months is read by a service manager and the conference chair together. They ask what has changed for the child and what would let the plan end.',
  },
  'cp-rate': {
    working: 'Where plans do end, few of the children come back to one within the year.',
    worried: 'The rate reached 102 for every 10,000 children. The target for March is 62.',
    doing: '',
  },
  'icpc-in-timescale': {
    working: 'Of the conferences held in November, 79% were in time. In October it was 60%.',
    worried:
      'For the year to date the share is 73%. Last year it was 91%. Most of the late conferences waited for reports, or were asked for late.',
    doing:
      'The conference team is told of a strategy discussion on the day it is held and books a date at once. Service managers look at the waiting list every week.',
  },
  'cp-visits-in-timescale': {
    working:
      'When children are visited, they are mostly seen on their own, and the visit is written up within two days.',
    worried:
      'The share of children seen in time fell from 81% in September to 74% in October and 67% in November. The fall is steepest in the teams that lost the most social workers.',
    doing:
      'Managers agree cover for every child on a plan before a worker leaves, and report each Friday on visits that were missed.',
  },
  'cp-reviews-in-timescale': {
    working: 'Reviews are on time for 97% of children whose first review was due, better than the target.',
    worried:
      'A review on time is not the same as progress: some children stay on a plan for longer than they should.',
    doing:
      'Chairs set the date of the next review before the conference closes, and ask core groups to say what has changed since the last one.',
  },
}
