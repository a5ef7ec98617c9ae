import { describe, expect, test } from 'vitest'
import { maskText, NOT_PUBLISHED } from '../../../src/report/narrative/mask-text.ts'
import type { PublishedNumbers } from '../../../src/report/narrative/published-numbers.ts'

const MONTH = '2022-11'
const NUMBERS: PublishedNumbers = {
  own: 'count',
  published: [
    { kind: 'count', value: 13, month: '2022-11' },
    { kind: 'count', value: 111, month: '2022-11' },
    { kind: 'count', value: 98, month: '2022-10' },
    { kind: 'count', value: 27, month: '2022-06' },
    { kind: 'count', value: 1161, month: '2022-10' },
    { kind: 'count', value: 3, month: '2022-11' },
    { kind: 'count', value: 206, month: null },
    { kind: 'percent', value: 68.02, month: '2022-11' },
    { kind: 'percent', value: 3.2, month: '2022-11' },
    { kind: 'rate', value: 182.53, month: '2022-11' },
  ],
  hidden: [
    { kind: 'count', value: 98, month: '2022-09' },
    { kind: 'percent', value: 96.9, month: '2022-11' },
  ],
}
const mask = (text: string, numbers = NUMBERS) =>
  maskText(text, numbers, MONTH).replaceAll(NOT_PUBLISHED, '…')

describe('numbers that stay as they were written', () => {
  test.each([
    '13 children ceased to be looked after in November: 111 in the year to date.',
    'Thirteen left care.',
    'One hundred and eleven children left care.',
    'The target for the whole year is 206.',
    'At the end of November 68% of children had been seen; 68 per cent is low.',
    'Some 3% had no visit at all.',
    'At 183 for every 10,000 children we are high; 183 per 10,000 is our rate.',
    'In October 1,161 children were in need.',
    'In June it was 27.',
    'In March 2023, and since 2019, and in 2021-22, and from 31 March 2022 to the 14th of May.',
    'On 18 November we met; the panel meets on 14 and 21 November.',
    'Seen by 12/11/2022, 2022-11-12 and 1.4.22; support is there 24/7.',
    'Within 2 weeks, 10 working days, three months, 45 WD and twenty-four hours.',
    'A project with money for fifteen months; a three-monthly audit; between five and ten days.',
    'Those aged 16 and 17, 16 and 17 year olds, and children under 5; those over 16.',
    'A child turned 18. Support for under 5s and 0 year olds; two-year-olds are seen first.',
    'Section 20, sections 20 and 31, s47, regulation 24 and the Children Act 1989.',
    'A checkpoint on day 10 and on day 25, and a quarter 2 review at tier 3.',
    'Two social workers, nine teams and two neighbouring authorities; the three priorities.',
    'Every team, no one and one another; a one-to-one talk, one day, one-off work.',
    'A couple of weeks; half-term; the first half of the year; once a quarter; twice a week.',
    'First visits are late. The third sector helps; the first child protection plan.',
    'Both teams and both the number and the rate; we double-check.',
    'It costs £3,000 a week.',
    'A fall as quick as this has to be a safe one; we hold a weekly one.',
    'Placements U1 and U4; form C1 in Q2.',
  ])('%s', text => expect(mask(text)).toBe(text))
})

describe('numbers that are taken out', () => {
  test.each([
    ['1 was adopted and 1 left for another reason.', '… was adopted and … left for another reason.'],
    ['One was adopted; one of them went home.', '… was adopted; … of them went home.'],
    ['Three children and two babies.', '… children and … babies.'],
    [
      '3 children, though 3% is published and 3 is the year’s figure.',
      '… children, though 3% is published and … is the year’s figure.',
    ],
    [
      '12 children ceased: 6 turned 18, 2 left to a special guardian.',
      '… children ceased: … turned 18, … left to a special guardian.',
    ],
    ['Of the 13, 8 were in time.', 'Of the 13, … were in time.'],
    ['27 left.', '… left.'],
    ['98 in October.', '… in October.'],
    ['97% of reviews were in time; 96.9% to be exact.', '… of reviews were in time; … to be exact.'],
    ['It fell by 12 points, or 12 percentage points.', 'It fell by …, or ….'],
    ['68.5% were seen.', '… were seen.'],
    ['Half of them, a third of the girls, two thirds and three quarters.', '… of them, … of the girls, ….'],
    ['One in five, 1 in 4, four out of five and 3/4 of visits.', '…, …, … of visits.'],
    ['A dozen, a couple of children, a pair of twins, a handful.', 'A …, a … of children, a …, a ….'],
    [
      'Both were adopted, and both children are well; neither of them came back.',
      '… were adopted, and … children are well; … of them came back.',
    ],
    [
      'The third child this month; a single baby; the 3rd child.',
      'The … child this month; a … baby; the … child.',
    ],
    ['It doubled, then halved: twice as many, a fourfold rise.', 'It …, then …: … as many, a … rise.'],
    [
      'Twenty-one children; forty two; a hundred; two hundred and six children and 2 thousand.',
      '… children; …; …; two hundred and six children and ….',
    ],
    ['x3 and 3x and 5no. and ③ and ½ and ² and ٣.', '…. and ….'],
    ['24/26 conferences and 25/26 reviews.', '… conferences and … reviews.'],
    ['2014-18', '…'],
    [
      'Turned down: 4. Under 5 children came. Fell to under 5.',
      'Turned down: …. Under … children came. Fell to under ….',
    ],
    ['2012 children and 2012 contacts.', '… children and … contacts.'],
    [
      'In November 18 children came, and in November 22 left.',
      'In November … children came, and in November … left.',
    ],
    ['The 3 November starters.', 'The … November starters.'],
    ['“3” *4* _5_ (2) +1 −1 #4 n=2', '“…” *…* _…_ (…) +… −… #… n=…'],
    ['13 more than in October, and 13 fewer.', '… more than in October, and … fewer.'],
    ['0 were late.', '… were late.'],
    ['100% were seen.', '… were seen.'],
    ['Between three and five children.', 'Between … children.'],
    ['The one child who left, and one more.', 'The … child who left, and … more.'],
  ])('%s', (text, masked) => expect(mask(text)).toBe(masked))
})

test('a number without a unit may be the measure’s own, if no count forbids it', () => {
  const share: PublishedNumbers = { ...NUMBERS, own: 'percent', hidden: [] }
  expect(mask('Now 68, and 183.', share)).toBe('Now 68, and ….')
  expect(mask('Now 68.', { ...share, hidden: [{ kind: 'count', value: 68, month: null }] })).toBe('Now ….')
  expect(mask('Now 3.', share)).toBe('Now ….')
})

test('words without numbers are never touched', () => {
  const text =
    'Managers say that the quality of assessments is better, and children’s own words are in most of them.'
  expect(maskText(text, NUMBERS, MONTH)).toBe(text)
})
