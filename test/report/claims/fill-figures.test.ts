import { expect, test } from 'vitest'
import { checkNarratives } from '../../../src/report/claims/check-narratives.ts'
import { fillFigures } from '../../../src/report/claims/fill-figures.ts'
import { claimsIn, NORTHMERE } from './northmere-facts.ts'

const filled = (text: string) => fillFigures(text, NORTHMERE)

test('a live figure is the headline, or that of the window and month after it, as displayed', () => {
  expect(
    filled(
      '{{cla-ceased}}, {{cla-ceased month}}, {{ icpc-in-timescale ytd }}, {{cla-number 2022-10}}, {{referral-rate}}',
    ),
  ).toMatchObject({ text: '111, 13, 73%, 624, 1,080', faults: [] })
})

test('a change is the difference of two months as displayed, without its sign', () => {
  expect(filled('{{cin-number change}} and {{cp-visits-in-timescale change 2022-11}}').text).toBe('202 and 7')
})

test('what cannot be filled in stays as written, with a fault that helps', () => {
  expect(
    filled('{{cla-numbr}} {{cla-number month}} {{cla-number lately}} {{cla-number 2031-01}}'),
  ).toMatchObject({
    text: '{{cla-numbr}} {{cla-number month}} {{cla-number lately}} {{cla-number 2031-01}}',
    faults: [
      '{{cla-numbr}}: no such measure in the plan. Did you mean "cla-number"?',
      '{{cla-number month}}: cla-number has no figure for "month"; it has at.',
      '{{cla-number lately}}: "lately" is neither a window, a month nor "change".',
      '{{cla-number 2031-01}}: there is no figure for 2031-01.',
    ],
  })
})

test('a live figure cannot be wrong', () => {
  const words = '{{cla-ceased month}} children ceased to be looked after in November.'
  expect(claimsIn('cla-ceased', words)).toMatchObject([
    { text: '13 children ceased to be looked after in November.', verdict: 'agrees' },
  ])
})

test('a live figure can never be wrong, whatever its words would make of it', () => {
  const verdicts = (text: string) =>
    checkNarratives(
      new Map([['cla-ceased', { working: { text }, worried: null, doing: null }]]),
      NORTHMERE,
    ).map(({ verdict }) => verdict)
  for (const words of [
    'The number leaving care was {{cla-ceased month}}.',
    '{{cla-ceased month}} children ceased to be looked after.',
    'In November {{cla-ceased 2022-09}} children left care.',
    'Leavers are up {{cla-ceased change}} on October.',
    'That is {{cla-ceased-rate}} for every 10,000, and {{cla-ceased}} children.',
  ])
    expect([words, verdicts(words)]).toEqual([words, expect.not.arrayContaining(['contradicts'])])
  expect(verdicts('12 children left care in November, not {{cla-ceased month}}.')).toContain('contradicts')
})
