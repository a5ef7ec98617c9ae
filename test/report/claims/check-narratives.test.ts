import { describe, expect, test } from 'vitest'
import { checkNarratives } from '../../../src/report/claims/check-narratives.ts'
import { claimsIn, NORTHMERE, saying } from './northmere-facts.ts'

/** A measure, words under it, and the verdicts of their claims in order: A agrees, C contradicts, U unchecked. */
type Case = readonly [measure: string, words: string, verdicts: string]

const LETTERS = { agrees: 'A', contradicts: 'C', unchecked: 'U' } as const

function holds(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    test.each(cases)('%s: %s %s', (measure, words, verdicts) => {
      const claims = claimsIn(measure, words)
      const found = claims.map(({ verdict }) => LETTERS[verdict]).join('')
      expect(found, JSON.stringify(claims, null, 1)).toBe(verdicts)
    })
  })
}

// biome-ignore format: a case a line
holds('a number is held against the figure of the time it is said of', [
  ['cla-number', 'We looked after 629 children at the end of November.', 'A'],
  ['cla-number', 'We looked after 641 children at the end of November.', 'C'],
  ['cla-number', 'The care population stands at about 630.', 'A'],
  ['cla-number', 'Just over 620 children are in our care.', 'A'],
  ['cla-number', 'Nearly 700 children are in our care.', 'U'],
  ['cla-number', 'Over 700 children are in our care.', 'C'],
  ['cla-rate', 'The rate of children looked after is 183 per 10,000.', 'A'],
  ['cla-rate', 'The rate of children looked after is 193 per 10,000.', 'C'],
  ['cp-visits-in-timescale', '67% of child protection visits were on time.', 'A'],
  ['cp-visits-in-timescale', '76% of child protection visits were on time.', 'C'],
  ['cp-visits-in-timescale', 'Only two thirds of child protection visits were on time.', 'A'],
  ['cp-visits-in-timescale', 'More than three quarters of child protection visits were on time.', 'C'],
  ['cla-ceased', 'Thirteen children left care in November.', 'A'],
  ['cla-ceased', 'A dozen children left care in November.', 'C'],
  ['cla-ceased', 'In November 13 children ceased to be looked after, bringing the year to date to 111.', 'AA'],
  ['cla-ceased', 'So far this year 118 children have left care.', 'C'],
  ['cla-ceased', 'A total of 125 children ceased to be looked after in the year to date.', 'C'],
  ['cla-starts', 'There have been 125 children entering care since April.', 'A'],
  ['referrals', 'We received 506 referrals over the last two months.', 'A'],
  ['referrals', 'Referrals have more than halved since September, from 377 to 191.', 'UAA'],
  ['referrals', 'Referrals have almost halved since September.', 'A'],
  ['referrals', 'Referrals have doubled since September.', 'C'],
])

// biome-ignore format: a case a line
holds('a direction is held against the months it is said of', [
  ['cp-number', 'The number of children on child protection plans fell in November.', 'C'],
  ['cp-number', 'The number of children on child protection plans rose again in November.', 'A'],
  ['cp-number', 'Child protection numbers have been falling since September.', 'C'],
  ['cp-number', 'Child protection numbers have risen since September.', 'A'],
  ['cin-visits-in-timescale', 'Visit performance has improved.', 'C'],
  ['cin-visits-in-timescale', 'Timeliness dipped in November after a steady summer.', 'A'],
  ['assessments-in-timescale', 'Assessment timeliness continues to decline.', 'A'],
  ['assessments-in-timescale', 'Assessment timeliness is improving month on month.', 'C'],
  ['cla-number', 'Numbers have remained stable.', 'A'],
  ['cin-number', 'Numbers have remained stable.', 'C'],
  ['contacts', 'Contacts rose in November.', 'A'],
  ['contacts', 'Contacts fell in November.', 'C'],
  ['cp-reviews-in-timescale', 'Quality of reviews is improving.', 'U'],
  ['contacts', 'Contacts from schools have fallen.', 'U'],
  ['early-help-open', 'We expect numbers to rise over the winter.', ''],
  ['early-help-open', 'We are working to reduce the number of open cases.', ''],
])

// biome-ignore format: a case a line
holds('a change is held against the two months', [
  ['cp-number', 'That is 10 more than in October.', 'A'],
  ['cp-number', 'That is 15 more than in October.', 'C'],
  ['cin-visits-in-timescale', 'This is a fall of 13 percentage points from October.', 'A'],
  ['cin-visits-in-timescale', 'This is a fall of 18 percentage points from October.', 'C'],
  ['cin-visits-in-timescale', 'Visits in timescale were down 13 points on October.', 'A'],
  ['cin-number', 'Numbers dropped by 202 in November.', 'A'],
  ['cin-number', 'Numbers dropped by 17% in November.', 'A'],
  ['cin-number', 'Numbers dropped by 30% in November.', 'C'],
  ['contacts', 'We had 40 more contacts than in October.', 'A'],
  ['contacts', 'We had 60 more contacts than in October.', 'C'],
  ['early-help-open', 'There are 282 fewer cases open to early help than in September.', 'A'],
  ['all-open-cases', 'Open cases have fallen by 286 since September.', 'A'],
  ['all-open-cases', 'Open cases have fallen by 386 since September.', 'C'],
])

// biome-ignore format: a case a line
holds('targets and where we stand to them', [
  ['cp-number', 'We remain well above our target of 215.', 'AA'],
  ['cp-number', 'We remain well above our target of 225.', 'AC'],
  ['cp-number', 'We are below the target of 215.', 'CA'],
  ['cp-reviews-in-timescale', 'At 97% we are exceeding the target of 96%.', 'AAA'],
  ['cp-visits-in-timescale', 'We met the 90% target.', 'AC'],
  ['cp-visits-in-timescale', 'The target for March 2023 is 90%.', 'A'],
  ['cp-visits-in-timescale', 'The target for March 2023 is 85%.', 'C'],
  ['cin-number', 'The number is within the target range.', 'A'],
  ['cin-number', 'The number is outside the target range.', 'C'],
  ['icpc-in-timescale', 'Performance is well below target.', 'A'],
  ['cla-visits-in-timescale', 'At 87% visits to children in care are above the 85% target.', 'AAA'],
])

// biome-ignore format: a case a line
holds('other authorities, and where we stand to them', [
  ['cla-rate', 'Our rate is almost double the statistical neighbour average of 98.', 'AA'],
  ['cla-starts-rate', 'Our rate is almost double that of statistical neighbours.', 'C'],
  ['cla-rate', 'Our rate is below that of statistical neighbours.', 'C'],
  ['cla-rate', 'Statistical neighbours stand at 89 per 10,000.', 'C'],
  ['cin-rate', 'We are close to our statistical neighbours.', 'A'],
  ['cla-rate', 'Our rate is above the England average.', 'U'],
])

// biome-ignore format: a case a line
holds('lists of parts add up', [
  ['cla-starts', 'Of the 18 children who came into care in November, 10 were under five, 5 were teenagers and 3 were babies.', 'AA'],
  ['cla-starts', 'Of the 18 children who came into care in November, 10 were under five, 5 were teenagers and 4 were babies.', 'AC'],
])

// biome-ignore format: a case a line
holds('who came and went against how the stock moved', [
  ['cla-number', 'In November 18 children came into care and 13 left.', 'AA'],
  ['cla-number', 'In November 18 children came into care and 25 left.', 'AC'],
])

// biome-ignore format: a case a line
holds('the highest and the lowest', [
  ['cp-number', 'This is the highest number of children on a plan this year.', 'A'],
  ['cin-visits-in-timescale', 'This is the lowest figure since April.', 'A'],
  ['cin-visits-in-timescale', 'This is the highest figure since April.', 'C'],
  ['cla-number', 'The number of children in care is the lowest this year.', 'C'],
])

// biome-ignore format: a case a line
holds('what no figure can say is not contradicted', [
  ['cp-visits-in-timescale', 'Visits must be made every 10 working days.', ''],
  ['cla-ceased', 'Two managers left the service in October.', ''],
  ['cin-number', '24 children have been waiting more than 6 weeks for an assessment.', 'U'],
  ['cp-number', '45 children have been on a child protection plan for more than 15 months.', 'U'],
  ['cp-number', '12 children on a child protection plan are unborn.', 'U'],
  ['cla-number', '40 children live with connected carers.', 'U'],
  ['cla-number', 'Of our 629 children, 61% are placed in Northmere.', 'AU'],
  ['re-referrals', 'Re-referrals stand at 32% for the year, up from 28% in the previous year.', 'AA'],
  ['re-referrals', 'Almost a third of referrals this year were re-referrals.', 'A'],
  ['icpc-in-timescale', 'Conferences held in time rose from 60% in October to 79% in November.', 'AAA'],
  ['referrals', 'Referrals: 377 in September, 315 in October and 219 in November.', 'AAC'],
  ['cla-reviews-in-timescale', 'CLA reviews were held in time for 98% of children, the same as last month.', 'AA'],
  ['contacts-to-early-help', 'In November, 12% of contacts went on to early help compared with 18% in September.', 'AA'],
  ['contacts-to-early-help', 'In November, 12% of contacts went on to early help compared with 21% in September.', 'AC'],
])

describe('what is said of a contradiction', () => {
  test('the number, the figure it was held against, and what it equals instead', () => {
    const [moved, share] = claimsIn(
      'icpc-in-timescale',
      'Conference timeliness got better in November with 79% of conferences held in time.',
    )
    expect(moved!.verdict).toBe('agrees')
    expect(share).toMatchObject({
      verdict: 'contradicts',
      claim: 'Initial child protection conferences held in timescale: 79%',
      figure:
        'Initial child protection conferences held in timescale: 73% from April to November 2022; 79% is the figure in November 2022 by itself.',
      refs: [{ measure: 'icpc-in-timescale', month: '2022-11', window: 'ytd' }],
    })
    expect(
      claimsIn('icpc-in-timescale', 'Of the conferences held in November, 79% were in time.'),
    ).toMatchObject([{ verdict: 'agrees' }])
  })

  test('that a movement dated from a month had begun before it', () => {
    const words = 'Open cases have been falling since October.'
    expect(claimsIn('all-open-cases', words)[0]!.figure).toMatch(
      /It was falling already: 2,466 in September 2022/,
    )
    expect(claimsIn('all-open-cases', 'Open cases have fallen since October.')[0]!.verdict).toBe('agrees')
  })

  test('that a higher figure is flat over the months shown', () => {
    expect(claimsIn('contacts', 'We record more now, so figures are higher.')[0]).toMatchObject({
      verdict: 'contradicts',
      figure:
        'Number of contacts: 1,121 in September 2022, 1,087 in October 2022 and 1,127 in November 2022. That is flat over the months shown.',
    })
  })

  test('whose values stand in a row that names another measure', () => {
    expect(claimsIn('cla-ceased', 'Number of CLA starts | 84 | 98 | 111')[0]).toMatchObject({
      verdict: 'contradicts',
      figure: expect.stringContaining('The values are those of Children ceasing to be looked after.'),
    })
    expect(claimsIn('cla-starts', 'Number of CLA starts | 98 | 107 | 125')[0]!.verdict).toBe('agrees')
  })
})

test('a long paragraph under two measures is reported once, at the second; one list may share its words', () => {
  const words = saying(
    'A new team works with families so that children can go home safely and stay there for good.',
  )
  const under = (...ids: readonly string[]) => checkNarratives(new Map(ids.map(id => [id, words])), NORTHMERE)
  expect(under('cla-number', 'cla-ceased', 'cla-starts')).toMatchObject([
    {
      measure: 'cla-starts',
      verdict: 'contradicts',
      figure: 'The same words stand under Number of children looked after.',
    },
  ])
  expect(under('cla-number', 'cla-rate')).toEqual([])
})

test('claims come in the order of the plan, the questions and the words', () => {
  const narratives = new Map([
    ['cla-number', { working: { text: 'We have 629 children looked after.' }, worried: null, doing: null }],
    [
      'cp-number',
      {
        working: { text: 'CP fell in November. CP stands at 353.' },
        worried: { text: 'The target is 215.' },
        doing: null,
      },
    ],
  ])
  expect(
    checkNarratives(narratives, NORTHMERE).map(({ measure, question, verdict }) => [
      measure,
      question,
      verdict,
    ]),
  ).toEqual([
    ['cp-number', 'working', 'contradicts'],
    ['cp-number', 'working', 'agrees'],
    ['cp-number', 'worried', 'agrees'],
    ['cla-number', 'working', 'agrees'],
  ])
})
