import { z } from 'zod'
import { parseDay } from '../../base/day.ts'
import { isMonth, monthOf } from '../../base/month.ts'
import type { Interval } from '../../measures/due-rules.ts'

/** What a part that is missing, or not as it must be, breaks. */
export const rule = (words: string) => ({
  error: (issue: { readonly input?: unknown }) => (issue.input === undefined ? 'is missing' : words),
})
/** Text that is not blank. */
export const text = (words: string) => z.string(rule(words)).trim().min(1, words)
const matching = (pattern: RegExp, words: string) => z.string(rule(words)).trim().regex(pattern, words)
const amount = (words: string) => z.number(rule(words)).nonnegative(words)

const INTERVAL = 'must be a length of time, such as 20 WD (working days), 10 D (days) or 3 M (months)'
const interval = matching(/^[1-9]\d{0,2} ?(WD|D|M)$/i, INTERVAL).transform((written): Interval => {
  const [, count, unit] = /^(\d+) ?(\w+)$/.exec(written)!
  return { count: Number(count), unit: unit!.toUpperCase() as Interval['unit'] }
})

const FROM = 'must be a day, such as 2022-04-01'
/** A day of the calendar. */
export const day = text(FROM).transform((written, context) => {
  const read = parseDay(written)
  if (read !== null) return read
  context.addIssue({ code: 'custom', message: FROM })
  return z.NEVER
})

const TOLERANCE = 'must be a percentage, such as 20%'
const tolerance = matching(/^\d{1,3}(\.\d+)?%$/, TOLERANCE).transform(
  written => Number(written.slice(0, -1)) / 100,
)

const TARGET = 'must be a number that is not negative'
const targets = z.record(
  z.string().refine(isMonth, 'must be a month, such as 2023-03'),
  amount(TARGET),
  rule('must be a number for each month, such as {2023-03: 1000}'),
)

const RANGE = 'must be two numbers, lowest first, such as [800, 1200]'
const range = z
  .tuple([amount(RANGE), amount(RANGE)], rule(RANGE))
  .refine(([low, high]) => low <= high, 'must have its lowest number first')

/** Whose plan it is. */
export const authoritySchema = z.strictObject(
  { code: text('must be text'), name: text('must be text') },
  rule('must say the code and the name of the authority'),
)

/** Children aged 0 to 17 from a day on. */
export const populationSchema = z.strictObject(
  {
    from: day,
    children: z.int(rule('must be a whole number above 0')).positive('must be a whole number above 0'),
    source: text('must be text'),
  },
  rule('must say from, children and source'),
)

/** The intervals that a plan may change. */
export const parametersSchema = z.strictObject(
  { 'cin-visit': interval.optional(), 'cp-visit': interval.optional() },
  rule('must be intervals by name'),
)

/** How charts of ordinary variation are drawn, where the plan differs from the usual. */
export const signalSchema = z.strictObject(
  {
    screening: z.boolean(rule('must be true or false')).optional(),
    'two-of-three': z
      .enum(['beyond-two-sigma', 'inside-limits'], rule('must be beyond-two-sigma or inside-limits'))
      .optional(),
  },
  rule('must say screening or two-of-three'),
)

const WHEN = 'must be a day or a month, such as 2022-07-01 or 2022-07'
const when = text(WHEN).transform((written, context) => {
  if (isMonth(written)) return written
  const read = parseDay(written)
  if (read !== null) return monthOf(read)
  context.addIssue({ code: 'custom', message: WHEN })
  return z.NEVER
})

/** Something that happened to a measure: from when, and why. */
export const datedReasonSchema = z.strictObject(
  { date: when, reason: text('must say why, in words') },
  rule('must say date and reason'),
)

/** Several authorities' numbers of one year, for a funnel. */
export const areasSchema = z.strictObject(
  {
    year: z.union([z.string(), z.int()], rule('must be a year, such as 2021-22')).transform(String),
    source: text('must be the name of a publication'),
    values: z
      .array(
        z.strictObject(
          {
            name: text('must be text'),
            numerator: amount('must be a number that is not negative'),
            denominator: z.number(rule('must be a number above 0')).positive('must be a number above 0'),
          },
          rule('must say name, numerator and denominator'),
        ),
        rule('must be a list of areas'),
      )
      .min(1, 'must be a list with at least one area'),
  },
  rule('must say year, source and values'),
)

/** Other authorities' value and its publication. */
export const comparatorSchema = z.strictObject(
  {
    name: text('must be text'),
    value: amount('must be a number that is not negative'),
    year: z.union([z.string(), z.int()], rule('must be a year, such as 2021-22')).transform(String),
    source: text('must be the name of a publication'),
  },
  rule('must say name, value, year and source'),
)

/** What the plan asks of a measure. */
export const measureSchema = z.strictObject(
  {
    id: text('must be the id of a measure'),
    good: z.enum(['high', 'low', 'range', 'neutral'], rule('must be high, low, range or neutral')),
    range: range.optional(),
    tolerance: tolerance.optional(),
    targets: targets.optional(),
    trajectory: z
      .enum(['next-milestone', 'straight-line'], rule('must be next-milestone or straight-line'))
      .optional(),
    owner: text('must be text').optional(),
    deputy: text('must be text').optional(),
    comparators: z.array(z.unknown(), rule('must be a list')).optional(),
    rebase: z.array(datedReasonSchema, rule('must be a list')).optional(),
    annotations: z.array(datedReasonSchema, rule('must be a list')).optional(),
    areas: areasSchema.optional(),
  },
  rule('must say at least id and good'),
)

/** A priority of the plan; its measures are read one by one. */
export const prioritySchema = z.strictObject(
  {
    id: z.union([z.string(), z.int()], rule('must be text, such as A')).transform(String),
    title: text('must be text'),
    measures: z.array(z.unknown(), rule('must be a list of measures')),
  },
  rule('must say id, title and measures'),
)

const SIGNED = 'must be a day, such as 2022-12-15'

/** Who signed off a month's report, by role, and on which day. */
export const signOffSchema = z.strictObject(
  {
    by: text('must be the role of whoever signed it off'),
    on: text(SIGNED).refine(written => parseDay(written) !== null, SIGNED),
  },
  rule('must say by and on'),
)

/** What stands at the top of a plan. */
export const PLAN_KEYS = [
  'authority',
  'population',
  'sources',
  'parameters',
  'trajectory',
  'signal',
  'contents',
  'sign-off',
  'brand',
  'priorities',
] as const
