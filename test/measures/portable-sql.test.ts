import { describe, expect, test } from 'vitest'
import { portabilityFault } from '../../src/measures/portable-sql.ts'
import { readMeasures } from '../../src/store/measure-files.ts'

describe('SQL that only some engines understand is refused', () => {
  test.each([
    ['ASOF joins', 'select * from cin asof join cp using (period)'],
    ['QUALIFY', 'select * from cin qualify row_number() over () = 1'],
    ['FILTER', 'select count(*) filter (where adult = 1) from cin'],
    ['GROUP BY ALL', 'select period, count(*) from cin group by all'],
    ['ORDER BY ALL', 'select * from cin order by all'],
    ['EXCLUDE', 'select * exclude (need) from cin'],
    ['REPLACE', 'select * replace (1 as need) from cin'],
    ['lists', 'select list(person_id) from cin'],
    ['arg_max', 'select arg_max(person_id, referral_date) from cin'],
    ['array_agg', 'select array_agg(person_id) from cin'],
    ['any_value', 'select any_value(person_id) from cin'],
    ['unnest', 'select unnest(people) from cin'],
    ['PIVOT', 'select * from cin pivot (count(*) for need in (1))'],
    ['date_diff', "select date_diff('day', a, b) from cin"],
    ['datediff', "select DATEDIFF('day', a, b) from cin"],
    ['date_trunc', "select date_trunc('month', a) from cin"],
    ['last_day as a function', 'select last_day(referral_date) from cin'],
    ['age as a function', 'select age(referral_date) from cin'],
    ['strftime', "select strftime(referral_date, '%Y') from cin"],
    ['JSON functions', "select json_extract(need, '$.a') from cin"],
    ['JSON arrows', "select need->>'a' from cin"],
    ['try_cast', 'select try_cast(need as integer) from cin'],
    ['casts with colons', 'select need::integer from cin'],
    ['bare intervals', 'select referral_date + interval 3 month from cin'],
    ['the clock', 'select current_date from cin'],
    ['now', 'select now() from cin'],
    ['today', 'select today() from cin'],
    ['random', 'select random() from cin'],
    ['rand', 'select rand() from cin'],
    ['read_csv', "select * from read_csv('a.csv')"],
    ['read_csv_auto', "select * from read_csv_auto('a.csv')"],
    ['read_parquet', "select * from read_parquet('a.parquet')"],
    ['files by name', "select * from 'a.parquet'"],
    ['lateral joins', 'select * from cin, lateral (select 1) x'],
    ['recursive queries', 'with recursive a as (select 1) select * from a'],
    ['regular expressions', "select regexp_replace(need, 'a', 'b') from cin"],
    ['split_part', "select split_part(need, ',', 1) from cin"],
    ['list brackets', 'select need[1] from cin'],
    ['struct braces', "select {'a': 1} from cin"],
  ])('%s', (_, sql) => {
    expect(portabilityFault(sql)).toMatch(/^the select uses something that not every engine has \(.+\)$/)
  })

  test('in any case and across lines', () => {
    expect(portabilityFault('select period, count(*)\nfrom cin\nGROUP\n  BY\n  ALL')).toMatch(/GROUP BY ALL/)
  })

  test('and the message says what to write instead', () => {
    expect(portabilityFault('select * from cin qualify 1 = 1')).toBe(
      'the select uses something that not every engine has (QUALIFY: filter a row_number() in an outer select)',
    )
  })
})

describe('SQL that all of them understand passes', () => {
  test.each([
    ['what is shared', 'select a, row_number() over (partition by b order by c desc) as place from cin'],
    ['an interval in quotes', "select referral_date + interval '3' month from cin"],
    ['columns named like functions', 'select p.last_day, s.age, x.list from period p'],
    ['a union of everything', 'select 1 as a union all select 2'],
    ['what stands in a comment', 'select 1 as a -- group by all, or qualify, or a::b\nfrom cin'],
    ['what stands in a literal', "select 'try_cast(a) [b] {c} ->' as words from cin"],
    ['a literal with a quote in it', "select 'it''s [here]' as words from cin"],
  ])('%s', (_, sql) => {
    expect(portabilityFault(sql)).toBeNull()
  })

  const { measures, groups } = readMeasures(null)
  test.each([
    ...groups.map(group => [group.name, group.sql] as const),
    ...measures.map(measure => [measure.id, measure.sql] as const),
  ])('the select of %s', (_, sql) => {
    expect(portabilityFault(sql)).toBeNull()
  })
})
