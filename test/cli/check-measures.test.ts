import { expect, test } from 'vitest'
import { measuresChanged } from '../../src/cli/measures-changed.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import type { ProblemCode } from '../../src/tables/problem.ts'

const changed = measuresChanged(readMeasures(null))
const of = (code: ProblemCode, table: string, column: string | null) =>
  [...changed({ code, table, column, file: 'f.csv', record: 1 })].sort()

test('a row that is left out changes every measure that reads its table', () => {
  expect(of('date-unreadable', 'ssd_cp_visits', 'cppv_cp_visit_date')).toEqual(['cp-visits-in-timescale'])
  expect(of('date-unreadable', 'ssd_cin_visits', 'cinv_cin_visit_date')).toEqual(['cin-visits-in-timescale'])
  expect(of('table-missing', 'ssd_early_help_episodes', null)).toEqual([
    'contacts-to-early-help',
    'early-help-open',
  ])
})

test('a field changes the measures that it decides, and none that only show it', () => {
  expect(of('code-unmapped', 'ssd_cla_episodes', 'clae_cla_episode_start_reason')).toEqual([
    'cla-starts',
    'cla-starts-rate',
  ])
  expect(of('code-unmapped', 'ssd_cin_episodes', 'cine_cin_primary_need_code')).toEqual([])
  expect(of('code-unmapped', 'ssd_cp_plans', 'cppl_cp_plan_latest_category')).toEqual([])
  expect(of('code-unmapped', 'ssd_person', 'pers_sex')).toEqual([])
  expect(of('flag-unclear', 'ssd_cp_plans', 'cppl_cp_plan_ola')).toContain('cp-number')
  expect(of('flag-unclear', 'ssd_cp_visits', 'cppv_cp_visit_seen')).toEqual(['cp-visits-in-timescale'])
  expect(of('outcome-unreadable', 'ssd_contacts', 'cont_contact_outcome_json')).toEqual([
    'contacts-to-early-help',
  ])
  expect(of('column-missing', 'ssd_person', 'pers_nationality')).toEqual([])
})

test('a rule that names its measures is taken at its word, and a heading of another format stands for its table', () => {
  expect(of('conference-without-due-date', 'ssd_initial_cp_conference', 'icpc_icpc_target_date')).toEqual([
    'icpc-in-timescale',
  ])
  expect(of('worker-missing', 'ssd_cin_episodes', 'cine_person_id')).toEqual([])
  expect(of('flag-unclear', 'ssd_cp_visits', 'Was the child seen?')).toEqual(['cp-visits-in-timescale'])
})
