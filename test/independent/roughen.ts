import { type Iso, plusDays } from './dates.ts'
import { SHAPES, type Shape } from './schema.ts'
import type { Dice, World } from './world.ts'

const UNREADABLE = [
  '31/02/2022',
  '2021-02-29',
  '2022-13-01',
  '00/01/2022',
  '2022-06-00',
  '12/25/2022',
  'not known',
  'Jan 2022',
  '2022-06',
  '?',
]
const NO = ['N', 'n', 'No', 'FALSE', '0', '', 'x', 'NULL', 'YY', 'yes please', '-1', ' ']
const YES = ['Y', 'y', 'Yes', 'YES', 'T', 't', 'true', 'TRUE', '1', ' y ', ' Yes', '1 ']
const FLAGS = [
  'cine_referral_nfa',
  'cinv_cin_visit_seen',
  'icpc_icpc_transfer_in',
  'cppl_cp_plan_ola',
  'cppv_cp_visit_seen',
  'clar_cla_review_cancelled',
  'clav_cla_visit_seen',
]
const CODES = [
  'clae_cla_episode_start_reason',
  'clae_cla_episode_ceased_reason',
  'clap_cla_placement_type',
  'lega_legal_status',
]

/** Spoils a world's clean rows as real extracts are spoilt, then writes each value in one of its many ways. */
export function roughen(world: World): void {
  for (const [table, shape] of SHAPES) {
    const rows = world.tables[table]!
    const spoilt = rows.flatMap(row => spoil(row, table, shape, world.dice))
    world.tables[table] = spoilt.map(row => writeOut(row, shape, world.dice))
  }
}

type Row = Record<string, string>

function spoil(row: Row, table: string, shape: Shape, dice: Dice): Row[] {
  const [id, person] = [shape.key[0], shape.columns.find(column => column.endsWith('person_id'))]
  const chance = dice.next()
  if (chance < 0.012) return [spoilDates(row, shape, dice)]
  if (chance < 0.018) return [spoilDates(row, shape, dice), alter(row, shape, dice)]
  if (chance < 0.026) return [row, alter(row, shape, dice)]
  if (chance < 0.03) return [row, { ...row }]
  const orphan = person !== undefined && person !== id && table !== 'ssd_person'
  if (chance < 0.036 && orphan) return [{ ...row, [person]: dice.pick(['GHOST-1', 'GHOST-2', 'ghost-1']) }]
  if (chance < 0.042 && orphan) return [{ ...row, [person]: dice.pick(['', 'NULL']) }]
  return [row]
}

/** An unreadable date, a missing start, or a start after the end. */
function spoilDates(row: Row, shape: Shape, dice: Dice): Row {
  if (shape.dates.length === 0) return row
  if (dice.chance(0.5) || shape.start === null || shape.end === null)
    return { ...row, [dice.pick(shape.dates)]: dice.pick(UNREADABLE) }
  if (dice.chance(0.5)) return { ...row, [shape.start]: dice.pick(['', 'NULL', '  ']) }
  return { ...row, [shape.end]: plusDays(row[shape.start]!, -1) }
}

/** A row of the same key with other dates. */
function alter(row: Row, shape: Shape, dice: Dice): Row {
  const other = { ...row }
  for (const column of shape.dates) {
    const day = row[column]!
    if (day !== '' && /^\d{4}-\d{2}-\d{2}$/.test(day) && day < '9999')
      other[column] = plusDays(day, dice.int(0, 40))
  }
  return other
}

function writeOut(row: Row, shape: Shape, dice: Dice): Row {
  const written: Row = {}
  for (const [column, value] of Object.entries(row)) {
    if (shape.dates.includes(column)) written[column] = dateAs(value, dice)
    else if (FLAGS.includes(column)) written[column] = dice.pick(value === 'Y' ? YES : NO)
    else if (CODES.includes(column)) written[column] = codeAs(value, dice)
    else if (/_id$/.test(column)) written[column] = padded(value, dice, 0.06)
    else written[column] = value
  }
  return written
}

function dateAs(day: Iso, dice: Dice): string {
  if (day === '') return dice.chance(0.15) ? dice.pick(['NULL', ' ', ' NULL ']) : ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || UNREADABLE.includes(day)) return day
  const british = dice.chance(0.35) ? day.split('-').reverse().join('/') : day
  const time = dice.pick([
    '',
    '',
    '',
    '',
    'T00:00:00',
    'T23:59:59',
    ' 00:00:00.000',
    ' 23:59:59.997',
    ' 00:00',
  ])
  const zone = time.startsWith('T') ? dice.pick(['', '', 'Z', '+01:00', '-05:00']) : ''
  const dated = british === day ? `${day}${time}${zone}` : `${british}${time.replace('T', ' ')}`
  return padded(dated, dice, 0.04)
}

function codeAs(code: string, dice: Dice): string {
  if (code === '') return dice.chance(0.2) ? dice.pick(['NULL', ' ']) : ''
  return padded(dice.chance(0.2) ? code.toLowerCase() : code, dice, 0.1)
}

function padded(text: string, dice: Dice, chance: number): string {
  if (!dice.chance(chance)) return text
  return dice.pick([` ${text}`, `${text} `, `  ${text}  `])
}
