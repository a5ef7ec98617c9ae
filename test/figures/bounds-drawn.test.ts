import { describe, expect, test } from 'vitest'
import {
  CIN_PLANS,
  CIN_VISITS,
  CLA_REVIEWS,
  CLA_VISITS,
  CP_PLANS,
  CP_REVIEWS,
  CP_VISITS,
  drawn,
  EPISODES,
  PEOPLE,
  REFERRALS,
  STATUSES,
} from '../independent/drawn.ts'
import type { RawTables } from '../independent/rows.ts'
import { boundsIn } from './bounds-worlds.ts'

const CONTACTS = 'cont_contact_id | cont_person_id | cont_contact_date'
const HELP = 'earl_episode_id | earl_person_id | earl_episode_start_date | earl_episode_end_date'
const ASSESSMENTS =
  'cina_assessment_id | cina_person_id | cina_assessment_start_date | cina_assessment_auth_date'

/** The bounds of some figures in November 2022, each as `lower to upper`, with `about` where they are not exact. */
async function boundsOf(tables: RawTables, ...figures: readonly string[]): Promise<readonly string[]> {
  const { bounds } = await boundsIn(tables, '2022-11')
  return figures.map(figure => {
    const found = bounds.get(figure)
    if (!found) return 'none'
    const [lower, upper] = [found.lower, found.upper].map(value => String(Math.round(value)))
    return `${found.exact ? '' : 'about '}${lower} to ${upper}`
  })
}

describe('what records left out could change', () => {
  test('a contact without a date may be one of the month; a repeat, or one without an identifier, is not', async () => {
    const tables = {
      ssd_contacts: drawn(
        CONTACTS,
        '1 | amy | 2022-11-02',
        '2 | ben |',
        '3 | cal | 31/11/2022',
        '1 | dee | 2022-11-03',
        '  | eve |',
        '4 | fay |',
        '4 | fay | 2022-05-02',
      ),
    }
    expect(await boundsOf(tables, 'contacts month', 'contacts ytd')).toEqual(['1 to 3', '2 to 4'])
  })

  test('the dates that can be read hold: a referral closed before the window was made before it', async () => {
    const tables = {
      ssd_cin_episodes: drawn(
        REFERRALS,
        '1 | amy |            | 2022-10-31 | ',
        '2 | ben |            | 2022-11-05 | ',
        '3 | cal | 2022-11-04 | unknown    | ',
        '4 | dee | 2022-12-04 | 2022-12-01 | ',
        '5 | eve | 2022-10-04 | 2022-10-01 | ',
      ),
    }
    expect(await boundsOf(tables, 'referrals month', 'referrals ytd', 'all-open-cases at')).toEqual([
      '0 to 3',
      '0 to 5',
      '0 to 3',
    ])
  })

  test('a contact answered by an early help episode without a start could have led to it', async () => {
    const tables = {
      ssd_contacts: drawn(CONTACTS, '1 | amy | 2022-11-02', '2 | ben | 2022-11-20'),
      ssd_early_help_episodes: drawn(HELP, '1 | amy | | 2022-11-01', '2 | ben | | 2022-11-20'),
    }
    expect(await boundsOf(tables, 'contacts-to-early-help month')).toEqual(['0 to 50'])
  })

  test('an assessment that could have ended in the window is in time or late by the dates it has', async () => {
    const tables = {
      ssd_cin_assessments: drawn(
        ASSESSMENTS,
        '1 | amy | 2022-10-03 | 2022-11-10',
        '2 | ben | 2022-06-01 | not known',
        '3 | cal | 2022-11-20 | not known',
      ),
    }
    expect(await boundsOf(tables, 'assessments-in-timescale month')).toEqual(['50 to 100'])
  })

  test('a visit without a date could save a child who is overdue if the child was seen, and change no other', async () => {
    const tables = {
      ssd_person: drawn(
        PEOPLE,
        'amy | 2015-01-01 |',
        'ben | 2015-01-01 |',
        'cal | 2015-01-01 |',
        'dee | 2015-01-01 |',
      ),
      ssd_cp_plans: drawn(
        CP_PLANS,
        '1 | amy | 2022-05-02 | | ',
        '2 | ben | 2022-05-02 | | ',
        '3 | cal | 2022-05-02 | | ',
        '4 | dee | 2022-05-02 | | ',
      ),
      ssd_cp_visits: drawn(
        CP_VISITS,
        '1 | amy | 2022-11-28 | Y',
        '2 | amy |            | Y',
        '3 | ben |            | Y',
        '4 | cal |            | N',
      ),
    }
    expect(await boundsOf(tables, 'cp-visits-in-timescale at', 'cp-number at')).toEqual([
      '25 to 50',
      '4 to 4',
    ])
  })

  test('a plan without a start takes a child out of need and into protection', async () => {
    const tables = {
      ssd_person: drawn(PEOPLE, 'amy | 2015-01-01 |', 'ben | 2015-01-01 |'),
      ssd_cin_episodes: drawn(REFERRALS, '1 | amy | 2022-05-02 | | ', '2 | ben | 2022-05-02 | | '),
      ssd_cin_plans: drawn(CIN_PLANS, '1 | amy | 2022-05-02 |', '2 | ben | 2022-05-02 |'),
      ssd_cin_visits: drawn(CIN_VISITS, '1 | amy | 2022-11-28 | Y'),
      ssd_cp_plans: drawn(CP_PLANS, '1 | amy | | | ', '2 | ben | | | Y'),
    }
    expect(
      await boundsOf(
        tables,
        'cin-number at',
        'cp-number at',
        'all-open-cases at',
        'cin-visits-in-timescale at',
      ),
    ).toEqual(['1 to 2', '0 to 1', '2 to 2', '0 to 50'])
  })

  test('a legal status left out could make care a series of short breaks, or have ended one', async () => {
    const tables = {
      ssd_person: drawn(PEOPLE, 'amy | 2015-01-01 |', 'ben | 2015-01-01 |', 'cal | 2015-01-01 |'),
      ssd_cla_episodes: drawn(
        EPISODES,
        ...['amy', 'ben', 'cal'].map(
          (name, at) => `${at + 1} | ${name} | P${at} | 2022-05-02 | S | | | 2022-05-02`,
        ),
      ),
      ssd_legal_status: drawn(
        STATUSES,
        '1 | amy | C2 | 2022-05-02 |',
        '2 | amy | V4 | unknown    |',
        '3 | ben | V4 | 2022-05-02 |',
        '4 | ben | C2 | unknown    |',
        '5 | cal | C2 | 2022-05-02 |',
        '6 | cal | V4 | unknown    | 2022-05-01',
      ),
    }
    expect(await boundsOf(tables, 'cla-number at', 'cla-starts ytd')).toEqual(['1 to 3', '1 to 3'])
  })

  test('someone whose dates of birth and death are left out may be neither a child nor alive', async () => {
    const tables = {
      ssd_person: drawn(PEOPLE, 'amy | 30/02/2015 |', 'ben | 2015-01-01 | not known'),
      ssd_cin_episodes: drawn(REFERRALS, '1 | amy | 2022-05-02 | | ', '2 | ben | 2022-05-02 | | '),
    }
    expect(await boundsOf(tables, 'cin-number at', 'all-open-cases at')).toEqual(['0 to 2', '1 to 2'])
  })

  test('a review left out is tried on every day: it can close a gap, or come late to one that was past', async () => {
    const tables = {
      ssd_person: drawn(PEOPLE, 'amy | 2015-01-01 |', 'ben | 2015-01-01 |', 'cal | 2015-01-01 |'),
      ssd_cp_plans: drawn(
        CP_PLANS,
        '1 | amy | 2022-04-01 | | ',
        '2 | ben | 2020-01-06 | | ',
        '3 | cal | 2022-04-01 | | ',
      ),
      ssd_cp_reviews: drawn(
        CP_REVIEWS,
        '1 | amy | 1 | 2022-06-30',
        '2 | amy | 1 | to come',
        '3 | ben | 2 | 2020-04-01',
        '4 | ben | 2 | 2022-10-03',
        '5 | ben | 2 | not known',
        '6 | cal | 3 | not known',
      ),
    }
    expect(await boundsOf(tables, 'cp-reviews-in-timescale at')).toEqual(['33 to 100'])
  })

  test('where visits and reviews in care hang on an episode left out, the bounds are not called exact', async () => {
    const tables = {
      ssd_person: drawn(PEOPLE, 'amy | 2015-01-01 |', 'ben | 2015-01-01 |'),
      ssd_cla_episodes: drawn(
        EPISODES,
        '1 | amy | P1 | 2022-05-02 | S | | | 2022-05-02',
        '2 | ben | P2 |            | S | | | 2022-05-02',
      ),
      ssd_cla_visits: drawn(CLA_VISITS, '1 | amy | | Y'),
      ssd_cla_reviews: drawn(
        CLA_REVIEWS,
        '1 | P1 | 2022-05-20 | ',
        '2 | P1 | 2022-08-15 | ',
        '3 | P1 | ? | Y',
      ),
    }
    expect(
      await boundsOf(tables, 'cla-number at', 'cla-visits-in-timescale at', 'cla-reviews-in-timescale at'),
    ).toEqual(['1 to 2', 'about 0 to 100', 'about 50 to 100'])
  })
})
