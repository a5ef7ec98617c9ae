import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAll } from './made-workbook.ts'

const FOLDER = new URL('../../../../shared/reference/samples/annex-a/', import.meta.url)

/** Rows and cells with something in them, by sheet, as another program counts them. */
const COUNTS = {
  'Annex_A.xlsx': {
    'List 1': [6, 41],
    'List 2': [6, 48],
    'List 3': [7, 77],
    'List 4': [6, 72],
    'List 5': [6, 80],
    'List 6': [6, 64],
    'List 7': [8, 132],
    'List 8': [6, 169],
    'List 9': [7, 88],
    'List 10': [6, 83],
    'List 11': [6, 106],
  },
  '2016-01-sample.xlsx': {
    Front_Sheet: [12, 12],
    FAQ_and_changes: [8, 32],
    Guidance: [167, 346],
    Codes_used: [29, 577],
    List_1: [2, 8],
    List_2: [2, 9],
    'List 3': [2, 12],
    List_4: [2, 13],
    List_5: [2, 15],
    List_6: [2, 15],
    List_7: [2, 18],
    List_8: [2, 35],
    List_9: [2, 14],
    List_10: [2, 17],
    List_11: [2, 20],
  },
}

for (const [name, counts] of Object.entries(COUNTS)) {
  const file = new URL(name, FOLDER)
  test.skipIf(!existsSync(file))(`${name} has as many rows and cells as another program finds`, async () => {
    const found = await readAll(readFileSync(file))
    const seen = Object.entries(found.rows).map(([sheet, rows]) => [
      sheet,
      [rows.length, rows.flatMap(([, ...cells]) => cells.filter(cell => cell !== null)).length],
    ])
    expect(found.faults).toEqual([])
    expect(Object.fromEntries(seen)).toEqual(counts)
  })
}

test.skipIf(!existsSync(new URL('Annex_A.xlsx', FOLDER)))(
  'dates and numbers of a real workbook are read as shown',
  async () => {
    const found = await readAll(readFileSync(new URL('Annex_A.xlsx', FOLDER)))
    const [number, id, , , born, age, referred] = found.rows['List 3']![1]!
    expect([number, id, born, age, referred]).toEqual([
      2,
      '6537810',
      '2004-07-18',
      '16.659822039698838',
      '2020-09-16',
    ])
  },
)
