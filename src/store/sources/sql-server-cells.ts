import { Readable } from 'node:stream'
import type * as Tedious from 'tedious'

/** A value of a row, as the driver gives the types that we ask for. */
export type Cell = string | number | null

interface DriverCell {
  readonly value: Cell
  readonly metadata: { readonly dataLength?: number | undefined }
}

/** The rows that a statement gives, as they come; a slow reader holds the server up. */
export function cellsOf(
  { Request }: typeof Tedious,
  connection: Tedious.Connection,
  sql: string,
): AsyncIterable<readonly Cell[]> {
  const request = new Request(sql, error => {
    if (error) stream.destroy(error)
    else stream.push(null)
  })
  const stream = new Readable({
    objectMode: true,
    highWaterMark: 512,
    read: () => request.resume(),
  })
  request.on('row', (row: readonly DriverCell[]) => {
    if (!stream.push(row.map(shortReal))) request.pause()
  })
  connection.execSqlBatch(request)
  return stream
}

/** Every row of a short answer. */
export async function allCells(rows: AsyncIterable<readonly Cell[]>): Promise<readonly (readonly Cell[])[]> {
  const all: (readonly Cell[])[] = []
  for await (const row of rows) all.push(row)
  return all
}

const BATCH = 1 << 16

/** Rows as CSV in UTF-8: every value in quotation marks, and null as `\N` without. */
export async function* csvOf(rows: AsyncIterable<readonly Cell[]>): AsyncIterable<Uint8Array> {
  let text = ''
  for await (const row of rows) {
    text += `${row.map(field).join(',')}\n`
    if (text.length < BATCH) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

function field(cell: Cell): string {
  return cell === null ? '\\N' : `"${String(cell).replaceAll('"', '""')}"`
}

/** A value; one of 32 bits as the shortest number that has them, not as the one of 64 bits that it stands in. */
function shortReal({ value, metadata }: DriverCell): Cell {
  if (typeof value !== 'number' || metadata.dataLength !== 4) return value
  const digits = [6, 7, 8, 9].find(many => Math.fround(Number(value.toPrecision(many))) === value)
  return digits ? Number(value.toPrecision(digits)) : value
}
