import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('number of contacts', () => {
  test('counts every contact of the month, siblings one by one', () =>
    expectList('contacts', {
      month: '2022-11',
      tables: {
        ssd_contacts: `
          id | person | date                 | contact source code
          1  | amy    | 2022-10-31           | 1A
          2  | amy    | 2022-11-01           | 1A
          3  | ben    | 2022-11-01           |
          4  | amy    | 2022-11-30T23:59:59Z |
          5  | amy    | 2022-12-01           |`,
      },
      list: `
        key | person_id | contact_date | contact_source
        2   | amy       | 2022-11-01   | 1A
        3   | ben       | 2022-11-01   |
        4   | amy       | 2022-11-30   |`,
    }))

  test('the year to date runs from 1 April to the last day of the month', () =>
    expectList('contacts', {
      month: '2022-06',
      window: 'ytd',
      tables: {
        ssd_contacts: `
          id | person | date
          1  | amy    | 2022-03-31
          2  | amy    | 2022-04-01
          3  | amy    | 2022-05-15
          4  | amy    | 2022-06-30
          5  | amy    | 2022-07-01`,
      },
      list: `
        key | contact_date
        2   | 2022-04-01
        3   | 2022-05-15
        4   | 2022-06-30`,
    }))

  test('a contact about nobody named counts; one without a date, or with a used identifier, is left out', () =>
    expectList('contacts', {
      month: '2022-11',
      tables: {
        ssd_contacts: `
          id | person | date
          1  |        | 2022-11-01
          2  | ben    |
          3  | cal    | 2022-11-31
          4  | dee    | 01/11/2022
          4  | eve    | 2022-11-02
             | fay    | 2022-11-03`,
      },
      list: `
        key | person_id
        1   |
        4   | dee`,
      problems: [
        'date-missing ssd_contacts 2',
        'date-unreadable ssd_contacts 3',
        'key-missing ssd_contacts 6',
        'key-repeated ssd_contacts 5',
        'person-missing ssd_contacts 1',
      ],
    }))
})
