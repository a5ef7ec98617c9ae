import { open } from 'node:fs/promises'
import { FORMATS } from '../../sources/formats/all.ts'
import { HEADING_ROWS, recognisePart } from '../../sources/recognise-part.ts'
import { readWorkbook } from '../../sources/workbook/read-workbook.ts'

/** Which lists of Annex A a workbook holds, by the headings of its sheets, and why it can't be read where it can't. */
export async function recogniseWorkbook(
  path: string,
): Promise<{ readonly lists: readonly string[]; readonly fault: string | null }> {
  const lists = new Set<string>()
  let [rows, found] = [0, false]
  const sink = {
    sheet: () => {
      rows = 0
      found = false
      return true
    },
    row: (_: string, __: number, cells: readonly (string | null)[]) => {
      if (found || rows++ >= HEADING_ROWS) return
      const recognised = recognisePart(FORMATS['annex-a'], cells)
      if (!recognised) return
      found = true
      lists.add(recognised.part.title)
    },
  }
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const read = async (from: number, to: number) => {
      const length = Math.max(0, Math.min(to, size) - from)
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, from)
      return buffer.subarray(0, bytesRead)
    }
    const { faults } = await readWorkbook({ size, read }, sink)
    return { lists: [...lists], fault: faults[0]?.message ?? null }
  } finally {
    await handle.close()
  }
}
