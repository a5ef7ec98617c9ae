import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('all open cases', () => {
  test('everyone in need, on a plan or looked after counts once, under the highest of these', () =>
    expectList('all-open-cases', {
      month: '2022-11',
      tables: {
        ssd_cin_episodes: `
          id | person | start      | end        | nfa
          1  | amy    | 2022-05-10 |            |
          2  | ben    | 2022-05-10 |            |
          3  | cal    | 2022-05-10 |            |
          4  | nfa    | 2022-05-10 |            | Y
          5  | closed | 2022-05-10 | 2022-11-30 |`,
        ssd_cp_plans: `
          id | person | start
          1  | ben    | 2022-06-01
          2  | cal    | 2022-06-01
          3  | dee    | 2022-06-01`,
        ssd_cla_episodes: `
          id | person | start
          1  | cal    | 2022-07-01
          2  | eve    | 2022-07-01`,
        ssd_early_help_episodes: `
          id | person | start
          1  | fay    | 2022-07-01`,
      },
      list: `
        key | person_id | status
        amy | amy       | in need
        ben | ben       | child protection
        cal | cal       | looked after
        dee | dee       | child protection
        eve | eve       | looked after`,
    }))

  test('an open episode of need counts at any age; a plan or care only under 18', () =>
    expectList('all-open-cases', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id           | dob
          care leaver  | 2003-01-01
          in care at 18| 2004-11-30
          plan at 18   | 2004-11-30
          both at 18   | 2004-11-30`,
        ssd_cin_episodes: `
          id | person      | start
          1  | care leaver | 2022-05-10
          2  | both at 18  | 2022-05-10`,
        ssd_cp_plans: `
          id | person     | start
          1  | plan at 18 | 2022-06-01`,
        ssd_cla_episodes: `
          id | person        | start
          1  | in care at 18 | 2022-07-01
          2  | both at 18    | 2022-07-01`,
      },
      list: `
        key         | status
        both at 18  | in need
        care leaver | in need`,
    }))

  test('another authority’s plan and short breaks open nothing; nobody who has died is open', () =>
    expectList('all-open-cases', {
      month: '2022-11',
      tables: {
        ssd_person: `
          id   | dob        | death date
          died | 2015-01-01 | 2022-11-30`,
        ssd_cin_episodes: `
          id | person | start
          1  | died   | 2022-05-10
          2  |        | 2022-05-10`,
        ssd_cp_plans: `
          id | person | start      | ola
          1  | theirs | 2022-06-01 | Y
          2  | ours   | 2022-06-01 | N`,
        ssd_cla_episodes: `
          id | person | start
          1  | breaks | 2022-07-01`,
        ssd_legal_status: `
          id | person | legal status | start
          1  | breaks | V3           | 2022-07-01`,
      },
      list: `
        key  | status
        ours | child protection`,
    }))
})
