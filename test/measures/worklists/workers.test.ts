import { describe, test } from 'vitest'
import { expectWorklist } from './drawn-worklist.ts'

const OPEN = `
  id | person | start
  r1 | amy    | 2022-01-10
  r2 | ben    | 2022-01-10
  r3 | cal    | 2022-01-10
  r4 | dee    | 2022-01-10`

test('caseloads are told of each worker in a team, the most cases first', () =>
  expectWorklist('caseloads', {
    on: '2022-11-20',
    tables: {
      ssd_cin_episodes: OPEN,
      ssd_cp_plans: `
        id | person | start
        1  | ben    | 2022-02-01`,
      ssd_involvements: `
        id | person | professional id | professional team | professional role id | start      | end
        1  | amy    | W1              | T1                | CW                   | 2022-01-10 |
        2  | ben    | W1              | T1                | CW                   | 2022-01-10 |
        3  | cal    | W1              | T2                | CW                   | 2022-01-10 |
        4  | dee    | W1              | T1                | CW                   | 2022-01-10 | 2022-11-20`,
    },
    list: `
      key   | cases | in need | child protection | looked after | team | worker
      W1 T1 | 2     | 1       | 1                | 0            | T1   | W1
      W1 T2 | 1     | 1       | 0                | 0            | T2   | W1`,
  }))

describe('cases open to nobody, or to a worker who has left', () => {
  test('a worker has left when involvements ended for it and none began since', () =>
    expectWorklist('cases-without-worker', {
      on: '2022-11-20',
      tables: {
        ssd_cin_episodes: OPEN,
        ssd_involvements: `
          id | person | professional id | professional role id | start      | end        | worker change reason
          1  | amy    | gone            | CW                   | 2022-01-10 |            |
          2  | other  | gone            | CW                   | 2022-01-10 | 2022-11-01 | LEFTRL
          3  | ben    | back            | CW                   | 2022-01-10 |            |
          4  | other  | back            | CW                   | 2022-01-10 | 2022-09-01 | LEFTRL
          5  | other  | back            | CW                   | 2022-10-01 |            |
          6  | cal    | later           | CW                   | 2022-01-10 |            |
          7  | other  | later           | CW                   | 2022-01-10 | 2022-11-21 | LEFTRL`,
      },
      list: `
        key | reason           | status  | left on    | worker
        dee | nobody           | in need |            |
        amy | worker has left  | in need | 2022-11-01 | gone`,
    }))

  test('another role is no allocated case worker, unless the records never name that role', async () => {
    const involvements = (role: string) => `
      id | person | professional id | professional role id | start
      1  | amy    | W1              | ${role}              | 2022-01-10
      2  | ben    | W1              | IRO                  | 2022-01-10
      3  | cal    | W1              | IRO                  | 2022-01-10
      4  | dee    | W1              | IRO                  | 2022-01-10`
    const given = (role: string) => ({ ssd_cin_episodes: OPEN, ssd_involvements: involvements(role) })
    await expectWorklist('cases-without-worker', {
      on: '2022-11-20',
      tables: given('Allocated case worker'),
      list: `
        key | reason
        ben | no allocated case worker
        cal | no allocated case worker
        dee | no allocated case worker`,
    })
    await expectWorklist('cases-without-worker', { on: '2022-11-20', tables: given('Lead'), list: 'key' })
  })

  test('a worker who is not among the professionals is not known, where there are any', () =>
    expectWorklist('cases-without-worker', {
      on: '2022-11-20',
      tables: {
        ssd_cin_episodes: OPEN,
        ssd_professionals: `
          id
          W1`,
        ssd_involvements: `
          id | person | professional id | professional role id | start
          1  | amy    | W1              | CW                   | 2022-01-10
          2  | ben    | W1              | CW                   | 2022-01-10
          3  | cal    | W1              | CW                   | 2022-01-10
          4  | dee    | W2              | CW                   | 2022-01-10`,
      },
      list: `
        key | reason           | worker
        dee | worker not known | W2`,
    }))
})
