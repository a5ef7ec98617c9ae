import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIFE_EVENTS, type LifeEvent } from '../../../src/judgement/movement/life.ts'
import { reconcile } from '../../../src/judgement/movement/reconcile.ts'
import type { ReconciledStock } from '../../../src/judgement/movement/reconciliation.ts'
import type { OpenStatus } from '../../../src/judgement/movement/status.ts'
import { event } from './lives.ts'

/** November 2022 reconciled, from names parted by spaces. */
function november(
  stock: ReconciledStock,
  was: string,
  is: string,
  events: readonly LifeEvent[],
  statuses: readonly [Record<string, OpenStatus>, Record<string, OpenStatus>] = [{}, {}],
) {
  const keys = new Map(
    [was, is].map((names, at) => [['2022-10', '2022-11'][at]!, names.split(' ').filter(name => name !== '')]),
  )
  const [month] = reconcile(stock, ['2022-11'], {
    keys,
    events: new Map([['2022-11', events]]),
    statuses: new Map(
      statuses.map((each, at) => [['2022-10', '2022-11'][at]!, new Map(Object.entries(each))]),
    ),
  })
  return {
    ...month!,
    listed: month!.corrections.map(
      ({ person, by, reason }) => `${person} ${by > 0 ? '+1' : '-1'}: ${reason}`,
    ),
  }
}

describe('the number looked after', () => {
  test('624 + 18 - 13 is 629, with both lists and nothing to correct', () => {
    const names = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${prefix}${at}`)
    const [stay, enter, leave] = [names('s', 611), names('e', 18), names('l', 13)]
    const found = november('looked after', [...leave, ...stay].join(' '), [...enter, ...stay].join(' '), [
      ...enter.map(name => event(name, 'care started', { record: `${name}-1` })),
      ...leave.map(name => event(name, 'care ceased', { record: `${name}-1` })),
    ])
    expect([found.opening, found.into.length, found.out.length, found.closing]).toEqual([624, 18, 13, 629])
    expect(found.into[0]).toEqual({ person: 'e0', record: 'e0-1', day: '2022-11-15', how: 'care started' })
    expect([found.corrections, found.gap]).toEqual([[], []])
  })

  test('is corrected by everyone who comes and goes without a start or end, each with its reason', () => {
    const found = november('looked after', 'died eighteen breaks lost', 'ended late', [
      event('died', 'died'),
      event('died', 'turned 18'),
      event('eighteen', 'turned 18'),
      event('breaks', 'short breaks began'),
      event('lost', 'care episode ended', { detail: 'X1' }),
      event('ended', 'short breaks ended'),
      event('late', 'care episode began', { detail: 'L' }),
    ])
    expect(found.listed).toEqual([
      'breaks -1: changed to a series of short breaks, with no end of care in the month',
      'died -1: died, with no end of care in the month',
      'eighteen -1: turned 18, with no end of care in the month',
      'ended +1: changed from a series of short breaks',
      'late +1: entered care without the start reason S',
      'lost -1: an episode of care ended for the reason X1 and none followed, with no end of care in the month',
    ])
    expect(found.gap).toEqual([])
  })

  test('is corrected by every start and end that no change matches, each with its reason', () => {
    const start = (person: string | null, rest = {}) =>
      event(person, 'care started', { record: `${person}-s`, ...rest })
    const end = (person: string | null, rest = {}) =>
      event(person, 'care ceased', { record: `${person}-e`, ...rest })
    const found = november('looked after', 'again second still twice', 'again second still', [
      start('again'),
      end('again'),
      start('second'),
      end('still'),
      end('twice'),
      end('twice'),
      start('both'),
      end('both'),
      end('adult', { standing: 'adult' }),
      start('buried', { standing: 'dead' }),
      start('birthday'),
      event('birthday', 'turned 18'),
      end('from breaks'),
      event('from breaks', 'short breaks ended'),
      start(null),
    ])
    expect(found.listed).toEqual([
      'adult +1: care ceased after the 18th birthday',
      'again -1: care ceased and started again in the month',
      'again +1: care ceased and started again in the month',
      'birthday -1: care started in the month, but then turned 18',
      'both -1: care started and ended in the month',
      'both +1: care started and ended in the month',
      'buried -1: care started after the day of death',
      'from breaks +1: changed from a series of short breaks, and then care ceased in the month',
      'second -1: already looked after at the start of the month',
      'still +1: another episode of care is open at the end of the month',
      'twice +1: care ceased more than once in the month',
      'null -1: the record names no child',
    ])
    expect(found.gap).toEqual([])
  })

  test('has a gap of the children whom no record accounts for', () => {
    const found = november('looked after', 'gone moved', 'new', [
      event('new', 'need opened'),
      event('moved', 'care episode ended', { detail: 'E4A' }),
      event('nobody', 'care started'),
    ])
    expect(found.listed).toEqual(['gone -1: null', 'moved -1: null', 'new +1: null', 'nobody -1: null'])
    expect(found.gap).toEqual(['gone', 'moved', 'new', 'nobody'])
  })
})

describe('the number on a plan', () => {
  test('is corrected likewise', () => {
    const start = (person: string) => event(person, 'plan started')
    const end = (person: string) => event(person, 'plan ended')
    const found = november(
      'child protection',
      'off eighteen restarted second other',
      'on restarted second other',
      [
        start('on'),
        end('off'),
        event('eighteen', 'turned 18'),
        end('restarted'),
        start('restarted'),
        start('second'),
        end('other'),
      ],
    )
    expect(found.listed).toEqual([
      'eighteen -1: turned 18, with no end of a plan in the month',
      'other +1: another plan is open at the end of the month',
      'restarted -1: a plan ended and another started in the month',
      'restarted +1: a plan ended and another started in the month',
      'second -1: a second plan started beside one that was open',
    ])
    expect([found.opening, found.into.length, found.out.length, found.closing]).toEqual([5, 3, 3, 4])
  })
})

describe('the number in need', () => {
  test('goes by needs opened and closed, and by steps from and to plans and care', () => {
    const found = november(
      'in need',
      'closed planned taken died eighteen lost',
      'opened unplanned home appeared',
      [
        event('closed', 'need closed', { record: '1' }),
        event('planned', 'plan started', { record: '2' }),
        event('taken', 'care started', { record: '3' }),
        event('died', 'died'),
        event('eighteen', 'turned 18'),
        event('opened', 'need opened', { record: '4' }),
        event('unplanned', 'plan ended', { record: '5' }),
        event('home', 'care ceased', { record: '6' }),
      ],
      [
        { unplanned: 'child protection', home: 'looked after' },
        { planned: 'child protection', taken: 'looked after', eighteen: 'open as an adult' },
      ],
    )
    const told = (passages: typeof found.into) =>
      passages.map(({ person, record, how }) => `${person} ${record} ${how}`)
    expect(told(found.into)).toEqual([
      'opened 4 need opened',
      'unplanned 5 from a child protection plan',
      'home 6 from care',
    ])
    expect(told(found.out)).toEqual([
      'closed 1 need closed',
      'planned 2 to a child protection plan',
      'taken 3 to care',
    ])
    expect(found.listed).toEqual([
      'appeared +1: null',
      'died -1: died, with no end of need in the month',
      'eighteen -1: turned 18, with no end of need in the month',
      'lost -1: null',
    ])
    expect(found.gap).toEqual(['appeared', 'lost'])
  })
})

test('opening, in, out and corrections make closing in every month of any history, and one month’s closing opens the next', () => {
  const person = fc.constantFrom(...'abcdefgh')
  const months = ['2022-09', '2022-10', '2022-11', '2022-12']
  const byMonth = <T>(each: fc.Arbitrary<T>) =>
    fc
      .array(each, { minLength: 4, maxLength: 4 })
      .map(all => new Map(all.map((value, at) => [months[at]!, value])))
  const status = fc.constantFrom<OpenStatus>('early help', 'in need', 'child protection', 'looked after')
  const events = fc.array(
    fc.tuple(fc.option(person), fc.constantFrom(...LIFE_EVENTS)).map(([who, name]) => event(who, name)),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(
      fc.constantFrom<ReconciledStock>('in need', 'child protection', 'looked after'),
      byMonth(fc.uniqueArray(person)),
      byMonth(events),
      byMonth(fc.dictionary(person, status).map(each => new Map(Object.entries(each)))),
      (stock, keys, happened, statuses) => {
        const found = reconcile(stock, months.slice(1), { keys, events: happened, statuses })
        expect(found.map(({ month }) => month)).toEqual(months.slice(1))
        for (const [at, { opening, into, out, corrections, closing, gap }] of found.entries()) {
          const corrected = corrections.reduce((sum, { by }) => sum + by, 0)
          expect(opening + into.length - out.length + corrected).toBe(closing)
          expect(opening).toBe(at === 0 ? keys.get(months[0]!)!.length : found[at - 1]!.closing)
          const unexplained = corrections.filter(({ reason }) => reason === null)
          expect(new Set(gap)).toEqual(new Set(unexplained.map(each => each.person)))
        }
      },
    ),
  )
})

test('a month that nothing is known of has nobody and nothing', () => {
  const none = { keys: new Map(), events: new Map(), statuses: new Map() }
  expect(reconcile('looked after', ['2022-11'], none)).toEqual([
    {
      stock: 'looked after',
      month: '2022-11',
      opening: 0,
      into: [],
      out: [],
      corrections: [],
      closing: 0,
      gap: [],
    },
  ])
})
