import { describe, test } from 'vitest'
import { expectList } from './drawn.ts'

describe('contacts that led to early help', () => {
  test('an early help episode that starts on the day or in the 14 days after is led to, past the month’s end too', () =>
    expectList('contacts-to-early-help', {
      month: '2022-11',
      tables: {
        ssd_contacts: `
          id | person | date
          1  | amy    | 2022-11-30
          2  | ben    | 2022-11-30
          3  | cal    | 2022-11-30
          4  | dee    | 2022-11-30
          5  |        | 2022-11-30
          6  | amy    | 2022-12-01`,
        ssd_early_help_episodes: `
          id | person | start      | end
          1  | amy    | 2022-11-30 | 2022-11-30
          2  | ben    | 2022-12-14 |
          3  | cal    | 2022-12-15 |
          4  | dee    | 2022-11-29 |
          5  |        | 2022-11-30 |
          6  | amy    | 2022-12-10 |`,
      },
      list: `
        key | met | early_help_start
        1   | yes | 2022-11-30
        2   | yes | 2022-12-14
        3   | no  |
        4   | no  |
        5   | no  |`,
    }))

  test('an outcome that says so either way decides, whatever followed', () =>
    expectList('contacts-to-early-help', {
      month: '2022-11',
      tables: {
        ssd_contacts: `
          id | person | date       | outcome json
          a  | amy    | 2022-11-01 | {"EARLY_HELP_FLAG": "Y"}
          b  | amy    | 2022-11-01 | {"EARLY_HELP_FLAG": true}
          c  | amy    | 2022-11-01 | {"EARLY_HELP_FLAG": 1}
          d  | amy    | 2022-11-01 | {"OTHER": "", "EARLY_HELP_FLAG": " yes "}
          e  | ben    | 2022-11-01 | {"EARLY_HELP_FLAG": "N"}
          f  | ben    | 2022-11-01 | {"EARLY_HELP_FLAG": false}
          g  | ben    | 2022-11-01 | {"EARLY_HELP_FLAG": 0}
          h  | ben    | 2022-11-01 | {"EARLY_HELP_FLAG": "referred"}`,
        ssd_early_help_episodes: `
          id | person | start
          1  | ben    | 2022-11-02`,
      },
      list: `
        key | met | early_help_flag | early_help_start
        a   | yes | Y               |
        b   | yes | Y               |
        c   | yes | Y               |
        d   | yes | Y               |
        e   | no  | N               | 2022-11-02
        f   | no  | N               | 2022-11-02
        g   | no  | N               | 2022-11-02
        h   | no  | N               | 2022-11-02`,
    }))

  test('an outcome that is blank, says nothing of early help or is no JSON object leaves it to what followed', () =>
    expectList('contacts-to-early-help', {
      month: '2022-11',
      tables: {
        ssd_contacts: `
          id | person | date       | outcome json
          a  | ben    | 2022-11-01 |
          b  | ben    | 2022-11-01 | {"EARLY_HELP_FLAG": ""}
          c  | ben    | 2022-11-01 | {"EARLY_HELP_FLAG": null}
          d  | ben    | 2022-11-01 | {"OUTCOME": {"EARLY_HELP_FLAG": "N"}}
          e  | ben    | 2022-11-01 | [{"EARLY_HELP_FLAG": "N"}]
          f  | ben    | 2022-11-01 | early help: no
          g  | amy    | 2022-11-01 | {"EARLY_HELP_FLAG":`,
        ssd_early_help_episodes: `
          id | person | start
          1  | ben    | 2022-11-02`,
      },
      list: `
        key | met | early_help_flag
        a   | yes |
        b   | yes |
        c   | yes |
        d   | yes |
        e   | yes |
        f   | yes |
        g   | no  |`,
      problems: [
        'outcome-unreadable ssd_contacts 5',
        'outcome-unreadable ssd_contacts 6',
        'outcome-unreadable ssd_contacts 7',
      ],
    }))
})
