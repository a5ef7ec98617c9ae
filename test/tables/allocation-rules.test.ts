import { test } from 'vitest'
import { expectProblems } from './expect-problems.ts'

const EPISODES = `
  cine_referral_id | cine_person_id | cine_referral_date | cine_close_date | cine_referral_nfa
  1                | amy            | 2022-01-01         |                 |
  2                | ben            | 2022-01-01         |                 |
  3                | cal            | 2022-01-01         | 2022-11-30      |
  4                | dee            | 2022-01-01         |                 |
  5                | eve            | 2022-01-01         |                 | Y
  6                | hal            | 2022-01-01         |                 |`

const PEOPLE = `
  pers_person_id | pers_dob   | pers_death_date
  amy            | 2010-01-01 |
  ben            | 2010-01-01 |
  cal            | 2010-01-01 |
  dee            | 2010-01-01 |
  eve            | 2010-01-01 |
  fay            | 2010-01-01 |
  gus            | 2010-01-01 |
  hal            | 2010-01-01 |`

test('an open case without a worker is told once a child, at the referral before a plan before care', () =>
  expectProblems({
    tables: {
      ssd_person: PEOPLE,
      ssd_cin_episodes: EPISODES,
      ssd_cp_plans: `
        cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
        1               | ben            | 2022-01-01              |
        2               | fay            | 2022-01-01              |`,
      ssd_cla_episodes: `
        clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_start_reason
        1                   | fay            | F           | 2022-01-01                  | S
        2                   | gus            | G           | 2022-01-01                  | S`,
      ssd_involvements: `
        invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_team | invo_involvement_start_date | invo_involvement_end_date
        1                    | amy            | W                    | T                      | 2022-01-01                  |
        2                    | ben            | W                    | T                      | 2022-01-01                  | 2022-11-30
        3                    | dee            |                      | T                      | 2022-01-01                  |
        4                    | hal            | W                    | T                      | 2022-12-01                  |`,
    },
    problems: [
      'worker-missing ssd_cin_episodes 2',
      'worker-missing ssd_cin_episodes 4',
      'worker-missing ssd_cin_episodes 6',
      'worker-missing ssd_cla_episodes 2',
      'worker-missing ssd_cp_plans 2',
    ],
  }))

test('no worker is asked for where nobody gave the table of them', () =>
  expectProblems({ tables: { ssd_person: PEOPLE, ssd_cin_episodes: EPISODES }, problems: [] }))

test('a worker allocated now without a team is told where others have one', () =>
  expectProblems({
    tables: {
      ssd_involvements: `
        invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_team | invo_involvement_start_date | invo_involvement_end_date
        1                    | amy            | W                    |                        | 2022-01-01                  |
        2                    | ben            | W                    |                        | 2022-01-01                  | 2022-11-30
        3                    | dee            | W                    | T                      | 2022-01-01                  |`,
    },
    problems: ['team-missing ssd_involvements 1'],
  }))
