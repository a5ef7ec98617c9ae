import type { ReportInput } from '../report/model/report-input.ts'
import type { Extract } from './extract.ts'

/** An extract as a report names it: what it is, up to when, and how many records of what it holds. */
export function describeExtract({ manifest }: Extract): ReportInput['extract'] {
  const tables = Object.entries(manifest.tables)
    .filter(([, { present }]) => present)
    .map(([name, { rows }]) => ({ name, rows }))
  return {
    id: manifest.id,
    loaded: manifest.loaded,
    recordsTo: manifest.recordsTo ?? manifest.loaded,
    tables,
  }
}
