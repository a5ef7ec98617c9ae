import type { Status } from './status.ts'
import type { Stock } from './stock.ts'

/** A phrase of one person and of several: `was adopted`, `were adopted`. */
export type Phrase = readonly [one: string, many: string]

/** How a stock's people, and their joining and leaving, are said. */
export interface StockWords {
  readonly people: Phrase
  readonly joined: string
  readonly left: string
  /** What someone in the stock is: `looked after`. */
  readonly standing: string
  readonly ceased: Phrase
}

const CLOSED: Phrase = ['was closed', 'were closed']

export const STOCK_WORDS: Readonly<Record<Stock, StockWords>> = {
  'early help': {
    people: ['person', 'people'],
    joined: 'started early help',
    left: 'left early help',
    standing: 'open to early help',
    ceased: ['ended it', 'ended it'],
  },
  'in need': {
    people: ['child', 'children'],
    joined: 'came to be in need',
    left: 'ceased to be in need',
    standing: 'in need',
    ceased: CLOSED,
  },
  'child protection': {
    people: ['child', 'children'],
    joined: 'went on to a child protection plan',
    left: 'came off a child protection plan',
    standing: 'on a child protection plan',
    ceased: ['ended it', 'ended it'],
  },
  'looked after': {
    people: ['child', 'children'],
    joined: 'entered care',
    left: 'left care',
    standing: 'looked after',
    ceased: ['left for another reason', 'left for other reasons'],
  },
  'all open': {
    people: ['person', 'people'],
    joined: 'joined all open cases',
    left: 'left all open cases',
    standing: 'open',
    ceased: CLOSED,
  },
}

/** A status as somewhere to step up or down from or to. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'not open': 'no involvement',
  'early help': 'early help',
  'open as an adult': 'support as an adult',
  'in need': 'being in need',
  'child protection': 'a child protection plan',
  'looked after': 'care',
}

const LEAVING_CARE: readonly (readonly [codes: readonly string[], phrase: Phrase])[] = [
  [
    ['E4', 'E4A', 'E4B'],
    ['returned home', 'returned home'],
  ],
  [
    ['E1', 'E11', 'E12'],
    ['was adopted', 'were adopted'],
  ],
  [
    ['E43', 'E44', 'E45', 'E46', 'E47', 'E48'],
    ['left to a special guardian', 'left to special guardians'],
  ],
  [['E41'], ['left under a child arrangements order', 'left under child arrangements orders']],
  [['E13'], ['went to live with relatives or others', 'went to live with relatives or others']],
  [['E3'], ['passed to another authority', 'passed to other authorities']],
  [
    ['E5', 'E6', 'E7', 'E17'],
    ['moved on to adult life', 'moved on to adult life'],
  ],
  [['E15'], ['was assessed to be an adult', 'were assessed to be adults']],
  [['E16'], ['moved abroad', 'moved abroad']],
  [['E9'], ['was sentenced to custody', 'were sentenced to custody']],
  [['E14'], ['came off remand', 'came off remand']],
]

/** How a child left care, by the code of the reason that the episode ceased; null for other reasons and none. */
export function leavingCare(reason: string | null): Phrase | null {
  return LEAVING_CARE.find(([codes]) => reason !== null && codes.includes(reason))?.[1] ?? null
}
