import { basename } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ssda903 } from '../../../src/sources/ssda903/ssda903.ts'
import { definitionFiles } from '../../../src/store/measure-files.ts'
import { closeParts } from '../drawn-parts.ts'
import { listOfParts } from '../list-of-parts.ts'
import { episode } from './drawn-episodes.ts'

afterAll(closeParts)

const of = (child: string, cells: readonly (string | null)[]) => episode(cells, { child })

const parts = {
  header: [
    { child: 'grown', dob: '15/11/2004', sex: '1' },
    { child: 'young', dob: '16/11/2004', sex: '2' },
  ],
  episodes: [
    of('stays', ['01/06/2022', 'S', 'V2', 'U6', '01/08/2022', 'X1']),
    of('stays', ['01/08/2022', 'L', 'C2', 'U6', null, null]),
    of('comes', ['15/11/2022', 'S', 'V2', 'U6', null, null]),
    of('grown', ['15/11/2022', 'S', 'V2', 'P2', null, null]),
    of('young', ['15/11/2022', 'S', 'V2', 'P2', null, null]),
    of('breaks', ['15/11/2022', 'S', 'V3', 'U6', '17/11/2022', 'E8']),
    of('series', ['01/05/2022', 'S', 'V4', 'U6', null, null]),
    of('moves', ['01/06/2022', 'S', 'C2', 'U6', '10/11/2022', 'X1']),
    of('moves', ['10/11/2022', 'P', 'C2', 'K2', null, null]),
    of('leaves', ['01/06/2022', 'S', 'V2', 'U6', '01/07/2022', 'X1']),
    of('leaves', ['01/07/2022', 'L', 'C2', 'U6', '20/11/2022', 'E4A']),
    of('leaves at month end', ['01/06/2022', 'S', 'C2', 'U6', '30/11/2022', 'E45']),
    of('returns', ['01/06/2022', 'S', 'V2', 'U6', '05/11/2022', 'E4B']),
    of('returns', ['12/11/2022', 'S', 'V2', 'U6', null, null]),
    of('without reason', ['01/06/2022', 'S', 'V2', 'U6', '05/11/2022', null]),
    of('without reason', ['05/11/2022', 'P', 'V2', 'K2', null, null]),
  ],
}

const list = (measure: string, window: 'at' | 'month') =>
  listOfParts(ssda903, parts, measure, '2022-11', window).then(all => [...all].sort())

describe('measures of the return', () => {
  it('count those looked after under 18 and not in a series of short breaks', async () => {
    expect(await list('cla-number', 'at')).toEqual(['comes', 'moves', 'returns', 'stays', 'without reason'])
  })

  it('count each start of a period of care', async () => {
    expect(await list('cla-starts', 'month')).toEqual(['comes', 'returns', 'young'])
  })

  it('count each end of a period of care', async () => {
    expect(await list('cla-ceased', 'month')).toEqual(['leaves', 'leaves at month end', 'returns'])
  })

  it('follow the chain of reviews within a period', async () => {
    const reviewed = (child: string, ...days: readonly string[]) =>
      days.map(review => ({ child, dob: '01/01/2012', review, review_code: 'PN1' }))
    const reviews = [
      ...reviewed('stays', '20/06/2022', '15/09/2022'),
      ...reviewed('moves', '20/06/2022', '15/10/2022'),
      ...reviewed('without reason', '20/06/2022'),
    ]
    const made = await listOfParts(
      ssda903,
      { ...parts, reviews },
      'cla-reviews-in-timescale',
      '2022-11',
      'at',
    )
    expect([...made].sort()).toEqual(['moves not met', 'stays met', 'without reason not met'])
  })

  it('are each fed or lacking, in words', () => {
    const ids = definitionFiles(null).ours.map(path => basename(path, '.sql'))
    const said = [...Object.keys(ssda903.feeds), ...Object.keys(ssda903.lacks)]
    expect([...said].sort()).toEqual([...ids].sort())
  })
})
