import { afterAll, describe, expect, it } from 'vitest'
import { closeParts } from '../drawn-parts.ts'
import { cross, episode, type Record903 } from './drawn-episodes.ts'

afterAll(closeParts)

async function told(episodes: readonly Record903[]) {
  const { kept, problems } = await cross(episodes)
  return {
    periods: kept.ssd_cla_episodes!.map(row => [
      row.clae_cla_episode_id,
      row.clae_cla_id,
      row.clae_entered_care_date,
      row.clae_cla_placement_id,
    ]),
    placements: kept.ssd_cla_placement!.map(row => [
      row.clap_cla_placement_id,
      row.clap_cla_placement_type,
      row.clap_cla_placement_start_date,
      row.clap_cla_placement_end_date,
      row.clap_cla_id,
    ]),
    statuses: kept.ssd_legal_status!.map(row => [
      row.lega_legal_status,
      row.lega_legal_status_start_date,
      row.lega_legal_status_end_date,
    ]),
    problems,
  }
}

describe('episodes of the return', () => {
  it('cross one by one, with their codes', async () => {
    const { kept, problems } = await cross([
      episode(['01/05/2022', 'S', 'V2', 'U6', '10/06/2022', 'E4A'], {
        cin: 'N1',
        urn: '77',
        pl_post: 'X1 1XX',
      }),
    ])
    expect(problems).toEqual([])
    expect(kept.ssd_cla_episodes).toEqual([
      {
        clae_cla_episode_id: 'A/2022-05-01',
        clae_person_id: 'A',
        clae_cla_episode_start_date: '2022-05-01',
        clae_cla_episode_start_reason: 'S',
        clae_cla_primary_need_code: 'N1',
        clae_cla_episode_ceased_date: '2022-06-10',
        clae_cla_episode_ceased_reason: 'E4A',
        clae_cla_id: 'A/2022-05-01',
        clae_cla_placement_id: 'A/2022-05-01',
        clae_entered_care_date: '2022-05-01',
      },
    ])
    expect(kept.ssd_cla_placement).toEqual([
      {
        clap_cla_placement_id: 'A/2022-05-01',
        clap_cla_placement_start_date: '2022-05-01',
        clap_cla_placement_type: 'U6',
        clap_cla_placement_urn: '77',
        clap_cla_id: 'A/2022-05-01',
        clap_cla_placement_postcode: 'X1 1XX',
        clap_cla_placement_end_date: '2022-06-10',
        clap_cla_placement_change_reason: null,
        clap_person_id: 'A',
      },
    ])
  })

  it('are one period through X1, with placements and legal statuses of their own lengths', async () => {
    const { periods, placements, statuses, problems } = await told([
      episode(['01/04/2022', 'S', 'V2', 'U6', '01/06/2022', 'X1']),
      episode(['01/06/2022', 'L', 'C1', 'U6', '01/08/2022', 'X1']),
      episode(['01/08/2022', 'P', 'C1', 'K2', '01/10/2022', 'X1']),
      episode(['01/10/2022', 'T', 'C1', 'K2', '01/11/2022', 'X1']),
      episode(['01/11/2022', 'L', 'C2', 'K2', null, null]),
    ])
    const entered = ['A/2022-04-01', '2022-04-01']
    expect(periods).toEqual([
      ['A/2022-04-01', ...entered, 'A/2022-04-01'],
      ['A/2022-06-01', ...entered, 'A/2022-04-01'],
      ['A/2022-08-01', ...entered, 'A/2022-08-01'],
      ['A/2022-10-01', ...entered, 'A/2022-10-01'],
      ['A/2022-11-01', ...entered, 'A/2022-10-01'],
    ])
    expect(placements).toEqual([
      ['A/2022-04-01', 'U6', '2022-04-01', '2022-08-01', 'A/2022-04-01'],
      ['A/2022-08-01', 'K2', '2022-08-01', '2022-10-01', 'A/2022-04-01'],
      ['A/2022-10-01', 'K2', '2022-10-01', null, 'A/2022-04-01'],
    ])
    expect(statuses).toEqual([
      ['V2', '2022-04-01', '2022-06-01'],
      ['C1', '2022-06-01', '2022-11-01'],
      ['C2', '2022-11-01', null],
    ])
    expect(problems).toEqual([])
  })

  it('take their order from their days and not from the file', async () => {
    const inOrder = [
      episode(['01/04/2022', 'S', 'V2', 'U6', '01/06/2022', 'X1']),
      episode(['01/06/2022', 'L', 'C1', 'U6', null, null]),
    ]
    const forwards = await told(inOrder)
    const backwards = await told([...inOrder].reverse())
    expect([...backwards.periods].reverse()).toEqual(forwards.periods)
    expect(backwards.placements).toEqual(forwards.placements)
  })

  it.each([
    ['a reason S', ['01/06/2022', 'X1'], ['01/06/2022', 'S']],
    ['a child who had left care', ['01/06/2022', 'E4A'], ['01/06/2022', 'P']],
    ['days in no episode', ['01/06/2022', 'X1'], ['02/06/2022', 'P']],
  ])('begin a period again with %s', async (_, [dec, rec], [decom, rne]) => {
    const { periods, placements, statuses } = await told([
      episode(['01/04/2022', 'S', 'V2', 'U6', dec!, rec!]),
      episode([decom!, rne!, 'V2', 'U6', null, null]),
    ])
    expect(new Set(periods.map(([, period]) => period)).size).toBe(2)
    expect(placements).toHaveLength(2)
    expect(statuses).toHaveLength(2)
  })

  it('go on with a period where the reason is blank and the next begins the same day', async () => {
    const { periods, statuses } = await told([
      episode(['01/04/2022', 'S', 'V2', 'U6', '01/06/2022', null]),
      episode(['01/06/2022', 'P', 'V2', 'U4', null, null]),
    ])
    expect(new Set(periods.map(([, period]) => period))).toEqual(new Set(['A/2022-04-01']))
    expect(statuses).toEqual([['V2', '2022-04-01', null]])
  })

  it('do not say when a child entered care whose first episode goes on with an earlier one', async () => {
    const { periods } = await told([episode(['01/04/2022', 'P', 'C2', 'U4', null, null])])
    expect(periods).toEqual([['A/2022-04-01', 'A/2022-04-01', null, 'A/2022-04-01']])
  })

  it('keep apart the children, and short breaks from what comes before', async () => {
    const { periods, statuses } = await told([
      episode(['01/04/2022', 'S', 'V3', 'U6', '03/04/2022', 'E8']),
      episode(['08/04/2022', 'S', 'V3', 'U6', '10/04/2022', 'E8']),
      episode(['02/04/2022', 'L', 'C2', 'U4', null, null], { child: 'B' }),
    ])
    expect(periods.map(([, period]) => period)).toEqual(['A/2022-04-01', 'A/2022-04-08', 'B/2022-04-02'])
    expect(statuses).toEqual([
      ['V3', '2022-04-01', '2022-04-03'],
      ['V3', '2022-04-08', '2022-04-10'],
      ['C2', '2022-04-02', null],
    ])
  })

  it('are in a placement of their own where a change of legal status only comes with another kind of place', async () => {
    const { placements } = await told([
      episode(['01/04/2022', 'S', 'V2', 'U6', '01/06/2022', 'X1']),
      episode(['01/06/2022', 'L', 'C1', 'K2', null, null]),
    ])
    expect(placements.map(([, type]) => type)).toEqual(['U6', 'K2'])
  })

  it('on one day are told apart, the one that ended that day first, and a repeat is reported', async () => {
    const short = episode(['01/04/2022', 'S', 'L1', 'U6', '01/04/2022', 'X1'])
    const long = episode(['01/04/2022', 'L', 'C1', 'U6', null, null])
    const { periods, placements, problems } = await told([long, short, long])
    expect(periods.map(([id, period]) => [id, period])).toEqual([
      ['A/2022-04-01/2', 'A/2022-04-01'],
      ['A/2022-04-01', 'A/2022-04-01'],
    ])
    expect(placements).toEqual([['A/2022-04-01', 'U6', '2022-04-01', null, 'A/2022-04-01']])
    expect(problems).toEqual(['key-repeated ssd_cla_episodes.clae_cla_episode_id record 3'])
  })

  it('with a last day that cannot be read leave everything that would end with it out', async () => {
    const { kept, problems } = await cross([episode(['01/04/2022', 'S', 'V2', 'U6', '31/06/2022', 'E4A'])])
    expect([kept.ssd_cla_episodes, kept.ssd_cla_placement, kept.ssd_legal_status]).toEqual([[], [], []])
    expect(problems).toEqual([
      'date-unreadable ssd_cla_episodes.clae_cla_episode_ceased_date record 1',
      'date-unreadable ssd_cla_placement.clap_cla_placement_end_date record 1',
      'date-unreadable ssd_legal_status.lega_legal_status_end_date record 1',
    ])
  })

  it('that name no child, or no first day, are in no period', async () => {
    const { kept } = await cross([
      episode(['01/04/2022', 'S', 'V2', 'U6', null, null], { child: null }),
      episode(['01/04/2022', 'S', 'V2', 'U6', null, null], { child: null, cin: 'N2' }),
      episode([null, 'S', 'V2', 'U6', null, null]),
    ])
    expect(kept.ssd_cla_episodes!.map(row => row.clae_cla_id)).toEqual([null, null])
    expect(kept.ssd_cla_placement).toEqual([])
  })

  it('are told again in the next return, whose word stands', async () => {
    const first = episode(['01/05/2021', 'S', 'V2', 'U6', null, null])
    const again = episode(['01/05/2021', 'S', 'V2', 'U6', '01/06/2022', 'X1'], { _file: '1' })
    const next = episode(['01/06/2022', 'L', 'C2', 'U6', null, null], { _file: '1' })
    const { periods, placements, problems } = await told([first, again, next])
    expect(periods.map(([id, period, entered]) => [id, period, entered])).toEqual([
      ['A/2021-05-01', 'A/2021-05-01', '2021-05-01'],
      ['A/2022-06-01', 'A/2021-05-01', '2021-05-01'],
    ])
    expect(placements).toEqual([['A/2021-05-01', 'U6', '2021-05-01', null, 'A/2021-05-01']])
    expect(problems).toEqual([])
  })
})
