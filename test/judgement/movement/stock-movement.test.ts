import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIFE_EVENTS } from '../../../src/judgement/movement/life.ts'
import type { OpenStatus } from '../../../src/judgement/movement/status.ts'
import type { Stock } from '../../../src/judgement/movement/stock.ts'
import { stockMovement } from '../../../src/judgement/movement/stock-movement.ts'
import { event, livesOf } from './lives.ts'

type Drawn = readonly [
  before: OpenStatus | null,
  after: OpenStatus | null,
  events: readonly ReturnType<typeof event>[],
]

/** The one mover of a stock, as `route, day, detail`. */
function routed(stock: Stock, side: 'joined' | 'left', [before, after, events]: Drawn): string {
  const movement = stockMovement(
    stock,
    { month: '2022-10', keys: side === 'left' ? ['amy'] : [] },
    { month: '2022-11', keys: side === 'joined' ? ['amy'] : [] },
    livesOf(before ? { amy: before } : {}, after ? { amy: after } : {}, events),
  )
  expect(movement[side].length).toBe(1)
  const { route, day, detail } = movement[side][0]!
  return [route, day?.slice(8), detail].filter(part => part).join(', ')
}

describe('a person joins', () => {
  const joins: readonly [string, Stock, Drawn, string][] = [
    [
      'new to the authority',
      'in need',
      [null, 'in need', [event('amy', 'need opened', { detail: 'N1' })]],
      'started, 15, N1',
    ],
    [
      'from early help',
      'in need',
      ['early help', 'in need', [event('amy', 'need opened')]],
      'stepped up, 15',
    ],
    [
      'as care ends',
      'in need',
      ['looked after', 'in need', [event('amy', 'care ceased', { detail: 'E4A' })]],
      'stepped down, 15, E4A',
    ],
    [
      'as a plan ends',
      'in need',
      ['child protection', 'in need', [event('amy', 'plan ended')]],
      'stepped down, 15',
    ],
    [
      'by a plan',
      'child protection',
      ['in need', 'child protection', [event('amy', 'plan started')]],
      'stepped up, 15',
    ],
    [
      'by care',
      'looked after',
      [
        'child protection',
        'looked after',
        [event('amy', 'care started'), event('amy', 'care episode began')],
      ],
      'stepped up, 15',
    ],
    [
      'by an episode that is no start',
      'looked after',
      ['in need', 'looked after', [event('amy', 'care episode began', { detail: 'L' })]],
      'stepped up, 15, L',
    ],
    [
      'as short breaks end',
      'looked after',
      [null, 'looked after', [event('amy', 'short breaks ended')]],
      'started, 15',
    ],
    [
      'a plan while looked after all along',
      'child protection',
      ['looked after', 'looked after', [event('amy', 'plan started')]],
      'started, 15',
    ],
    [
      'early help alone after need',
      'early help',
      ['in need', 'early help', [event('amy', 'help opened')]],
      'stepped down, 15',
    ],
    [
      'early help beside need',
      'early help',
      ['in need', 'in need', [event('amy', 'help opened')]],
      'started, 15',
    ],
    [
      'all open cases from early help',
      'all open',
      ['early help', 'child protection', [event('amy', 'plan started')]],
      'stepped up, 15',
    ],
    [
      'without a record',
      'looked after',
      ['in need', 'looked after', [event('amy', 'need closed')]],
      'corrected',
    ],
  ]
  test.each(joins)('%s: %s', (_, stock, drawn, route) => {
    expect(routed(stock, 'joined', drawn)).toBe(route)
  })
})

describe('a person leaves', () => {
  const leaves: readonly [string, Stock, Drawn, string][] = [
    [
      'as the need closes',
      'in need',
      ['in need', null, [event('amy', 'need closed', { detail: 'RC1' })]],
      'ceased, 15, RC1',
    ],
    [
      'for a plan',
      'in need',
      ['in need', 'child protection', [event('amy', 'plan started')]],
      'stepped up, 15',
    ],
    [
      'for care',
      'in need',
      ['in need', 'looked after', [event('amy', 'care started', { detail: 'other' })]],
      'stepped up, 15, other',
    ],
    [
      'for early help',
      'in need',
      ['in need', 'early help', [event('amy', 'need closed')]],
      'stepped down, 15',
    ],
    [
      'as care ceases',
      'looked after',
      [
        'looked after',
        'in need',
        [
          event('amy', 'care ceased', { detail: 'E4A' }),
          event('amy', 'care episode ended', { detail: 'E4A' }),
        ],
      ],
      'stepped down, 15, E4A',
    ],
    [
      'as short breaks begin',
      'looked after',
      ['looked after', null, [event('amy', 'short breaks began')]],
      'ceased, 15',
    ],
    [
      'at 18, care ceasing that day',
      'looked after',
      ['looked after', null, [event('amy', 'turned 18'), event('amy', 'care ceased', { detail: 'E8' })]],
      'turned 18, 15, E8',
    ],
    [
      'at 18, care still open',
      'looked after',
      ['looked after', 'open as an adult', [event('amy', 'turned 18')]],
      'turned 18, 15',
    ],
    [
      'by ceasing before 18',
      'looked after',
      [
        'looked after',
        null,
        [event('amy', 'care ceased', { day: '2022-11-03', detail: 'E4A' }), event('amy', 'turned 18')],
      ],
      'ceased, 03, E4A',
    ],
    [
      'at 18 after care ceased and started again',
      'looked after',
      [
        'looked after',
        null,
        [
          event('amy', 'care ceased', { day: '2022-11-03' }),
          event('amy', 'care started', { day: '2022-11-04' }),
          event('amy', 'turned 18'),
        ],
      ],
      'turned 18, 15',
    ],
    [
      'at 18 after a move',
      'looked after',
      [
        'looked after',
        null,
        [event('amy', 'care episode ended', { day: '2022-11-03', detail: 'X1' }), event('amy', 'turned 18')],
      ],
      'turned 18, 15, X1',
    ],
    [
      'by death, whatever closed after',
      'in need',
      ['in need', null, [event('amy', 'died', { day: '2022-11-10' }), event('amy', 'need closed')]],
      'died, 10',
    ],
    [
      'by ceasing before death',
      'in need',
      ['in need', null, [event('amy', 'need closed', { day: '2022-11-03' }), event('amy', 'died')]],
      'ceased, 03',
    ],
    [
      'at 18 before death',
      'child protection',
      ['child protection', null, [event('amy', 'turned 18', { day: '2022-11-03' }), event('amy', 'died')]],
      'turned 18, 03',
    ],
    ['as help ends', 'early help', ['early help', null, [event('amy', 'help ended')]], 'ceased, 15'],
    [
      'early help for need',
      'early help',
      ['early help', 'in need', [event('amy', 'help ended'), event('amy', 'need opened')]],
      'stepped up, 15',
    ],
    [
      'early help at any age',
      'early help',
      ['early help', null, [event('amy', 'help ended'), event('amy', 'turned 18', { day: '2022-11-01' })]],
      'ceased, 15',
    ],
    [
      'all open cases as the need closes, at any age',
      'all open',
      ['in need', null, [event('amy', 'turned 18', { day: '2022-11-01' }), event('amy', 'need closed')]],
      'ceased, 15',
    ],
    [
      'all open cases at 18, when looked after',
      'all open',
      ['looked after', null, [event('amy', 'turned 18'), event('amy', 'care ceased')]],
      'turned 18, 15',
    ],
    [
      'all open cases for early help',
      'all open',
      ['in need', 'early help', [event('amy', 'need closed')]],
      'stepped down, 15',
    ],
    [
      'without a record',
      'child protection',
      ['child protection', 'in need', [event('amy', 'care ceased')]],
      'corrected',
    ],
  ]
  test.each(leaves)('%s: %s', (_, stock, drawn, route) => {
    expect(routed(stock, 'left', drawn)).toBe(route)
  })
})

test('624 looked after, 18 who join and 13 who leave make 629, each a name', () => {
  const [stay, enter, leave] = [names('s', 611), names('e', 18), names('l', 13)]
  const movement = stockMovement(
    'looked after',
    { month: '2022-10', keys: [...leave, ...stay] },
    { month: '2022-11', keys: [...enter, ...stay] },
    livesOf(
      Object.fromEntries([...leave, ...stay].map(name => [name, 'looked after'])),
      Object.fromEntries([...enter, ...stay].map(name => [name, 'looked after'])),
      [
        ...enter.map(name => event(name, 'care started')),
        ...leave.map(name => event(name, 'care ceased')),
        ...leave.slice(0, 6).map(name => event(name, 'turned 18')),
      ],
    ),
  )
  expect([movement.opening, movement.closing]).toEqual([624, 629])
  expect(movement.joined.map(mover => mover.person)).toEqual(enter)
  expect(movement.left.map(mover => mover.person)).toEqual(leave)
  expect(movement.routes.joined).toEqual({ started: 18, 'stepped up': 0, 'stepped down': 0, corrected: 0 })
  expect(movement.routes.left).toEqual({
    ceased: 7,
    'stepped up': 0,
    'stepped down': 0,
    'turned 18': 6,
    died: 0,
    corrected: 0,
  })
})

test('whoever joined and whoever left sum to the change, one route each, whatever the records say', () => {
  const status = fc.constantFrom<OpenStatus>(
    'early help',
    'open as an adult',
    'in need',
    'child protection',
    'looked after',
  )
  const person = fc.constantFrom(...'abcdefghij')
  const statuses = fc.dictionary(person, status)
  const events = fc.array(
    fc
      .tuple(person, fc.constantFrom(...LIFE_EVENTS), fc.integer({ min: 1, max: 30 }))
      .map(([who, name, day]) => event(who, name, { day: `2022-11-${String(day).padStart(2, '0')}` })),
  )
  const keys = fc.uniqueArray(person)
  const stock = fc.constantFrom<Stock>(
    'early help',
    'in need',
    'child protection',
    'looked after',
    'all open',
  )
  fc.assert(
    fc.property(stock, keys, keys, statuses, statuses, events, (which, before, after, from, to, happened) => {
      const movement = stockMovement(
        which,
        { month: '2022-10', keys: before },
        { month: '2022-11', keys: after },
        livesOf(from, to, happened),
      )
      expect(movement.joined.length - movement.left.length).toBe(after.length - before.length)
      expect(sum(movement.routes.joined)).toBe(movement.joined.length)
      expect(sum(movement.routes.left)).toBe(movement.left.length)
      expect(movement.joined.map(mover => mover.person)).toEqual(after.filter(key => !before.includes(key)))
      expect(movement.left.map(mover => mover.person)).toEqual(before.filter(key => !after.includes(key)))
    }),
  )
})

function names(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`)
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
