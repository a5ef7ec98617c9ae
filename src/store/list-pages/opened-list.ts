import type { ListPage } from '../../figures/list-pages.ts'
import type { Engine } from '../engine.ts'
import type { ListRelation } from '../list-relation.ts'

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
