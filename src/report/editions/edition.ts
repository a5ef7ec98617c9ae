import { z } from 'zod'
import { isMonth, type Month } from '../../base/month.ts'

/** The number of the form that editions are sealed in now. */
export const EDITION_FORMAT = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const sealedFile = z.strictObject({ sha256: hash, bytes: z.int().nonnegative() }).readonly()

const editionSchema = z
  .strictObject({
    format: z.literal(EDITION_FORMAT),
    authority: z.strictObject({ code: z.string(), name: z.string() }).readonly(),
    month: z.string().refine(isMonth),
    audience: z.enum(['board', 'public']),
    /** Who answers for it, by role, and the day, `YYYY-MM-DD`; null where the plan says nobody. */
    signedOff: z.strictObject({ by: z.string(), on: z.string() }).readonly().nullable(),
    /** The extract that its figures are from, and the hash of that extract's own manifest. */
    extract: z.strictObject({ id: z.string(), manifest: hash }).readonly(),
    /** The versions that made it. */
    engine: z.strictObject({ throughline: z.string(), duckdb: z.string() }).readonly(),
    /** How the report was written. */
    rendering: z
      .strictObject({
        formats: z.array(z.string()).readonly(),
        orientation: z.enum(['portrait', 'landscape']),
      })
      .readonly(),
    /** Every measure and group that lists were made of, in the order that they were read. */
    definitions: z
      .array(
        z
          .strictObject({
            name: z.string().regex(/^[a-z][a-z0-9_-]*$/),
            kind: z.enum(['measure', 'group']),
            sha256: hash,
          })
          .readonly(),
      )
      .readonly(),
    /** The intervals that due dates were counted by, such as `20 WD`, by name. */
    parameters: z.record(z.string(), z.string()).readonly(),
    /** Every other file of the edition, by its path below the edition's folder. */
    files: z.record(z.string(), sealedFile).readonly(),
    /** The hash of all of the above. */
    digest: hash,
  })
  .readonly()

/** What a sealed edition says of itself in the file `edition.json`: what it is, what it was made from, and its files. */
export type Edition = z.infer<typeof editionSchema>

/** An edition that has no digest yet. */
export type Unsealed = Omit<Edition, 'digest'>

/** A file of an edition: the SHA-256 of its bytes, and how many there are. */
export type SealedFile = z.infer<typeof sealedFile>

/** A measure or a group that an edition's lists were made of. */
export type SealedDefinition = Edition['definitions'][number]

/** The text of an edition's manifest; without a digest, the text that the digest is taken of. */
export function editionText(edition: Edition | Unsealed): string {
  return `${JSON.stringify(edition, null, 2)}\n`
}

/** Reads an edition's manifest; null where the text is not one. */
export function parseEdition(text: string): Edition | null {
  const read = editionSchema.safeParse(parseJson(text))
  return read.success ? read.data : null
}

/** Text as JSON; null where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** An edition's place among a plan's: its month, who it is for, and which of that month's it is, from 1. */
export interface EditionName {
  readonly month: Month
  readonly audience: Edition['audience']
  readonly nth: number
}

/** `2022-11`, its second edition `2022-11.2`, and for the public `2022-11-public`. */
export function editionName({ month, audience, nth }: EditionName): string {
  return `${month}${audience === 'public' ? '-public' : ''}${nth === 1 ? '' : `.${nth}`}`
}

/** Reads the name of an edition's folder; null where it is no such name. */
export function parseEditionName(name: string): EditionName | null {
  const [, month, audience, nth] = /^(\d{4}-\d{2})(-public)?(?:\.([1-9]\d*))?$/.exec(name) ?? []
  if (!month || !isMonth(month) || nth === '1') return null
  return { month, audience: audience ? 'public' : 'board', nth: Number(nth ?? 1) }
}
