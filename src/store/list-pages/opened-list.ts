import type { ListPage } from '../../figures/list-pages.ts'
import type { Measure } from '../../measures/measure.ts'
import type { Engine } from '../engine.ts'
import type { Extract } from '../extract.ts'
import type { ListRelation } from '../list-relation.ts'
import type { Held } from './keep-open.ts'
import type { KeptTables } from './kept-tables.ts'

/** A list that was opened, and what is said of it. */
export interface OpenedList
  extends Pick<ListPage, 'title' | 'says' | 'when' | 'extract' | 'asAt' | 'definition' | 'notes'> {
  readonly engine: Engine
  /** Its rows; null where there is no list to read, for a reason that stands among the notes. */
  readonly relation: ListRelation | null
  /** What a share's cases have in common when met. */
  readonly met: string | null
  /** The day of its records, `YYYY-MM-DD`; null where it is not known. */
  readonly recordsTo: string | null
  /** Lets the engine go. */
  readonly release: () => void
}

/** A list that was found among those that are made. */
export interface FoundList extends Pick<OpenedList, 'when' | 'asAt' | 'met'> {
  readonly list: Pick<Measure, 'title' | 'row' | 'definition' | 'sql' | 'source'>
  /** The measure that it is of, or that its due dates decide. */
  readonly measure: string | null
  /** Why there are no rows to read, as a sentence; null where there are. */
  readonly silent: string | null
  /** Whom the rows leave out. */
  readonly approximately: readonly string[]
  readonly rows: () => Promise<ListRelation>
}

/** An extract's engine with lists made in it. */
interface MadeLists {
  readonly engine: Engine
  readonly tables: KeptTables
}

/** Opens a list among those that are held, which are let go with it; null where it is not among them. */
export async function openedList<T extends MadeLists>(
  { opened, release }: Held<T>,
  { manifest }: Extract,
  find: (made: T) => FoundList | null,
): Promise<OpenedList | null> {
  try {
    const found = find(opened)
    if (found === null) {
      release()
      return null
    }
    const { list, measure, silent, approximately, rows, ...words } = found
    const held = silent === null ? await opened.tables.hold(await rows()) : null
    return {
      ...words,
      engine: opened.engine,
      relation: held?.opened ?? null,
      title: list.title,
      says: list.row,
      extract: manifest.id,
      recordsTo: manifest.recordsTo,
      definition: { measure, words: list.definition, sql: list.sql, source: list.source },
      notes: silent === null ? approximately : [silent.charAt(0).toUpperCase() + silent.slice(1)],
      release: () => {
        held?.release()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}
