import { keepLast } from '../../base/keep-last.ts'
import { readValues } from './read-rows.ts'

/** How many lists' values are known at once, as somebody may see them. */
const MOST_KNOWN = 200

/**
 * Reads the values of a list's columns once for all who see the same rows of it. A list is kept as a table of a name of
 * its own, which never changes; so its select and the rows that may be seen tell whether they are the same.
 */
export function knownValues(): typeof readValues {
  const known = new Map<string, ReturnType<typeof readValues>>()
  return (session, relation, seen) => {
    const key = `${relation.sql}\n${seen}`
    return keepLast(known, key, MOST_KNOWN, () => readValues(session, relation, seen))
  }
}
