import type { Month } from '../../base/month.ts'
import type { EditionName } from './edition.ts'

/** Something that is known of an edition, with the edition's place among the others. */
export interface Named {
  readonly name: EditionName
}

/** The board's last edition of a month or an earlier one; null where there is none. */
export function lastPublished<T extends Named>(editions: readonly T[], month: Month): T | null {
  return forBoard(editions, month).at(-1) ?? null
}

/** The board's first edition of each month up to one: the figures as they were first published, oldest first. */
export function firstPublished<T extends Named>(editions: readonly T[], month: Month): readonly T[] {
  const all = forBoard(editions, month)
  return all.filter((one, at) => one.name.month !== all[at - 1]?.name.month)
}

function forBoard<T extends Named>(editions: readonly T[], month: Month): readonly T[] {
  return editions
    .filter(({ name }) => name.audience === 'board' && name.month <= month)
    .sort((a, b) =>
      a.name.month === b.name.month ? a.name.nth - b.name.nth : a.name.month < b.name.month ? -1 : 1,
    )
}
