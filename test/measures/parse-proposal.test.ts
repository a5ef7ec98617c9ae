import { describe, expect, test } from 'vitest'
import { parseProposal } from '../../src/measures/parse-proposal.ts'
import { measureOf } from '../report/northmere.ts'

const VISITS = measureOf('visits', {
  fold: 'share',
  met: 'visited in time',
  windows: ['month', 'ytd'],
  headline: 'ytd',
  sql: 'select period, key, person_id, met from cla',
})
const SELECT = 'select period, key, person_id, 1 as met from cp'
const HEADING = `-- title: Visits, as proposed
-- row: child
-- fold: share
-- windows: ytd, month
-- headline: month
-- met: seen
-- source: a proposal
--
-- In other words.
`

describe('a select alone', () => {
  test('keeps the heading of the measure under an id of its own', () => {
    expect(parseProposal(VISITS, `${SELECT}\n`).value).toEqual({
      ...VISITS,
      id: 'visits-proposed',
      definition: ['A changed definition.'],
      sql: SELECT,
    })
    const yearly = measureOf('starts', { windows: ['month', 'ytd'], headline: 'ytd', yearTarget: true })
    expect(parseProposal(yearly, SELECT).value).toMatchObject({ yearTarget: true, fold: 'count', met: null })
  })

  test.each([
    ['comments before it', `-- Plans of another authority too\n${SELECT}`],
    ['a blank line before it', `\n\n${SELECT}`],
    ['a byte order mark', `\uFEFF${SELECT}`],
    ['line ends of Windows and a semicolon', `${SELECT};\r\n`],
  ])('may have %s', (_, text) => {
    expect(parseProposal(VISITS, text).value?.sql).toBe(SELECT)
  })
})

test('a whole measure file brings its own heading, with its windows in any order', () => {
  expect(parseProposal(VISITS, `\uFEFF${HEADING}\n${SELECT}`).value).toMatchObject({
    id: 'visits-proposed',
    title: 'Visits, as proposed',
    headline: 'month',
    definition: ['In other words.'],
  })
})

test.each([
  [
    'another fold',
    HEADING.replace('fold: share', 'fold: count') + SELECT,
    'its fold is count, and that of visits is share',
  ],
  [
    'other windows',
    HEADING.replace('ytd, month', 'month') + SELECT,
    'its windows are month, and those of visits are month, ytd',
  ],
  ['no select', 'delete from cla', 'the file must end with one select'],
  ['two', `${SELECT}; ${SELECT}`, 'the file must hold one select and nothing after it'],
  ['nothing', '', 'the file must end with one select'],
  [
    'a heading that lacks a line',
    HEADING.replace(/-- row.*\n/, '') + SELECT,
    'the heading does not say "-- row: ..."',
  ],
])('%s can’t be set beside it', (_, text, fault) => {
  expect(parseProposal(VISITS, text)).toEqual({ fault })
})
