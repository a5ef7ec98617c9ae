import { describe, test } from 'vitest'
import { expectProblems } from './expect-problems.ts'

describe('birth', () => {
  test('a child with records and neither date of birth nor expected date is told; a parent without is not', () =>
    expectProblems({
      tables: {
        ssd_person: `
          pers_person_id | pers_dob   | pers_expected_dob
          amy            |            |
          ben            |            |
          cal            | 2010-01-01 |
          dee            |            | 2023-02-01
          eve            |            |
          mum            |            |`,
        ssd_cin_episodes: `
          cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
          1                | amy            | 2022-01-01         | 2022-02-01
          2                | cal            | 2022-01-01         | 2022-02-01`,
        ssd_early_help_episodes: `
          earl_episode_id | earl_person_id | earl_episode_start_date | earl_episode_end_date
          1               | ben            | 2022-01-01              | 2022-02-01
          2               | dee            | 2022-01-01              | 2022-02-01`,
        ssd_cla_episodes: `
          clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_id | clae_cla_episode_start_reason
          1                   | eve            | 2022-01-01                  | 2022-02-01                   | P           | S`,
      },
      problems: [
        'birth-date-missing ssd_person 1',
        'birth-date-missing ssd_person 2',
        'birth-date-missing ssd_person 5',
      ],
    }))

  test('both a date of birth and an expected one are told', () =>
    expectProblems({
      tables: {
        ssd_person: `
          pers_person_id | pers_dob   | pers_expected_dob
          amy            | 2022-01-05 | 2022-01-01
          ben            | 2022-01-05 |
          cal            |            | 2023-01-01`,
      },
      problems: ['birth-dates-both ssd_person 1'],
    }))

  test('an expected child is neither male nor female', () =>
    expectProblems({
      tables: {
        ssd_person: `
          pers_person_id | pers_dob   | pers_expected_dob | pers_sex
          amy            |            | 2023-01-01        | Female
          ben            |            | 2023-01-01        | M
          cal            |            | 2023-01-01        | U
          dee            |            | 2023-01-01        |
          eve            | 2022-01-01 |                   | F`,
      },
      problems: ['unborn-with-sex ssd_person 1', 'unborn-with-sex ssd_person 2'],
    }))

  test('a referral more than 280 days before birth, or the day birth is expected, is told; one of 280 days is not', () =>
    expectProblems({
      tables: {
        ssd_person: `
          pers_person_id | pers_dob   | pers_expected_dob
          amy            | 2022-10-08 |
          ben            |            | 2022-10-09`,
        ssd_cin_episodes: `
          cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
          1                | amy            | 2022-01-01         | 2022-02-01
          2                | amy            | 2021-12-31         | 2022-01-01
          3                | ben            | 2022-01-01         | 2022-02-01
          4                | ben            | 2022-02-01         | 2022-03-01`,
      },
      problems: [
        'referral-long-before-birth ssd_cin_episodes 2',
        'referral-long-before-birth ssd_cin_episodes 3',
      ],
    }))
})

describe('death', () => {
  test('before birth is told; on the day of birth it is not', () =>
    expectProblems({
      tables: {
        ssd_person: `
          pers_person_id | pers_dob   | pers_death_date
          amy            | 2022-01-02 | 2022-01-01
          ben            | 2022-01-02 | 2022-01-02`,
      },
      problems: ['death-before-birth ssd_person 1'],
    }))

  test('with a record still open is told; one that has ended is not, nor a death to come', () =>
    expectProblems({
      tables: {
        ssd_person: `
          pers_person_id | pers_dob   | pers_death_date
          amy            | 2010-01-02 | 2022-11-30
          ben            | 2010-01-02 | 2022-12-01`,
        ssd_cin_episodes: `
          cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
          1                | amy            | 2022-01-01         |
          2                | amy            | 2020-01-01         | 2020-02-01
          3                | ben            | 2022-01-01         |`,
        ssd_cp_plans: `
          cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
          1               | amy            | 2022-01-01              |
          2               | amy            | 2020-01-01              | 2020-02-01`,
        ssd_cla_episodes: `
          clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_id | clae_cla_episode_start_reason
          1                   | amy            | 2022-01-01                  |                              | P           | S`,
        ssd_early_help_episodes: `
          earl_episode_id | earl_person_id | earl_episode_start_date | earl_episode_end_date
          1               | amy            | 2022-01-01              |`,
      },
      problems: [
        'open-after-death ssd_cin_episodes 1',
        'open-after-death ssd_cp_plans 1',
        'open-after-death ssd_cla_episodes 1',
        'open-after-death ssd_early_help_episodes 1',
      ],
    }))
})

describe('a person that ssd_person does not hold', () => {
  const episodes = `
    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date | cine_referral_nfa
    1                | gone           | 2022-01-01         |                 |
    2                | gone           | 2020-01-01         | 2020-02-01      |
    3                | gone           | 2019-01-01         |                 | Y
    4                | amy            | 2022-01-01         |                 |
    5                |                | 2022-01-01         |                 |`

  test('is told of open records alone', () =>
    expectProblems({
      tables: {
        ssd_person: `
          pers_person_id | pers_dob
          amy            | 2010-01-02`,
        ssd_cin_episodes: episodes,
        ssd_cp_plans: `
          cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_ola
          1               | gone           | 2022-01-01              |
          2               | gone too       | 2022-01-01              | Y`,
      },
      problems: [
        'person-missing ssd_cin_episodes 5',
        'person-unknown ssd_cin_episodes 1',
        'person-unknown ssd_cp_plans 1',
      ],
    }))

  test('is not told where nobody gave the table of people', () =>
    expectProblems({
      tables: { ssd_cin_episodes: episodes },
      problems: ['person-missing ssd_cin_episodes 5'],
    }))
})
