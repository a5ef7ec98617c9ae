import { describe, expect, test } from 'vitest'
import { parseGroup, parseMeasure } from '../../src/measures/parse-measure.ts'

const GOOD = `-- title: Visits in time
-- row: child on the last day of the month
-- fold: share
-- windows: at
-- met: visited in time
-- source: local standard
--
-- Of the children, those visited
-- in time.
--
-- A second paragraph.

select period, person_id as key, person_id, 1 as met
from cin
`

describe('a measure’s file', () => {
  test('gives its heading, its definition in paragraphs and its select', () => {
    expect(parseMeasure('visits', GOOD)).toEqual({
      value: {
        id: 'visits',
        title: 'Visits in time',
        row: 'child on the last day of the month',
        fold: 'share',
        windows: ['at'],
        headline: 'at',
        yearTarget: false,
        met: 'visited in time',
        source: 'local standard',
        definition: ['Of the children, those visited in time.', 'A second paragraph.'],
        sql: 'select period, person_id as key, person_id, 1 as met\nfrom cin',
      },
    })
  })

  test('may have line ends of Windows and a semicolon at its end', () => {
    const windows = GOOD.trimEnd().replaceAll('\n', '\r\n') + ';\r\n'
    expect(parseMeasure('visits', windows)).toEqual(parseMeasure('visits', GOOD))
  })

  test('may have no definition, and comments within its select', () => {
    const text = GOOD.replace(/--\n[\s\S]*\n\n/, '\n').replace('from cin', '-- everyone\nfrom cin')
    expect(parseMeasure('visits', text).value).toMatchObject({ definition: [] })
    expect(parseMeasure('visits', text).value?.sql).toContain('-- everyone')
  })

  test('takes its first window as the headline unless it says otherwise', () => {
    const flow = GOOD.replace('windows: at', 'windows: month, ytd')
    expect(parseMeasure('visits', flow).value).toMatchObject({ windows: ['month', 'ytd'], headline: 'month' })
    const headed = flow.replace('-- met:', '-- headline: ytd\n-- met:')
    expect(parseMeasure('visits', headed).value).toMatchObject({ headline: 'ytd' })
  })

  test('may say that its targets are totals of a full year', () => {
    const text = GOOD.replace('-- met:', '-- target: full year\n-- met:')
    expect(parseMeasure('visits', text).value).toMatchObject({ yearTarget: true })
  })

  test.each([
    ['no title', 'visits', GOOD.replace(/-- title.*\n/, ''), 'the heading does not say "-- title: ..."'],
    ['no row', 'visits', GOOD.replace(/-- row.*\n/, ''), 'the heading does not say "-- row: ..."'],
    ['no fold', 'visits', GOOD.replace(/-- fold.*\n/, ''), 'the heading does not say "-- fold: ..."'],
    ['no windows', 'visits', GOOD.replace(/-- win.*\n/, ''), 'the heading does not say "-- windows: ..."'],
    ['no source', 'visits', GOOD.replace(/-- source.*\n/, ''), 'the heading does not say "-- source: ..."'],
    [
      'a blank title',
      'visits',
      GOOD.replace('Visits in time', ''),
      /the heading has a line that is not one of/,
    ],
    ['a heading of its own', 'visits', `-- colour: red\n${GOOD}`, /not one of title, row, fold/],
    ['a line that is no heading', 'visits', `-- Our own measure\n${GOOD}`, /not one of title, row, fold/],
    ['an unknown fold', 'visits', GOOD.replace('share', 'mean'), /^fold must be one of count, share/],
    ['an unknown window', 'visits', GOOD.replace(': at', ': week'), 'windows must be among at, month, ytd'],
    ['a day and a month', 'visits', GOOD.replace(': at', ': at, month'), /either at, or month and ytd/],
    [
      'a headline elsewhere',
      'visits',
      GOOD.replace('-- met', '-- headline: ytd\n-- met'),
      /one of the windows/,
    ],
    [
      'a share without met',
      'visits',
      GOOD.replace(/-- met.*\n/, ''),
      /what its cases have in common when met/,
    ],
    ['another target', 'visits', GOOD.replace('-- met', '-- target: half\n-- met'), /only be full year/],
    ['a name with capitals', 'Visits', GOOD, /named in small letters, digits and hyphens/],
    ['a name with spaces', 'our visits', GOOD, /named in small letters, digits and hyphens/],
    [
      'nothing but comments',
      'visits',
      GOOD.replace(/\nselect[\s\S]*/, ''),
      'the file must end with one select',
    ],
    ['nothing at all', 'visits', '', /the heading/],
    [
      'no select',
      'visits',
      GOOD.replace('select period', 'drop period'),
      'the file must end with one select',
    ],
    ['two statements', 'visits', `${GOOD};\ndrop table period`, /one select and nothing after it/],
    ['SQL of one engine', 'visits', `${GOOD} qualify 1 = 1`, /not every engine has \(QUALIFY/],
  ])('with %s is faulty, and says why', (_, id, text, fault) => {
    const parsed = parseMeasure(id, text)
    expect(parsed.value).toBeUndefined()
    if (typeof fault === 'string') expect(parsed.fault).toBe(fault)
    else expect(parsed.fault).toMatch(fault)
  })

  test('a projected rate has the year to date alone', () => {
    const rate = GOOD.replace('fold: share', 'fold: projected-rate')
    expect(parseMeasure('rate', rate).fault).toBe('a projected-rate has the window ytd alone')
    expect(parseMeasure('rate', rate.replace(': at', ': ytd')).value).toMatchObject({ windows: ['ytd'] })
  })
})

describe('a group’s file', () => {
  const group = '-- group: cin\n--\n-- Children in need.\n\nselect period, person_id from open_referral\n'

  test('gives its name, its definition and its select; figures depend on it', () => {
    expect(parseGroup('cin', group)).toEqual({
      value: {
        name: 'cin',
        definition: ['Children in need.'],
        decides: true,
        whenRead: false,
        sql: 'select period, person_id from open_referral',
      },
    })
  })

  test('may say that it decides nothing', () => {
    expect(parseGroup('cin', group.replace('--\n', '-- decides: nothing\n--\n')).value).toMatchObject({
      decides: false,
    })
  })

  test('may say that it is made when read, and nothing else of how', () => {
    const made = (how: string) => parseGroup('cin', group.replace('--\n', `-- made: ${how}\n--\n`))
    expect(made('when read').value).toMatchObject({ whenRead: true, decides: true })
    expect(made('always').fault).toBe('made can only be when read')
  })

  test('is faulty under another name, with a measure’s headings or without a select', () => {
    expect(parseGroup('cp', group).fault).toBe('the group is called cin but the file cp')
    expect(parseGroup('cin', `-- title: In need\n${group}`).fault).toMatch(/not one of group, decides/)
    expect(parseGroup('cin', '-- group: cin\n').fault).toBe('the file must end with one select')
    expect(parseGroup('cin', 'select 1').fault).toBe('the heading does not say "-- group: ..."')
  })
})
