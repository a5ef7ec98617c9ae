import type { List, Lists } from '../../figures/lists.ts'

/**
 * Lists that open each list once, however many measures fold it and questions are asked of it.
 *
 * @param listNameOf the name of the list that a measure folds
 */
export function openOnce(lists: Lists, listNameOf: (measure: string) => string): Lists {
  const opened = new Map<string, Promise<List>>()
  return {
    ...lists,
    open: async ref => {
      const name = `${listNameOf(ref.measure)} ${ref.window} ${ref.month}`
      const known = opened.get(name) ?? lists.open(ref)
      opened.set(name, known)
      return { ...(await known), ref }
    },
  }
}
