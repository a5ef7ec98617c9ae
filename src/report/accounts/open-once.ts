import type { Month } from '../../base/month.ts'
import type { Keys, List, Lists, PartTally } from '../../figures/lists.ts'

/**
 * Lists that open each list once, and read its keys and parts once, however many measures fold it and questions are asked of it.
 *
 * @param listNameOf the name of the list that a measure folds
 */
export function openOnce(lists: Lists, listNameOf: (measure: string) => string): Lists {
  const opened = new Map<string, Promise<List>>()
  const read = new Map<string, Promise<ReadonlyMap<Month, Keys>>>()
  const parted = new Map<string, Promise<readonly PartTally[]>>()
  return {
    ...lists,
    open: async (ref, columns = 'all') => {
      const name = `${listNameOf(ref.measure)} ${ref.window} ${ref.month} ${columns}`
      const known = opened.get(name) ?? lists.open(ref, columns)
      opened.set(name, known)
      return { ...(await known), ref }
    },
    keys: (measure, months) => {
      const list = listNameOf(measure)
      const name = months ? `${list} ${months.join(' ')}` : list
      const known = read.get(list) ?? read.get(name) ?? lists.keys(measure, months)
      read.set(name, known)
      return known
    },
    parts: (measure, column) => {
      const name = `${measure} ${column}`
      const known = parted.get(name) ?? lists.parts(measure, column)
      parted.set(name, known)
      return known
    },
  }
}
