import { z } from 'zod'
import { isMonth } from '../../base/month.ts'
import { parseJson } from './edition.ts'
import type { Restated } from './restate.ts'

const month = z.string().refine(isMonth)
const amount = z.number().nullable()
const figure = z.strictObject({
  list: z.strictObject({ measure: z.string(), month, window: z.enum(['at', 'month', 'ytd']) }),
  fold: z.enum(['count', 'share', 'rate', 'projected-rate']),
  numerator: amount,
  denominator: amount,
  value: amount,
})
const restatedSchema = z.array(
  z.strictObject({
    measure: z.string(),
    since: month,
    causes: z.array(z.enum(['definition', 'parameters', 'population', 'program'])),
    figures: z.array(
      z.strictObject({
        was: figure,
        is: figure,
        split: z.strictObject({ definition: z.number(), data: z.number() }).nullable(),
      }),
    ),
    late: z.array(z.number()),
  }),
)

/** The text of an edition's `restated.json`: what its pages say is no longer as an earlier edition published it. */
export function restatedText(restated: ReadonlyMap<string, Restated>): string {
  return `${JSON.stringify([...restated.values()], null, 1)}\n`
}

/** Reads an edition's `restated.json`, by measure; null where the text is not one. */
export function parseRestated(text: string): ReadonlyMap<string, Restated> | null {
  const read = restatedSchema.safeParse(parseJson(text))
  return read.success ? new Map(read.data.map(one => [one.measure, one])) : null
}
