import { describe, expect, test } from 'vitest'
import {
  inJoinOrder,
  inWaves,
  type ListDefinition,
  listDefinitions,
  listName,
  namesJoined,
  tablesDeciding,
} from '../../src/measures/list-order.ts'
import type { Group, Measure } from '../../src/measures/measure.ts'
import { readMeasures } from '../../src/store/measure-files.ts'

const shipped = readMeasures(null)
const all = inJoinOrder(shipped.groups, shipped.measures)
const nameOf = (definition: ListDefinition) => definition.name

describe('the names that a select joins', () => {
  test('stand after from and join, once each, whatever the case', () => {
    expect(
      namesJoined('SELECT * FROM Period p LEFT JOIN ssd_person s ON 1 = 1 join period q on 1 = 1'),
    ).toEqual(['period', 'ssd_person'])
  })

  test('stand not in comments or literals, and a select within brackets has its own', () => {
    const sql = "select 'from a' as b -- from c\nfrom (select * from d) e where f in (select g from h)"
    expect(namesJoined(sql)).toEqual(['d', 'h'])
  })
})

describe('the order of lists', () => {
  const group = (name: string, sql: string): Group => ({
    name,
    sql,
    definition: [],
    decides: true,
    whenRead: false,
  })
  const measure = (id: string, sql: string): Measure => ({ ...shipped.measures[0]!, id, sql })

  test('a list comes after everything that it joins, which is otherwise in the order given', () => {
    const ordered = inJoinOrder(
      [group('c', 'select * from b'), group('a', 'select * from period'), group('b', 'select * from a')],
      [measure('x-rate', 'select * from x'), measure('x', 'select * from c')],
    )
    expect(ordered.map(nameOf)).toEqual(['a', 'b', 'c', 'x', 'x_rate'])
  })

  test('a circle ends, each of its lists there once', () => {
    const ordered = inJoinOrder([], [measure('x', 'select * from y'), measure('y', 'select * from x')])
    expect(ordered.map(nameOf).toSorted()).toEqual(['x', 'y'])
  })

  test('the lists of one wave join only those of earlier waves', () => {
    const earlier = new Set<string>()
    for (const wave of inWaves(listDefinitions(shipped.groups, shipped.measures))) {
      const joined = wave.flatMap(definition => namesJoined(definition.sql))
      const lists = joined.filter(name => all.some(each => each.name === name))
      expect(lists.filter(name => !earlier.has(name))).toEqual([])
      for (const definition of wave) earlier.add(definition.name)
    }
    expect(earlier.size).toBe(all.length)
  })

  test('every shipped list is there once, and after what it joins', () => {
    expect(all.length).toBe(shipped.groups.length + shipped.measures.length)
    const names = all.map(nameOf)
    expect(new Set(names).size).toBe(names.length)
    for (const [at, definition] of all.entries()) {
      const joined = namesJoined(definition.sql).filter(name => names.includes(name))
      for (const name of joined) expect(names.indexOf(name)).toBeLessThan(at)
    }
  })

  test('a measure is joined under its id with underscores', () => {
    expect(listName('cin-visits-in-timescale')).toBe('cin_visits_in_timescale')
  })
})

describe('the tables that decide a measure', () => {
  const deciding = (id: string) => tablesDeciding(all.find(each => each.measure?.id === id)!, all)

  test('are its own and those of everything that it joins', () => {
    expect(deciding('referrals')).toEqual(['ssd_cin_episodes'])
    expect(deciding('referral-rate')).toEqual(['ssd_cin_episodes'])
    expect(deciding('re-referrals')).toEqual(['ssd_cin_episodes'])
    expect(deciding('contacts-to-early-help')).toEqual(['ssd_contacts', 'ssd_early_help_episodes'])
    expect(deciding('icpc-in-timescale')).toEqual(['ssd_initial_cp_conference', 'ssd_s47_enquiry'])
    expect(deciding('cp-visits-in-timescale')).toEqual(['ssd_cp_plans', 'ssd_cp_visits', 'ssd_person'])
    expect(deciding('cin-number')).toEqual([
      'ssd_cin_episodes',
      'ssd_cla_episodes',
      'ssd_cp_plans',
      'ssd_legal_status',
      'ssd_person',
    ])
  })

  test('never include one that only tells of a row: its team, need or home, or where a child came from', () => {
    for (const { id } of shipped.measures) {
      expect(deciding(id)).not.toContain('ssd_involvements')
      expect(deciding(id)).not.toContain('ssd_immigration_status')
    }
    expect(deciding('cla-starts')).toEqual(['ssd_cla_episodes', 'ssd_legal_status', 'ssd_person'])
    expect(deciding('cla-number')).toEqual(['ssd_cla_episodes', 'ssd_legal_status', 'ssd_person'])
    expect(deciding('assessments-in-timescale')).toEqual(['ssd_cin_assessments'])
  })

  test('are tables of the dataset, at least one a measure', () => {
    for (const { id } of shipped.measures) {
      expect(deciding(id).length).toBeGreaterThan(0)
      expect(deciding(id).every(name => name.startsWith('ssd_'))).toBe(true)
    }
  })
})
