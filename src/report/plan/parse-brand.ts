import { z } from 'zod'
import { type Brand, USUAL_BRAND } from './brand.ts'
import type { PlanCheck } from './check-plan.ts'
import { rule, text } from './plan-schema.ts'

const COLOUR = 'must be a colour such as "#12436d", in quotation marks'
const DARK = 'must be darker, so that white words on it can be read'

/** How many times lighter white must be than the colour that it stands on, by WCAG 2.2 AA. */
const CONTRAST = 4.5

const brandSchema = z.strictObject(
  {
    colour: text(COLOUR)
      .regex(/^#[0-9a-f]{6}$/i, { error: COLOUR, abort: true })
      .refine(colour => 1.05 / (luminance(colour) + 0.05) >= CONTRAST, DARK)
      .transform(colour => colour.toLowerCase())
      .optional(),
    title: text('must be what the service calls itself').optional(),
  },
  rule('must say colour or title'),
)

/** Reads what the plan wants of the pages that people sign in to. What it doesn't say is as usual. */
export function parseBrand(check: PlanCheck, written: unknown): Brand {
  if (written === undefined || written === null) return USUAL_BRAND
  const read = check.part(brandSchema, ['brand'], ['brand'])
  return { colour: read?.colour ?? USUAL_BRAND.colour, title: read?.title ?? USUAL_BRAND.title }
}

/** How light a colour is, from 0 for black to 1 for white, by WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
