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
    open: async (ref, columns = 'all') => {
      const name = (read: string) => `${listNameOf(ref.measure)} ${ref.window} ${ref.month} ${read}`
      const more = columns === 'own groups' ? opened.get(name('groups')) : undefined
      const known = more ?? opened.get(name(columns)) ?? lists.open(ref, columns)
      opened.set(name(columns), known)
      return { ...(await known), ref }
    },
  }
}
