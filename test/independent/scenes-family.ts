import { type Iso, plusMonths } from './dates.ts'
import type { World } from './world.ts'

/** The person ids of a world, with a row for most of them: births, deaths and 18th birthdays at the edges. */
export function addPeople(world: World, count: number): string[] {
  const people = ['007', '7', '07', 'p7', 'P7']
  for (let i = people.length; i < count; i++) people.push(world.id())
  for (const person of people) {
    if (!world.dice.chance(0.94)) continue
    world.add('ssd_person', {
      pers_person_id: person,
      pers_forename: world.dice.pick(['Ann', 'Bo "B"', 'Cy,\nD', "D'Arcy", '']),
      pers_dob: birth(world),
      pers_expected_dob: world.dice.chance(0.1) ? world.dice.day() : '',
      pers_death_date: world.dice.chance(0.06) ? world.dice.near(world.dice.monthEnd(), 1) : '',
    })
  }
  return people
}

function birth(world: World): Iso {
  const { dice } = world
  const kind = dice.next()
  if (kind < 0.1) return ''
  if (kind < 0.25) return dice.day()
  if (kind < 0.45) return plusMonths(dice.near(dice.monthEnd(), 1), -18 * 12)
  if (kind < 0.52) return dice.pick(['2004-02-29', '2008-02-29', '2004-02-28', '2004-03-01', '2002-02-28'])
  return `${dice.int(2003, 2019)}-${dice.pick(['01', '06', '09', '12'])}-${dice.int(10, 28)}`
}

/** A person's early help episodes and contacts, the outcomes written in every way. */
export function addEarlyHelp(world: World, person: string): void {
  const { dice } = world
  for (let i = dice.int(1, 3); i > 0; i--) {
    const date = dice.day()
    world.add('ssd_contacts', {
      cont_contact_id: world.id(),
      cont_person_id: person,
      cont_contact_date: date,
      cont_contact_outcome_json: dice.pick(OUTCOMES),
    })
    if (!dice.chance(0.6)) continue
    const start = dice.pick([-1, 0, 1, 13, 14, 15].map(days => shifted(date, days)))
    world.add('ssd_early_help_episodes', {
      earl_episode_id: world.id(),
      earl_person_id: person,
      earl_episode_start_date: start,
      earl_episode_end_date: endAfter(world, start, 0.4),
    })
  }
}

/** An end for a record: none with the chance given, else the same day, a month end or some time after. */
export function endAfter(world: World, start: Iso, none: number): Iso {
  const { dice } = world
  if (dice.chance(none)) return dice.chance(0.05) ? '9999-12-31' : ''
  const end = dice.pick([
    start,
    shifted(start, dice.int(1, 30)),
    shifted(start, dice.int(30, 500)),
    dice.near(dice.monthEnd(), 1),
    dice.monthEnd(),
    dice.monthEnd(),
  ])
  return end < start ? shifted(start, dice.int(60, 600)) : end
}

/** The day so many days later. */
export function shifted(day: Iso, days: number): Iso {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

const FLAGGED = [
  'true',
  'false',
  '1',
  '0',
  'null',
  '""',
  '" "',
  '"Y"',
  '" yes "',
  '"TRUE"',
  '"t"',
  '"1"',
  '"N"',
  '"0"',
  '"x"',
  '2',
  '{"EARLY_HELP_FLAG": "Y"}',
  '["Y"]',
  '{}',
].map(value => `{"NFA_FLAG": "N", "EARLY_HELP_FLAG": ${value}}`)

const OUTCOMES = [
  ...FLAGGED,
  ...FLAGGED.slice(0, 16),
  '',
  '',
  '',
  'NULL',
  'null',
  '{}',
  '[]',
  '"EARLY_HELP_FLAG"',
  'true',
  '1',
  '[{"EARLY_HELP_FLAG": "Y"}]',
  '{"OUTER": {"EARLY_HELP_FLAG": "Y"}}',
  '{"OUTER": {"EARLY_HELP_FLAG": "N"}, "EARLY_HELP_FLAG": ""}',
  '{"EARLY_HELP_FLAG": "Y"',
  '{"EARLY_HELP_FLAG": "Y",}',
  "{'EARLY_HELP_FLAG': 'Y'}",
  '{EARLY_HELP_FLAG: true}',
  '{"X": NaN, "EARLY_HELP_FLAG": "Y"}',
  '{"early_help_flag": "Y"}',
  '{"EARLY_HELP_FLAG ": "Y"}',
  '{"EARLY_HELP\\u005fFLAG": "\\u0059"}',
  '{"COMMENTS": "a "quoted" word", "EARLY_HELP_FLAG": "Y"}',
  '{"COMMENTS": "EARLY_HELP_FLAG", "NFA_FLAG": "Y"}',
  '  {"EARLY_HELP_FLAG":true}  ',
  '{"COMMENTS": "two\nlines", "EARLY_HELP_FLAG": "Y"}',
  'Early help offered, EARLY_HELP_FLAG: Y',
]
