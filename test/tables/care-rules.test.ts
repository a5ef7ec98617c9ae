import { describe, test } from 'vitest'
import { expectProblems } from './expect-problems.ts'

describe('episodes of care', () => {
  test('open on the 18th birthday are told; the day before they are not', () =>
    expectProblems({
      tables: {
        ssd_person: `
          pers_person_id | pers_dob   | pers_death_date
          amy            | 2004-11-30 |
          ben            | 2004-12-01 |
          cal            | 2004-01-01 |
          dee            | 2004-01-01 | 2022-12-01`,
        ssd_cla_episodes: `
          clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_episode_start_reason
          1                   | amy            | A           | 2022-01-01                  |                              | S
          2                   | ben            | B           | 2022-01-01                  |                              | S
          3                   | cal            | C           | 2020-01-01                  | 2022-01-01                   | S
          4                   | dee            | D           | 2020-01-01                  |                              | S`,
      },
      problems: ['care-open-at-18 ssd_cla_episodes 1'],
    }))

  test('that overlap are told at the later; one that goes on from the other is not', () =>
    expectProblems({
      tables: {
        ssd_cla_episodes: `
          clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_episode_start_reason | clae_cla_episode_ceased_reason
          1                   | amy            | A           | 2022-01-01                  | 2022-03-01                   | S                             | X1
          2                   | amy            | A           | 2022-03-01                  |                              | P                             |
          3                   | ben            | B           | 2022-01-01                  |                              | S                             |
          4                   | ben            | B           | 2022-03-01                  |                              | S                             |`,
      },
      problems: ['care-episodes-overlap ssd_cla_episodes 4'],
    }))

  test('without a period of care or a reason to start are told', () =>
    expectProblems({
      tables: {
        ssd_cla_episodes: `
          clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_start_reason
          1                   | amy            |             | 2022-01-01                  | S
          2                   | ben            | B           | 2022-01-01                  |
          3                   | cal            | C           | 2022-01-01                  | S`,
      },
      problems: ['care-period-missing ssd_cla_episodes 1', 'care-start-reason-missing ssd_cla_episodes 2'],
    }))

  test('that go on from nothing are told, but for the first that the table holds; so are those that go on to nothing', () =>
    expectProblems({
      tables: {
        ssd_cla_episodes: `
          clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_episode_start_reason | clae_cla_episode_ceased_reason
          1                   | amy            | A           | 2022-01-01                  | 2022-03-01                   | P                             | X1
          2                   | amy            | A           | 2022-03-01                  | 2022-04-01                   | P                             | E4A
          3                   | ben            | B           | 2022-01-02                  | 2022-03-01                   | P                             | X1
          4                   | ben            | B           | 2022-03-02                  |                              | P                             |
          5                   | cal            | C           | 2022-03-02                  |                              | S                             |`,
      },
      problems: [
        'care-goes-on-from-nothing ssd_cla_episodes 3',
        'care-goes-on-from-nothing ssd_cla_episodes 4',
        'care-goes-on-to-nothing ssd_cla_episodes 3',
      ],
    }))
})

describe('legal statuses', () => {
  const EPISODES = `
    clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_start_reason
    1                   | amy            | A           | 2022-01-10                  | S
    2                   | ben            | B           | 2022-01-10                  | S
    3                   | cal            | C           | 2022-01-10                  | S
    4                   | dee            | D           | 2022-01-10                  | S`

  test('none in force as an episode begins is told', () =>
    expectProblems({
      tables: {
        ssd_cla_episodes: EPISODES,
        ssd_legal_status: `
          lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date | lega_legal_status_end_date
          1                    | amy            | C2                | 2022-01-10                   |
          2                    | ben            | C2                | 2022-01-11                   |
          3                    | cal            | C2                | 2022-01-01                   | 2022-01-10`,
      },
      problems: [
        'care-without-legal-status ssd_cla_episodes 2',
        'care-without-legal-status ssd_cla_episodes 3',
        'care-without-legal-status ssd_cla_episodes 4',
      ],
    }))

  test('are not asked for where nobody gave the table of them', () =>
    expectProblems({ tables: { ssd_cla_episodes: EPISODES }, problems: [] }))

  test('of both kinds of short breaks in one financial year are told at the later', () =>
    expectProblems({
      tables: {
        ssd_legal_status: `
          lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date | lega_legal_status_end_date
          1                    | amy            | V3                | 2020-05-01                   | 2021-05-01
          2                    | amy            | V4                | 2022-03-31                   |
          3                    | ben            | V4                | 2020-05-01                   | 2021-03-31
          4                    | ben            | V3                | 2021-04-01                   |
          5                    | cal            | V3                | 2022-05-01                   | 2022-06-01
          6                    | cal            | V3                | 2022-07-01                   |
          7                    | dee            | V3                | 2022-05-01                   | 2022-06-01
          8                    | eve            | V4                | 2022-07-01                   |`,
      },
      problems: ['short-breaks-of-two-kinds ssd_legal_status 2'],
    }))
})

describe('placements', () => {
  test('outside their period of care are told; those that begin and end with it are not', () =>
    expectProblems({
      tables: {
        ssd_cla_episodes: `
          clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_episode_start_reason | clae_cla_episode_ceased_reason | clae_entered_care_date
          1                   | amy            | A           | 2022-01-10                  | 2022-02-01                   | S                             | X1                             |
          2                   | amy            | A           | 2022-02-01                  | 2022-03-01                   | P                             | E4A                            | 2022-01-08
          3                   | ben            | B           | 2022-01-10                  |                              | S                             |                                |`,
        ssd_cla_placement: `
          clap_cla_placement_id | clap_cla_id | clap_cla_placement_start_date | clap_cla_placement_end_date
          1                     | A           | 2022-01-08                    | 2022-03-01
          2                     | A           | 2022-01-07                    | 2022-02-01
          3                     | A           | 2022-01-10                    | 2022-03-02
          4                     | A           | 2022-02-01                    |
          5                     | B           | 2022-01-10                    |
          6                     | C           | 2000-01-10                    |`,
      },
      problems: [
        'placement-after-care ssd_cla_placement 3',
        'placement-after-care ssd_cla_placement 4',
        'placement-before-care ssd_cla_placement 2',
      ],
    }))
})
