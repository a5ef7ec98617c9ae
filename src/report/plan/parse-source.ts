import { z } from 'zod'
import { TABLES } from '../../tables/all.ts'
import type { PlanCheck } from './check-plan.ts'
import { day, rule, text } from './plan-schema.ts'
import type { SourceKind, SourceSpec } from './source-spec.ts'

const WHERE = 'must be a folder or a file, relative to the plan'
const path = text(WHERE)
const NAMES = 'must be a list of tables of the dataset, such as [ssd_cla_episodes]'
const table = z.enum(
  TABLES.map(({ name }) => name),
  rule('must be a table of the dataset'),
)
const records = { tables: z.array(table, rule(NAMES)).min(1, NAMES).optional(), from: day.optional() }
const ON_OFF = 'must be on or off'
const SECONDS = 'must be a number of seconds, such as 300'
const CONNECTION =
  'must say env, the name of an environment variable, or file, both with the connection string in them'

const folderOf = <K extends SourceKind>(kind: K) =>
  z.strictObject({ kind: z.literal<K>(kind), path, ...records }, rule('must say kind and path'))

const SCHEMAS: Readonly<Record<SourceKind, z.ZodType<SourceSpec>>> = {
  'ssd-csv': folderOf('ssd-csv'),
  'ssd-parquet': folderOf('ssd-parquet'),
  'annex-a': folderOf('annex-a'),
  ssda903: folderOf('ssda903'),
  'cin-census': folderOf('cin-census'),
  'ssd-sql': z.strictObject({
    kind: z.literal('ssd-sql'),
    engine: z.enum(['postgresql', 'sql-server'], rule('must be postgresql or sql-server')),
    connection: z.union(
      [z.strictObject({ env: text(CONNECTION) }), z.strictObject({ file: text(CONNECTION) })],
      rule(CONNECTION),
    ),
    schema: text('must be the name of a schema, such as dbo').optional(),
    prefix: text('must be what the names of the tables begin with, such as hdm_').optional(),
    // YAML reads a bare on or off as true or false.
    tls: z
      .preprocess(
        written => (typeof written === 'boolean' ? (written ? 'on' : 'off') : written),
        z.enum(['on', 'off'], rule(ON_OFF)),
      )
      .optional(),
    ca: path.optional(),
    timeout: z.number(rule(SECONDS)).positive(SECONDS).optional(),
    ...records,
  }),
  figures: z.strictObject({ kind: z.literal('figures'), path }, rule('must say kind and path')),
}

const KINDS = Object.keys(SCHEMAS) as readonly SourceKind[]
const kindSchema = z.looseObject(
  { kind: z.enum(KINDS, rule(`must be one of ${KINDS.join(', ')}`)) },
  rule('must say kind and path'),
)

/** Reads one of a plan's sources by the rules of its kind; null where it breaks one. */
export function parseSource(check: PlanCheck, at: number): SourceSpec | null {
  const [here, named] = [
    ['sources', at],
    ['sources', String(at + 1)],
  ] as const
  const read = check.part(kindSchema, here, named)
  return read && check.part<SourceSpec>(SCHEMAS[read.kind], here, named)
}
