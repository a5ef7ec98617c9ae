import { expect, test } from 'vitest'
import { pageToText } from '../../../src/render/text/to-text.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { northmereInFull } from '../northmere-in-full.ts'

const report = buildReport(northmereInFull())
const text = (id: string) => pageToText(report.pages.find(page => page.id === id)!)

test('a page begins with its title, the answer in a sentence and the figure with its rating', () => {
  expect(text('cin-number').split('\n').slice(0, 11)).toEqual([
    'Number of children in need',
    '==========================',
    'Priority A: Planning and safety',
    '',
    '959 on 30 November 2022, down from 1,161 a month earlier. That is better: nearer the target.',
    '',
    'Actual               959 on 30 November 2022',
    'Rating               Green',
    'Direction of travel  Down, better',
    'Target               1,000, by March 2023; 800 to 1,200 is in range',
    '',
  ])
})

test('no line is wider than a terminal, a command’s aside', () => {
  for (const { id } of report.pages)
    for (const line of text(id).split('\n'))
      if (!line.startsWith('    throughline')) expect(line.length, line).toBeLessThanOrEqual(92)
})

test('no line ends in a space, and no two blank lines follow each other', () => {
  for (const { id } of report.pages) expect(text(id)).not.toMatch(/[ \t]\n|\n\n\n/)
})

test('months stand as a line of steps from the lowest to the highest', () => {
  expect(text('cla-number')).toMatch(/^Dec 2019 \d+ ▁[▁-█]{34}█ 629 Nov 2022$/m)
})

test('a signal is in short words first and then in a sentence', () => {
  expect(text('cin-visits-in-timescale')).toMatch(
    /Is it really changing\?\n-+\n\nReally getting worse, downwards\. Will miss the target\.\n\nYes, for the worse: /,
  )
})

test('what happened to a measure stands under its chart in the order of the months', () => {
  expect(text('cla-number')).toContain(
    '- April 2020: First lockdown.\n- July 2021: A new edge-of-care team began (the ordinary range is taken anew from here).\n- August 2021: The court centre reopened.',
  )
})

test('words that the figures contradict are marked under the answer', () => {
  expect(text('cin-number')).toContain(
    '! The words claim: a net fall of 267. The figures say: a fall of 338.',
  )
})

test('what a screen folds away comes last, the method after the figures', () => {
  const page = text('cla-number')
  const places = [
    'Is it really changing?\n-',
    'What it counts\n',
    'In detail\n',
    'By placement type, 30',
    'How these answers',
  ]
  expect(places.map(place => page.indexOf(place))).toEqual(
    places.map(place => page.indexOf(place)).sort((a, b) => a - b),
  )
  expect(places.every(place => page.includes(place))).toBe(true)
})

test('a long name in a table is broken over lines, its number on the first', () => {
  expect(text('cla-number')).toMatch(
    /^Foster placement .+ {2,}539 {2,}86%\n\S[^\d]+\nSemi-independent .+ {2,}90 {2,}14%\n/m,
  )
})

test('a question in the method is not followed by a colon', () => {
  expect(text('cla-number')).toContain('Will it get there? Arithmetic')
  expect(text('cla-number')).not.toContain('?:')
})
