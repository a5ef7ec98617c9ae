import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceRead } from '../../../src/store/sources/source-read.ts'
import { readCsvSource } from '../../../src/store/sources/ssd-csv.ts'
import { quoteName } from '../../../src/tables/clean-sql.ts'
import { adversarialRecords, toCsv } from '../../independent/adversarial.ts'
import type { ThrowawayPostgres } from '../../measures/throwaway-postgres.ts'
import type { ReadingRoom } from './reading-in.ts'

const HEAD = 'cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_desc\n'
const ODD = [
  '007,é😀,2022-01-02,"a ""quoted"" name\non two lines\r\nand a third,"\n',
  `"\\N",\\.,,"'""'"\n`,
  '"""","",30/11/2022 09:30:00, NULL \n',
].join('')

/** A small dataset as a folder of CSV files: all thirty tables, laid on the edges, with some odd text among them. */
export async function datasetAsCsv(room: ReadingRoom): Promise<SourceRead> {
  const folder = join(room.folder, 'data')
  mkdirSync(folder)
  for (const [name, text] of toCsv(adversarialRecords(11, 60))) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'odd.csv'), HEAD + ODD)
  return readCsvSource(folder, room.reading)
}

/** Writes a source's tables as a folder of Parquet files, one for each table. */
export async function writeAsParquet(
  { engine }: ReadingRoom,
  from: SourceRead,
  folder: string,
): Promise<void> {
  mkdirSync(folder)
  for (const [name, , select] of selectsOf(from))
    await engine.run(`copy (${select}) to '${folder}/${name}.parquet' (format parquet)`)
}

/** Copies a source's tables into PostgreSQL as columns of text. */
export async function copyToPostgres(
  { engine, folder }: ReadingRoom,
  from: SourceRead,
  postgres: ThrowawayPostgres,
): Promise<void> {
  const copy = join(folder, 'copy.csv')
  for (const [name, columns, select] of selectsOf(from)) {
    await engine.run(`copy (${select}) to '${copy}' (format csv, header false, force_quote *, nullstr '\\N')`)
    await postgres.run(
      `create table ${name} (${columns.map(column => `${quoteName(column)} text`).join(', ')});
        copy ${name} from stdin with (format csv, null '\\N');\n${readFileSync(copy, 'utf8')}\\.\n`,
    )
  }
}

function selectsOf(from: SourceRead): readonly (readonly [string, readonly string[], string])[] {
  return from.tables.map(({ table, columns, select }) => {
    const names = [...columns]
    const chosen = names.map(quoteName).join(', ')
    return [table.name, names, `select ${chosen} from (${select(names, 0)}) order by _file, _record`]
  })
}
