import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNarrative } from '../../../src/report/narrative/parse-narrative.ts'

const read = (text: string) => parseNarrative(text, 'narrative/2022-11/cin-number.md')

test('the three answers are read from under their headings, whatever their case, level and apostrophe', () => {
  const { narrative, faults } = read(
    "# WHAT'S WORKING WELL\nOne.\n\n### What are we worried about\nTwo.\n\nWhat are we doing about it?\n---\nThree.\n",
  )
  expect(faults).toEqual([])
  expect([narrative.working?.text, narrative.worried?.text, narrative.doing?.text]).toEqual([
    'One.',
    'Two.',
    'Three.',
  ])
  for (const heading of ['What’s working well?', 'What is working well?', 'Whats working well:'])
    expect(read(`## ${heading}\n\nYes.`).narrative.working?.text).toBe('Yes.')
})

test('what was not written is null', () => {
  expect(read('').narrative).toEqual({ working: null, worried: null, doing: null })
  expect(read('## What’s working well?\n\n---\n').narrative.working).toBeNull()
})

test('paragraphs, lists and weights are kept', () => {
  const { narrative } = read(
    '## What’s working well?\n\nA **bold** and\n*slanted* word.\n\n- one\n- two\n  1. inner\n',
  )
  expect(narrative.working).toEqual({
    prose: [
      {
        kind: 'paragraph',
        runs: [
          { weight: 'plain', text: 'A ' },
          { weight: 'strong', text: 'bold' },
          { weight: 'plain', text: ' and ' },
          { weight: 'emphasis', text: 'slanted' },
          { weight: 'plain', text: ' word.' },
        ],
      },
      {
        kind: 'bullets',
        items: [
          [{ kind: 'paragraph', runs: [{ weight: 'plain', text: 'one' }] }],
          [
            { kind: 'paragraph', runs: [{ weight: 'plain', text: 'two' }] },
            { kind: 'numbers', items: [[{ kind: 'paragraph', runs: [{ weight: 'plain', text: 'inner' }] }]] },
          ],
        ],
      },
    ],
    text: 'A bold and slanted word.\n\n- one\n- two\n  1. inner',
  })
})

test('HTML, code, quotes, links and images keep their words as text', () => {
  const { narrative } = read(
    '## What’s working well?\n\n<script>x</script>\n\n> quoted\n\n`code` [here](http://x.example/a) ![alt](b.png) <b>c</b>\n\n    block\n',
  )
  expect(narrative.working?.text).toBe(
    '<script>x</script>\n\nquoted\n\ncode here (http://x.example/a) ![alt](b.png) <b>c</b>\n\nblock',
  )
})

test('words that would not be shown are faults, which give the line and not the words', () => {
  const { faults } = read('Early words.\n\n## What are we worrid about?\n\nLost.\n\n## Other\n\nLost too.\n')
  expect(faults.map(fault => fault.message)).toMatchInlineSnapshot(`
    [
      "narrative/2022-11/cin-number.md, line 1: words before the first heading are not shown. The headings are “What’s working well?”, “What are we worried about?” and “What are we doing about it?”.",
      "narrative/2022-11/cin-number.md, line 3: no such heading. Did you mean "What are we worried about?"? The words under it are not shown.",
      "narrative/2022-11/cin-number.md, line 7: no such heading. The headings are “What’s working well?”, “What are we worried about?” and “What are we doing about it?”. The words under it are not shown.",
    ]
  `)
})

test('no letter written under a heading is lost', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '*', '_', '-', '>', '`', '<', '[', ']', '1', '.'),
  })
  fc.assert(
    fc.property(words, text => {
      const answer = read(`## What’s working well?\n\n${text}\n`).narrative.working?.text ?? ''
      const letters = (of: string) => of.replace(/[^ab]/g, '')
      return letters(answer) === letters(text)
    }),
    { numRuns: 1000, examples: [['```a'], ['```a b\nb\n```']] },
  )
})

test('words with dashes under them stay words', () => {
  const { narrative, faults } = read('## What’s working well?\n\nFewer children wait.\n---\nMore came.\n')
  expect(narrative.working?.text).toContain('Fewer children wait.')
  expect(narrative.working?.text).toContain('More came.')
  expect(faults).toEqual([])
})
