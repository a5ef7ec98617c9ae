import { expect, test } from 'vitest'
import { recogniseTable } from '../../src/sources/recognise-table.ts'

test('a file is known by its headings, whatever its name, case or order', () => {
  const found = recogniseTable([
    'CONT_CONTACT_DATE',
    ' cont_contact_id ',
    'cont_person_id',
    'local_note',
    'cont_person_id',
  ])
  expect(found?.table.name).toBe('ssd_contacts')
  expect(found?.columns.get('cont_contact_id')).toBe(1)
  expect(found?.unknown).toEqual(['local_note'])
  expect(found?.repeated).toEqual(['cont_person_id'])
  expect(found?.missing).toContain('cont_contact_source_code')
})

test('the headings of another supplier lead to the same columns', () => {
  const found = recogniseTable(
    'workflow_step_id,person_id,registration_id,due_date,actual_date,quorate'.split(','),
  )
  expect(found?.table.name).toBe('ssd_cp_reviews')
  expect(found?.columns.get('cppr_cp_review_date')).toBe(4)
  expect(recogniseTable(['cin_plan_id', 'cinp_person_id'])?.columns.get('cinp_cin_plan_id')).toBe(0)
  expect(recogniseTable(['cinv_cin_visit_id', 'cinv_cin_plan_id'])?.columns.get('cinv_cin_plan_id')).toBe(1)
})

test('a file of something else is not recognised', () => {
  expect(recogniseTable(['name', 'amount'])).toBeNull()
  expect(recogniseTable([])).toBeNull()
})
