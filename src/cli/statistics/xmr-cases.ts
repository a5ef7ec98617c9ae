import { z } from 'zod'
import { parseDay } from '../../base/day.ts'
import { InputError } from '../../base/errors.ts'
import type { SpecialCause } from '../../judgement/signal/special-cause.ts'
import type { Variation } from '../../judgement/signal/variation.ts'
import { type Xmr, xmr } from '../../judgement/signal/xmr.ts'
import type { XmrPoint } from '../../judgement/signal/xmr-point.ts'

const LONGEST = 10_000
const FEWEST_FIXED = 12
/** The reference warns of groups of 12 points as well, though its words say fewer than 12. */
const SHORT_GROUP = 13
const SHORT_GROUP_WARNING =
  "Some groups have 'n < 12' observations. These have trial limits, which will be revised with each additional observation until 'n = fix_after_n_points' has been reached."

/** The reference's name for each cause. */
const CAUSES: Readonly<Record<SpecialCause, string>> = {
  'above the upper limit': 'Above UCL',
  'below the lower limit': 'Below LCL',
  'rising trend': '7 Point Trend (Increasing)',
  'falling trend': '7 Point Trend (Decreasing)',
  'two of three high': '2 in 3 Above CL',
  'two of three low': '2 in 3 Below CL',
  'run above the mean': '7 Points Above CL',
  'run below the mean': '7 Points Below CL',
}

const ASSURANCES = {
  pass: { type: 'consistent_pass', icon: 'pass' },
  fail: { type: 'consistent_fail', icon: 'fail' },
  'hit or miss': { type: 'inconsistent', icon: 'inconsistent' },
} as const

const rule = (words: string) => ({ error: words })
const DAY = 'must be days, such as 2022-04-01'
const day = z.string(rule(DAY)).refine(text => parseDay(text) !== null, DAY)
const finite = (words: string) => z.number(rule(words))

const caseSchema = z.looseObject(
  {
    id: z.string(rule('must be text')),
    input: z.looseObject(
      {
        dates: z
          .array(day, rule('must be a list of days'))
          .min(1, 'must have at least one day')
          .max(LONGEST, `must have at most ${LONGEST} days`)
          .refine(dates => new Set(dates).size === dates.length, 'must not have a day twice'),
        values: z.array(
          finite('must be numbers, or null where one is missing').nullable(),
          rule('must be a list'),
        ),
        improvement_direction: z.enum(
          ['increase', 'decrease', 'neutral'],
          rule('must be increase, decrease or neutral'),
        ),
        target: finite('must be a number or null').nullish(),
        rebase_dates: z.array(day, rule('must be a list of days or null')).nullish(),
        fix_after_n_points: z
          .int(rule('must be a whole number or null'))
          .min(FEWEST_FIXED, `must be ${FEWEST_FIXED} or more`)
          .nullish(),
        screen_outliers: z.boolean(rule('must be true or false')),
      },
      rule('must be an object with dates and values'),
    ),
  },
  rule('must be an object with id and input'),
)

type Case = z.infer<typeof caseSchema>

/**
 * Answers one XmR case with the same case and, as `expected`, every figure and flag of the reference calculation, in
 * the names that the NHS's reference package and its users have for them; points are in the order of their dates.
 * Null is no value. Nothing is refused for being short or flat: that is for the report to do.
 */
export function answerXmr(given: unknown): unknown {
  const read = parseCase(given)
  const { input } = read
  const rows = input.dates
    .map((date, place) => ({ date, value: input.values[place]! }))
    .sort((one, other) => (one.date < other.date ? -1 : 1))
  const rebases = new Set(input.rebase_dates ?? [])
  const rebaseAt = rows.flatMap(({ date }, place) => (rebases.has(date) ? [place] : []))
  const readAs = (twoInThree: 'inside-limits' | 'beyond-two-sigma'): Xmr =>
    xmr({
      values: rows.map(({ value }) => value),
      improvement: input.improvement_direction,
      target: input.target ?? null,
      rebaseAt,
      fixAfter: input.fix_after_n_points ?? null,
      screening: input.screen_outliers,
      twoInThree,
    })
  const chart = readAs('inside-limits')
  const firstGroup = rebaseAt[0] === 0 ? 1 : 0
  const short = shortGroups(chart.points)
  return {
    ...read,
    expected: {
      points: {
        date: rows.map(({ date }) => date),
        ...columnsOf(chart.points, firstGroup),
        variant_two_in_three_beyond_2sigma: readAs('beyond-two-sigma').points.map(
          ({ rules }) => rules.twoOfThree,
        ),
        short_group_warning: short,
      },
      ...verdictsOf(chart),
      warnings: short.includes(true) ? [SHORT_GROUP_WARNING] : [],
    },
  }
}

function parseCase(given: unknown): Case {
  const read = caseSchema.safeParse(given)
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    const field = path.filter(key => typeof key === 'string').join(' > ')
    throw new InputError(`${nameOf(given)}: ${field === '' ? '' : `${field} `}${message}.`)
  }
  const { id, input } = read.data
  if (input.values.length === input.dates.length) return read.data
  throw new InputError(`XmR case ${id}: input > values must have one for each day of dates.`)
}

function nameOf(given: unknown): string {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : null
  return typeof id === 'string' ? `XmR case ${id}` : 'An XmR case'
}

function columnsOf(points: readonly XmrPoint[], firstGroup: number): Readonly<Record<string, unknown>> {
  const column = <Cell>(cell: (point: XmrPoint) => Cell): readonly Cell[] => points.map(cell)
  return {
    value: column(point => point.value),
    rebase_group: column(point => point.group + firstGroup),
    mean: column(point => point.mean),
    lpl: column(point => point.lower),
    upl: column(point => point.upper),
    nlpl: column(point => point.nearLower),
    nupl: column(point => point.nearUpper),
    moving_range: column(point => point.movingRange),
    avg_moving_range: column(point => point.averageMovingRange),
    relative_to_mean: column(point => point.side),
    outside_limits: column(point => point.rules.outside),
    close_to_limits: column(point => point.near),
    rule_astronomical: column(point => point.rules.outside),
    rule_trend: column(point => point.rules.trend),
    rule_two_in_three: column(point => point.rules.twoOfThree),
    rule_shift: column(point => point.rules.run),
    special_cause_type: column(({ cause }) => (cause === null ? 'Common Cause' : CAUSES[cause])),
    special_cause_flag: column(({ cause }) => cause !== null),
    point_type: column(({ variation }) => pointType(variation)),
  }
}

function shortGroups(points: readonly XmrPoint[]): readonly boolean[] {
  const sizes = new Map<number, number>()
  for (const { group } of points) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return points.map(({ group }) => sizes.get(group)! < SHORT_GROUP)
}

function verdictsOf({ variation, assurance }: Xmr): Readonly<Record<string, string | null>> {
  const assured = assurance === null ? null : ASSURANCES[assurance]
  return {
    variation_type: pointType(variation),
    variation_icon: variation.replace(' ', '_'),
    assurance_type: assured?.type ?? null,
    assurance_icon: assured?.icon ?? null,
  }
}

function pointType(variation: Variation): string {
  if (variation === 'common cause') return 'common_cause'
  if (variation.startsWith('neutral')) return `special_cause_${variation.replace(' ', '_')}`
  return `special_cause_${variation.split(' ')[0]}`
}
