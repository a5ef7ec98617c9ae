import { afterAll, describe, expect, it } from 'vitest'
import { ssda903 } from '../../../src/sources/ssda903/ssda903.ts'
import { closeParts, crossDrawn } from '../drawn-parts.ts'
import { cross, episode } from './drawn-episodes.ts'

afterAll(closeParts)

describe('reviews of the return', () => {
  const care = [
    episode(['01/04/2022', 'S', 'V2', 'U6', '01/06/2022', 'E4A']),
    episode(['01/08/2022', 'S', 'V2', 'U6', '01/09/2022', 'X1']),
    episode(['01/09/2022', 'P', 'V2', 'U4', null, null]),
  ]
  it.each([
    ['31/03/2022', null],
    ['01/04/2022', 'A/2022-04-01'],
    ['01/06/2022', 'A/2022-04-01'],
    ['02/06/2022', null],
    ['01/08/2022', 'A/2022-08-01'],
    ['01/12/2022', 'A/2022-08-01'],
  ])('on %s belong to the period %s', async (review, period) => {
    const { kept } = await cross(care, [{ child: 'A', dob: '01/01/2012', review, review_code: 'PN1' }])
    expect(kept.ssd_cla_reviews!.map(row => row.clar_cla_id)).toEqual([period])
  })

  it("belong to the child's own period, and one a day is told apart from a repeat", async () => {
    const { kept, problems } = await cross(care, [
      { child: 'B', review: '01/05/2022', review_code: 'PN1' },
      { child: 'A', review: '01/05/2022', review_code: 'PN1' },
      { child: 'A', review: '01/05/2022', review_code: 'PN1' },
    ])
    expect(kept.ssd_cla_reviews).toEqual([
      {
        clar_cla_review_id: 'B/2022-05-01',
        clar_cla_id: null,
        clar_cla_review_date: '2022-05-01',
        clar_cla_review_participation: 'PN1',
      },
      {
        clar_cla_review_id: 'A/2022-05-01',
        clar_cla_id: 'A/2022-04-01',
        clar_cla_review_date: '2022-05-01',
        clar_cla_review_participation: 'PN1',
      },
    ])
    expect(problems).toContain('key-repeated ssd_cla_reviews.clar_cla_review_id record 3')
  })

  it('stand without a period where no episodes are held', async () => {
    const { kept } = await crossDrawn(ssda903, { reviews: [{ child: 'A', review: '01/05/2022' }] })
    expect(kept.ssd_cla_reviews!.map(row => row.clar_cla_id)).toEqual([null])
  })
})
