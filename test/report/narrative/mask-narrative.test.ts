import { expect, test } from 'vitest'
import { maskNarrative } from '../../../src/report/narrative/mask-narrative.ts'
import { parseNarrative } from '../../../src/report/narrative/parse-narrative.ts'
import type { PublishedNumbers } from '../../../src/report/narrative/published-numbers.ts'

const NUMBERS: PublishedNumbers = {
  own: 'count',
  published: [
    { kind: 'count', value: 13, month: '2022-11' },
    { kind: 'count', value: 98, month: '2022-06' },
  ],
  hidden: [],
}

function masked(text: string) {
  const { narrative } = parseNarrative(`## What is working well?\n\n${text}\n`, 'narrative/2022-11/x.md')
  return maskNarrative(narrative, NUMBERS, '2022-11')
}

test('numbers are taken out of paragraphs and lists, in whatever weight they stand', () => {
  const { working, worried } = masked('**13** left: *2 were* adopted.\n\n- **One** went home\n- 13 in all')
  expect(working!.text).toBe(
    '13 left: [number not published] were adopted.\n\n- [number not published] went home\n- 13 in all',
  )
  expect(working!.prose[0]).toEqual({
    kind: 'paragraph',
    runs: [
      { weight: 'strong', text: '13' },
      { weight: 'plain', text: ' left: ' },
      { weight: 'emphasis', text: '[number not published] were' },
      { weight: 'plain', text: ' adopted.' },
    ],
  })
  expect(worried).toBeNull()
})

test('a number that begins in one weight and ends in another is taken out whole', () => {
  expect(masked('It was **12**.5%; twenty **two** children, *three* out *of* five.').working!.text).toBe(
    'It was [number not published]; [number not published] children, [number not published].',
  )
})

test('a month named anywhere in an answer is one that it is about', () => {
  expect(masked('Since June it fell.\n\nIt was 98.').working!.text).toContain('It was 98.')
  expect(masked('It fell.\n\nIt was 98.').working!.text).toContain('It was [number not published].')
})
