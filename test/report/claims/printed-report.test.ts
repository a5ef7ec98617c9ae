import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkNarratives } from '../../../src/report/claims/check-narratives.ts'
import { NORTHMERE } from './northmere-facts.ts'
import { readReport } from './read-report.ts'

const REPORT = '../shared/reference/improvement-plan-report-2022-12.txt'

describe.skipIf(!existsSync(REPORT))(
  `the printed report (skipped where ${REPORT} is not beside the clone)`,
  () => {
    const contradicted = () =>
      checkNarratives(readReport(readFileSync(REPORT, 'utf8')), NORTHMERE).filter(
        ({ verdict }) => verdict === 'contradicts',
      )

    test('every fault that figures can show is found, and nothing else is', () => {
      expect(contradicted().map(({ measure, claim }) => `${measure}: ${claim}`)).toEqual([
        'cin-number: 773 out and 506 in: a net fall of 267',
        'icpc-in-timescale: Initial child protection conferences held in timescale: 79%',
        'all-open-cases: All open cases fell since October 2022',
        'contacts: Number of contacts rose',
        'cla-starts: Rate of children entering care stands almost double Statistical neighbours',
        'cla-ceased: Children entering care: 84, 98 and 111',
        'cla-ceased: Rate of children entering care: 49, 49 and 48',
        'cla-ceased: Children ceasing to be looked after: 12 in November 2022',
        'cla-ceased: these words are about Children ceasing to be looked after',
      ])
    })
  },
)
