import type { ReportInput } from '../report/model/report-input.ts'
import { formatOf } from '../sources/formats/all.ts'
import type { Extract } from './extract.ts'

/** An extract as a report names it: what it is, up to when, and how many records of what it holds. */
export function describeExtract({ manifest }: Extract): ReportInput['extract'] {
  const tables = Object.entries(manifest.tables)
    .filter(([, { present }]) => present)
    .map(([name, { rows }]) => ({ name, rows }))
  const returns = (manifest.sources ?? []).flatMap(({ kind, from, to }) => {
    const format = formatOf(kind)
    return format ? [{ title: format.title, from, to: to ?? null }] : []
  })
  return {
    id: manifest.id,
    loaded: manifest.loaded,
    recordsTo: manifest.recordsTo ?? manifest.loaded,
    tables,
    ...(returns.length > 0 && { returns }),
  }
}
