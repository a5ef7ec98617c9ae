import { z } from 'zod'
import { isMonth } from '../../base/month.ts'
import type { FigureRecord } from '../../figures/figure-records.ts'
import { parseJson } from './edition.ts'

const amount = z.number().nullable()
const figuresSchema = z.strictObject({
  figures: z.array(
    z.strictObject({
      measure: z.string(),
      month: z.string().refine(isMonth),
      window: z.enum(['at', 'month', 'ytd']),
      numerator: amount,
      denominator: amount,
      value: amount,
    }),
  ),
})

/** The text of an edition's `figures.json`: every figure on a line of its own, and no key of any list. */
export function figuresText(figures: readonly FigureRecord[]): string {
  const lines = figures.map(({ measure, month, window, numerator, denominator, value }) =>
    JSON.stringify({ measure, month, window, numerator, denominator, value }),
  )
  return `{"figures": [\n${lines.join(',\n')}\n]}\n`
}

/** Reads an edition's `figures.json`; null where the text is not one. */
export function parseFigures(text: string): readonly FigureRecord[] | null {
  const read = figuresSchema.safeParse(parseJson(text))
  return read.success ? read.data.figures : null
}
