import type { Cell } from '../../../src/figures/lists.ts'
import type { WorkbookList } from '../../../src/render/xlsx/workbook-list.ts'

/** A list of children in need for a workbook, its rows in batches. */
export function listOf(batches: () => AsyncIterable<readonly (readonly Cell[])[]>): WorkbookList {
  return {
    measure: 'cin-number',
    title: 'Number of children in need',
    list: { measure: 'cin-number', month: '2022-11', window: 'at' },
    columns: [
      { name: 'key', kind: 'id' },
      { name: 'person_id', kind: 'id' },
      { name: 'referral_date', kind: 'day' },
      { name: 'days_open', kind: 'number' },
      { name: 'seen', kind: 'yes-no' },
      { name: 'team', kind: 'text' },
    ],
    batches,
  }
}

/** Rows as one batch. */
export function batchOf(rows: readonly (readonly Cell[])[]): WorkbookList {
  return listOf(async function* () {
    yield rows
  })
}

/** As many rows as asked for, a batch at a time, made when they are read; `read` is told each batch's number. */
export function manyRows(count: number, read: (batch: number) => void = () => {}): WorkbookList {
  const size = 5000
  return listOf(async function* () {
    for (let from = 0; from < count; from += size) {
      read(from / size)
      yield Array.from({ length: Math.min(size, count - from) }, (_, at) => row(from + at))
    }
  })
}

function row(nth: number): readonly Cell[] {
  const id = String(nth).padStart(8, '0')
  return [id, id, '2022-11-05', nth % 400, nth % 3 === 0 ? 1 : 0, `T${nth % 17}`]
}
