import type { Engine } from '../engine.ts'
import type { ListRelation } from '../list-relation.ts'
import { type Closable, type Held, keepOpen } from './keep-open.ts'

/** How many lists an engine keeps as tables. */
const MOST_TABLES = 24

/** Lists that were asked for, kept in their engine as tables, so that the next page of one is quick. */
export interface KeptTables {
  /** The same rows from a table that is made once. */
  readonly hold: (relation: ListRelation) => Promise<Held<ListRelation>>
}

interface KeptTable extends Closable {
  readonly name: string
}

let made = 0

/** Keeps the last lists that were asked for in an engine. */
export function keepTables({ lease }: Engine): KeptTables {
  const tables = keepOpen<KeptTable>(MOST_TABLES)
  const make = async (sql: string): Promise<KeptTable> => {
    made += 1
    const name = `"asked ${made}"`
    await lease(session => session.run(`create table ${name} as ${sql}`))
    return { name, close: () => lease(session => session.run(`drop table ${name}`)) }
  }
  return {
    hold: async relation => {
      const { opened, release } = await tables.hold(relation.sql, () => make(relation.sql))
      return { opened: { ...relation, sql: `select * from ${opened.name}` }, release }
    },
  }
}
