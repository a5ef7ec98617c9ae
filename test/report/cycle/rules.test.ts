import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whoToChase } from '../../../src/report/cycle/chasing.ts'
import { compareWords } from '../../../src/report/cycle/compare-words.ts'
import type { AnswerNow, AnswerVersion } from '../../../src/report/cycle/cycle.ts'
import { dueWords } from '../../../src/report/cycle/due-words.ts'
import { historyRuns } from '../../../src/report/cycle/history-runs.ts'
import { MOVES, movesFrom, obstaclesTo, type Powers } from '../../../src/report/cycle/moves.ts'
import { obstaclesToPublish, obstaclesToSign, toAcknowledge } from '../../../src/report/cycle/readiness.ts'
import { reminderText } from '../../../src/report/cycle/reminder-text.ts'
import { STAGES, type Stage, stageOf } from '../../../src/report/cycle/stage.ts'
import { isSame, type Standing, standingOf } from '../../../src/report/cycle/standing.ts'
import type { Question } from '../../../src/report/narrative/narrative.ts'

const stage = fc.constantFrom(...STAGES)
const OWNER: Powers = { write: true, review: false, sign: false }
const SIGNATORY: Powers = { write: true, review: true, sign: true }
const NONE: Powers = { write: false, review: false, sign: false }

function answer(question: Question, text: string, at = '2022-12-05T10:00:00.000Z'): AnswerNow {
  return {
    place: { month: '2022-11', measure: 'cp-number', question },
    ...{ version: 1, text, person: 'p1', at, waiting: [] },
  }
}

function standing(change: Partial<Standing> = {}): Standing {
  const none = { unwritten: [], same: [], waiting: 0, saved: null, note: null }
  return { measure: 'cp-number', stage: 'draft', ...none, ...change }
}

describe('stages', () => {
  test('writing begins a draft, and a draft from which all words are gone is none', () => {
    expect([stageOf('open', true), stageOf('draft', false), stageOf('review', false)]).toEqual([
      'draft',
      'open',
      'review',
    ])
  })

  test('every move leads from its stages alone, and nobody without power has one', () => {
    fc.assert(
      fc.property(
        stage,
        fc.record({ write: fc.boolean(), review: fc.boolean(), sign: fc.boolean() }),
        (at, powers) => {
          for (const move of movesFrom(at, powers)) {
            expect(MOVES[move].from).toContain(at)
            expect(powers[MOVES[move].may]).toBe(true)
          }
          expect(movesFrom(at, NONE)).toEqual([])
        },
      ),
    )
    expect(movesFrom('review', SIGNATORY)).toEqual(['send-back', 'sign'])
    expect(movesFrom('review', OWNER)).toEqual([])
    expect(movesFrom('signed-off', SIGNATORY)).toEqual(['withdraw'])
  })

  test('an owner hands in all answers, a reviewer without; versions that wait stop both', () => {
    const missing = standing({ unwritten: ['doing'] })
    expect(obstaclesTo('hand-in', missing, OWNER)).toEqual(['1 answer is not written yet.'])
    expect(obstaclesTo('hand-in', missing, SIGNATORY)).toEqual([])
    const waiting = standing({ waiting: 2 })
    expect(obstaclesTo('hand-in', waiting, OWNER)).toEqual([
      '2 versions of an answer wait to be settled first.',
    ])
    expect(obstaclesTo('sign', waiting, SIGNATORY)).toEqual([
      '2 versions of an answer wait to be settled first.',
    ])
    expect(obstaclesTo('send-back', waiting, SIGNATORY)).toEqual([])
  })
})

describe('where a measure stands', () => {
  test('what is missing, what says the same as last month, and who saved last', () => {
    const answers = [
      answer('working', 'Steady  since\nMay.'),
      { ...answer('worried', '  \n'), person: 'p2', at: '2022-12-06T09:00:00.000Z' },
      { ...answer('doing', 'Another’s'), place: { ...answer('doing', '').place, measure: 'cla-number' } },
    ]
    const last = { working: 'Steady since May.', worried: '', doing: null }
    expect(standingOf('cp-number', answers, undefined, last)).toEqual({
      measure: 'cp-number',
      stage: 'draft',
      unwritten: ['worried', 'doing'],
      same: ['working'],
      waiting: 0,
      saved: { person: 'p2', at: '2022-12-06T09:00:00.000Z' },
      note: null,
    })
  })

  test('why it was sent back is told until it is handed in again', () => {
    const sent = { measure: 'cp-number', person: 'p1', at: null, note: 'Say more.' }
    const told = (stage: Stage) =>
      standingOf('cp-number', [answer('working', 'Words')], { ...sent, stage }, undefined).note
    expect([told('draft'), told('review')]).toEqual(['Say more.', null])
  })

  test('blank answers are the same as nothing', () => {
    expect([isSame('', ''), isSame(' ', '\n'), isSame('a', 'b')]).toEqual([false, false, false])
  })
})

describe('what stands in the way', () => {
  const title = (measure: string) => `Title of ${measure}`

  test('signing needs every measure, publishing the month as well', () => {
    const signed = [standing({ stage: 'signed-off' })]
    expect(obstaclesToSign(signed, title)).toEqual([])
    expect(obstaclesToPublish(signed, false, title)).toEqual(['The month is not signed off.'])
    expect(obstaclesToPublish(signed, true, title)).toEqual([])
    expect(obstaclesToSign([...signed, standing({ measure: 'x' })], title)).toEqual([
      '1 measure is not signed off: Title of x.',
    ])
    const seven = Array.from({ length: 7 }, (_, at) => standing({ measure: `m${at}` }))
    expect(obstaclesToSign(seven, title)[0]).toMatch(
      /^7 measures are not signed off: .*Title of m4 and 2 more\.$/,
    )
    expect(obstaclesToSign([], title)).toHaveLength(1)
    expect(obstaclesToSign(signed, title, ['cp-number'])[0]).toMatch(
      / words that are signed off: Title of cp-number\./,
    )
  })

  test('a reason is asked for what is missing or contradicted', () => {
    expect(toAcknowledge(standing(), 0)).toEqual([])
    expect(toAcknowledge(standing({ unwritten: ['working', 'doing'] }), 1)).toEqual([
      '2 answers are not written.',
      'The figures say otherwise to 1 claim in its words.',
    ])
  })
})

describe('reminders', () => {
  const measures = [
    { id: 'a', title: 'A', owner: 'Bryony@northmere.example', deputy: 'tolly@northmere.example' },
    { id: 'b', title: 'B', owner: null, deputy: null },
    { id: 'c', title: 'C', owner: 'bryony@northmere.example', deputy: null },
    { id: 'd', title: 'D', owner: 'else@northmere.example', deputy: null },
  ]
  const standings = [
    standing({ measure: 'a', unwritten: ['working'] }),
    standing({ measure: 'b', stage: 'open' }),
    standing({ measure: 'c' }),
    standing({ measure: 'd', stage: 'review' }),
  ]

  test('an owner is reminded once of all that is not handed in; measures of nobody come last', () => {
    const at = (measure: string, at: string) =>
      ({ month: '2022-11', measure, person: 'p', by: 'q', at, way: 'page' }) as const
    const chases = whoToChase(measures, standings, [
      at('a', '2022-12-02'),
      at('a', '2022-12-06'),
      at('d', '1'),
    ])
    expect(chases.map(({ owner, measures }) => [owner, measures.map(({ measure }) => measure)])).toEqual([
      ['bryony@northmere.example', ['a', 'c']],
      [null, ['b']],
    ])
    expect(chases[0]!.measures[0]).toMatchObject({ unwritten: 1, reminded: '2022-12-06' })
  })

  test('the text says by when, what is left and where', () => {
    const [{ measures: own }] = whoToChase(measures, standings, []) as [ReturnType<typeof whoToChase>[0]]
    const { subject, text } = reminderText({
      ...{ month: '2022-11', due: '2022-12-14', today: '2022-12-13', name: 'Bryony', from: 'Linus' },
      ...{ address: 'https://throughline.northmere.example', measures: own },
    })
    expect(subject).toBe('November 2022: your words for 2 measures')
    expect(text).toContain('Hello Bryony,\n\n')
    expect(text).toContain('by 14 December 2022 (due tomorrow)')
    expect(text).toContain(
      '- A: 1 answer to write\n  https://throughline.northmere.example/writing/2022-11/a',
    )
    expect(text).toContain('- C: written, to be marked as ready for review')
  })

  test('days are counted to the due day and beyond', () => {
    const words = ['12-10', '12-13', '12-14', '12-15', '12-16'].map(day =>
      dueWords('2022-12-14', `2022-${day}`),
    )
    expect(words).toEqual(['due in 4 days', 'due tomorrow', 'due today', '1 day late', '2 days late'])
  })
})

describe('what changed', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '\n', '  ', 'children '), { maxLength: 40 })
    .map(words => words.join(' '))

  test('without the added it is what was before, without the removed what came after', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWords(before, after)
        const without = (kind: string) =>
          runs
            .filter(run => run.kind !== kind)
            .map(run => run.text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([before, after])
        if (before === after) expect(runs.every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  test('it is found word by word', () => {
    expect(compareWords('Visits fell in May.', 'Visits rose in May.')).toEqual([
      { kind: 'same', text: 'Visits ' },
      { kind: 'removed', text: 'fell ' },
      { kind: 'added', text: 'rose ' },
      { kind: 'same', text: 'in May.' },
    ])
  })

  test('what is too long to compare is shown whole', () => {
    const [a, b] = ['a ', 'b '].map(word => word.repeat(2100)) as [string, string]
    expect(compareWords(`x ${a}`, `x ${b}`).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added'])
  })
})

describe('history', () => {
  const version = (version: number, person: string, at: string, change: Partial<AnswerVersion> = {}) =>
    ({
      ...{ id: `v${version}`, month: '2022-11', measure: 'cp-number', question: 'working' },
      ...{ version, base: version - 1, text: `text ${version}`, person, at: `2022-12-05T${at}:00.000Z` },
      ...{ conflict: false, ...change },
    }) as AnswerVersion

  test('drafts of one sitting are one, what stood beside is alone, and all versions are there', () => {
    const versions = [
      version(1, 'p1', '10:00'),
      version(2, 'p1', '10:14'),
      version(3, 'p2', '10:15', { conflict: true }),
      version(4, 'p2', '10:16'),
      version(5, 'p2', '10:40'),
    ]
    const runs = historyRuns(versions)
    expect(runs.map(({ versions }) => versions.map(one => one.version))).toEqual([[5], [4], [3], [1, 2]])
    expect(runs.map(({ before }) => before)).toEqual(['text 4', 'text 2', 'text 2', ''])
  })
})
