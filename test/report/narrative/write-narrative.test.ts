import { expect, test } from 'vitest'
import { parseNarrative } from '../../../src/report/narrative/parse-narrative.ts'
import { splitNarrative } from '../../../src/report/narrative/split-narrative.ts'
import { type WrittenAnswers, writeNarrative } from '../../../src/report/narrative/write-narrative.ts'

const FILE = 'narrative/2022-11/x.md'

test('answers come out of the file that they were written to', () => {
  const answers: WrittenAnswers = {
    working: 'Visits are **up**.\n\n- Mondays\n- {{cin-number}} children',
    worried: null,
    doing: 'Two things:\n\n1. this\n2. that',
  }
  const text = writeNarrative(answers)
  expect(splitNarrative(text)).toEqual(answers)
  const { narrative, faults } = parseNarrative(text, FILE)
  expect([narrative.working?.text, narrative.worried, faults]).toEqual([
    'Visits are up.\n\n- Mondays\n- {{cin-number}} children',
    null,
    [],
  ])
})

test('a heading within an answer stays among its words', () => {
  const text = writeNarrative({
    working: '# Really\r\n\r\n## What are we doing about it?\r\n\r\nMuch.',
    worried: '',
    doing: 'C# is no heading.',
  })
  const { narrative, faults } = parseNarrative(text, FILE)
  expect(faults).toEqual([])
  expect(narrative.working?.text).toBe('# Really\n\n## What are we doing about it?\n\nMuch.')
  expect(narrative.doing?.text).toBe('C# is no heading.')
})

test('a file that people wrote is parted under its own headings, however they put them', () => {
  const text = [
    'Lost words.',
    "## What's working well",
    'One.',
    '',
    'What are we worried about?',
    '---',
    '',
    'Two.',
    '## Something else',
    'Lost too.',
    '## What is working well?',
    'And more.',
  ].join('\n')
  expect(splitNarrative(text)).toEqual({ working: 'One.\n\nAnd more.', worried: 'Two.', doing: null })
})
