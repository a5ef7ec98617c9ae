import { toCsv } from './adversarial.ts'
import type { RawTables } from './rows.ts'

const MEASURES = {
  A: [
    'cin-number',
    'cin-rate',
    'cin-visits-in-timescale',
    'cp-number',
    'cp-rate',
    'icpc-in-timescale',
    'cp-visits-in-timescale',
    'cp-reviews-in-timescale',
  ],
  B: [
    'early-help-open',
    'all-open-cases',
    'contacts',
    'referrals',
    'referral-rate',
    'contacts-to-early-help',
    're-referrals',
    'assessments-in-timescale',
  ],
  C: [
    'cla-number',
    'cla-rate',
    'cla-starts',
    'cla-starts-rate',
    'cla-ceased',
    'cla-ceased-rate',
    'cla-visits-in-timescale',
    'cla-reviews-in-timescale',
  ],
} as const

/** A plan folder over the records: `plan.yaml` with every measure and no targets, and `data/` with the CSV files. */
export function planFiles(
  tables: RawTables,
  intervals: { readonly cinVisit: string; readonly cpVisit: string } = {
    cinVisit: '20 WD',
    cpVisit: '10 WD',
  },
): Map<string, string> {
  const files = new Map([['plan.yaml', planYaml(intervals)]])
  for (const [name, text] of toCsv(tables)) files.set(`data/${name}`, text)
  return files
}

function planYaml(intervals: { readonly cinVisit: string; readonly cpVisit: string }): string {
  const priorities = Object.entries(MEASURES).map(
    ([id, measures]) =>
      `  - id: ${id}\n    title: Priority ${id}\n    measures:\n` +
      measures.map(measure => `      - {id: ${measure}, good: neutral}\n`).join(''),
  )
  return [
    'authority: {code: "812", name: "Northmere"}\n',
    'population: [{from: 2015-04-01, children: 34460, source: "ONS mid-2020 estimate, ages 0-17"}]\n',
    'sources: [{kind: ssd-csv, path: data}]\n',
    `parameters: {cin-visit: ${intervals.cinVisit}, cp-visit: ${intervals.cpVisit}}\n`,
    `priorities:\n${priorities.join('')}`,
  ].join('')
}
