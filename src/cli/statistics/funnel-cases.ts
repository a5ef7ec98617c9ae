import { z } from 'zod'
import { rateFunnelCase, ratioFunnelCase, shareFunnelCase } from './funnel-by-interval.ts'
import { spreadFunnelCase } from './funnel-by-spread.ts'
import { readCase } from './read-case.ts'

const id = z.string('must be text')
const unit = z.string('must be text')
const cases = z.number('must be a number').min(0, 'must be 0 or more')
const size = z.number('must be a number').positive('must be above 0')
const multiplier = size

const countedUnit = z.object({ unit, numerator: cases, denominator: size })
const shareUnit = countedUnit.refine(({ numerator, denominator }) => numerator <= denominator, {
  path: ['numerator'],
  error: 'must be at most the denominator',
})
const ratioUnit = z.object({ unit, observed: cases, expected: size })

const some = <T extends z.ZodType>(one: T) => z.array(one).min(1, 'needs at least one unit')
const someCases = some(countedUnit).refine(units => units.some(({ numerator }) => numerator > 0), {
  error: 'needs a unit with a numerator above 0',
})

const spread = {
  limit: z.literal([95, 99], 'must be 95 or 99'),
  draw_adjusted: z.boolean('must be true or false'),
  trim_by: z.number('must be a number').gt(0, 'must be above 0').lt(0.5, 'must be below 0.5'),
  multiplier,
  SHMI_rounding: z.boolean('must be true or false').default(true),
}

const spreadInput = z.discriminatedUnion(
  'data_type',
  [
    z.object({ data_type: z.literal('PR'), ...spread, units: some(shareUnit) }),
    z.object({
      data_type: z.literal('SR'),
      sr_method: z.literal(['SHMI', 'CQC'], 'must be SHMI or CQC'),
      ...spread,
      units: some(countedUnit),
    }),
    z.object({ data_type: z.literal('RC'), ...spread, units: someCases }),
  ],
  'must be PR, SR or RC',
)

const ratioInput = z.object({ units: some(ratioUnit) })

const caseSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({
      id,
      kind: z.literal('PHE_proportion'),
      input: z.object({ multiplier, units: some(shareUnit) }),
    }),
    z.object({
      id,
      kind: z.literal('PHE_rate_crude'),
      input: z.object({ multiplier, years_of_data: size.default(1), units: someCases }),
    }),
    z.object({ id, kind: z.literal('PHE_ratio_isr'), input: ratioInput }),
    z.object({ id, kind: z.literal('PHE_ratio_count'), input: ratioInput }),
    z.object({ id, kind: z.literal('FunnelPlotR'), input: spreadInput }),
  ],
  'must be PHE_proportion, PHE_rate_crude, PHE_ratio_isr, PHE_ratio_count or FunnelPlotR',
)
type FunnelCase = z.infer<typeof caseSchema>

/** Answers one funnel case: the same case, with limits, significance and overdispersion as `expected`. */
export function answerFunnel(given: unknown): unknown {
  const read = readCase<FunnelCase>(caseSchema, 'funnel', given)
  return { ...(given as object), expected: answer(read) }
}

function answer(read: FunnelCase): object {
  switch (read.kind) {
    case 'PHE_proportion':
      return shareFunnelCase(read.input.units, read.input.multiplier)
    case 'PHE_rate_crude':
      return rateFunnelCase(read.input.units, read.input.multiplier, read.input.years_of_data)
    case 'PHE_ratio_isr':
      return ratioFunnelCase(ratios(read.input.units), 'isr')
    case 'PHE_ratio_count':
      return ratioFunnelCase(ratios(read.input.units), 'count')
    case 'FunnelPlotR':
      return spreadFunnelCase(read.input)
  }
}

function ratios(units: readonly z.infer<typeof ratioUnit>[]) {
  return units.map(({ unit: name, observed, expected }) => ({
    unit: name,
    numerator: observed,
    denominator: expected,
  }))
}
