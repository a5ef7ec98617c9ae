import type { Words } from './narrative-words.ts'

/**
 * The words on homes and families. Those on children who ceased to be looked after hold a slip on purpose: they
 * count 12 where the records have 13, as happens when a late entry is missed.
 */
export const HOMES_WORDS: Readonly<Record<string, Words>> = {
  'cla-number': {
    working:
      'After years of growth, the number of children we look after has held steady this autumn: 629 in September, 624 in October and 629 in November.',
    worried: 'That is still 14 more than at the end of March, and far from the 515 that we aim for.',
    doing:
      'Two social workers review every child who lives at home under a care order, and every child with relatives, to see for whom we could go back to court or apply for special guardianship.',
  },
  'cla-rate': {
    working: 'The rate has stopped rising.',
    worried:
      'At 183 for every 10,000 children it is nearly twice that of our statistical neighbours, who stand at 98.',
    doing: '',
  },
  'cla-starts': {
    working:
      'Most of the children who came into care in November were well known to us, so that their moves were planned.',
    worried:
      '18 children came into care in November, and 125 in the year to date. Of the 18, 15 had been on a child protection plan, 2 were unaccompanied asylum-seeking children, and 1 was an older child whose family could no longer cope.',
    doing:
      'A panel meets every week to ask, before a child comes into care, what else has been tried and who in the wider family could help.',
  },
  'cla-starts-rate': {
    working: 'The rate is 54 for every 10,000 children; in September it was 57.',
    worried: 'That is more than half as high again as the 34 of our statistical neighbours.',
    doing:
      'We are talking to two neighbouring authorities whose rate has fallen about the way they use family meetings early on.',
  },
  'cla-ceased': {
    working:
      '12 children ceased to be looked after in November: 6 turned 18, 2 left to a special guardian, 2 went home, 1 was adopted and 1 left for another reason. That makes 111 in the year to date.',
    worried: 'We are behind the pace we need: the target for the whole year is 206.',
    doing: 'A project team works on going home and on special guardianship, with money for fifteen months.',
  },
  'cla-ceased-rate': {
    working:
      'Over a whole year, 48 for every 10,000 children would leave our care; among our statistical neighbours it is 34.',
    worried:
      'That is mostly because we look after so many. Measured against them, too few go home or to a special guardian.',
    doing: 'Each child’s review asks whether care is still needed, and the answer is kept with the plan.',
  },
  'cla-visits-in-timescale': {
    working: '87% of the children we look after had been visited in time at the end of November.',
    worried: 'First visits in the week after a move are those most often missed.',
    doing:
      'The placement team tells the social worker’s manager of every move on the day, so that a first visit is booked with it.',
  },
  'cla-reviews-in-timescale': {
    working: 'Reviews are on time for 98% of children, and more of them take part in their own.',
    worried: '',
    doing:
      'Reviewing officers see each child before the review, and write to the child, not about the child.',
  },
}
