import { expect, test } from 'vitest'
import { fillNarratives } from '../../src/report/narrative/fill-narratives.ts'
import type { Narrative } from '../../src/report/narrative/narrative.ts'
import { readNarratives } from '../../src/store/read-narratives.ts'
import { NORTHMERE } from '../report/claims/northmere-facts.ts'
import { folderOf } from './plan-folders.ts'

function read(files: Readonly<Record<string, string>>, month = '2022-11') {
  const folder = folderOf(new Map(Object.entries(files)))
  const texts = readNarratives(folder.path, month)
  const found = fillNarratives(texts, NORTHMERE, ['cla-ceased', 'cla-number', 'cla-starts'])
  folder.remove()
  return found
}

const working = (narrative: Narrative | undefined) => narrative?.working?.text

test('each measure’s words are read under its id, of the month alone', () => {
  const { narratives, faults } = read({
    'narrative/2022-11/cla-number.md': '## What’s working well?\n\nSteady.\n',
    'narrative/2022-11/cla-ceased.md': '## What are we worried about?\n\nToo few.\n',
    'narrative/2022-10/cla-starts.md': '## What’s working well?\n\nFewer.\n',
    'narrative/2022-11/notes.txt': 'Not a narrative.',
  })
  expect([...narratives.keys()]).toEqual(['cla-ceased', 'cla-number'])
  expect([working(narratives.get('cla-number')), faults]).toEqual(['Steady.', []])
  expect(narratives.get('cla-ceased')).toMatchObject({
    working: null,
    worried: { text: 'Too few.' },
    doing: null,
  })
})

test('a live figure is filled in as the report shows it', () => {
  const { narratives, faults } = read({
    'narrative/2022-11/cla-ceased.md':
      '## What’s working well?\n\n{{cla-ceased month}} left care in November and {{ cla-ceased }} in the year.\n',
  })
  expect([working(narratives.get('cla-ceased')), faults]).toEqual([
    '13 left care in November and 111 in the year.',
    [],
  ])
})

test('a live figure that can’t be read stays as written, and its file is named', () => {
  const { narratives, faults } = read({
    'narrative/2022-11/cla-ceased.md': '## What’s working well?\n\n{{cla-cesed}} left care.\n',
  })
  expect(working(narratives.get('cla-ceased'))).toBe('{{cla-cesed}} left care.')
  expect(faults).toEqual([
    'narrative/2022-11/cla-ceased.md: {{cla-cesed}}: no such measure in the plan. Did you mean "cla-ceased"?',
  ])
})

test('words that stand under no question are told with their file', () => {
  const { faults } = read({ 'narrative/2022-11/cla-number.md': 'Words under no question.\n' })
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain('narrative/2022-11/cla-number.md')
})

test('where nothing was written there is nothing, and no fault', () => {
  const { narratives, faults } = read({ 'plan.yaml': '' })
  expect([narratives.size, faults]).toEqual([0, []])
})

test('words for a measure that the plan does not ask for are told, not lost', () => {
  const { faults } = read({ 'narrative/2022-11/cla-numbr.md': '## What’s working well?\n\nSteady.\n' })
  expect(faults).toEqual([
    'narrative/2022-11/cla-numbr.md: the plan asks for no such measure, so its words are not shown. Did you mean "cla-number"?',
  ])
})
