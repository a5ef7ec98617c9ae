/** Something that stays open between requests. */
export interface Closable {
  readonly close: () => Promise<void>
}

/** Something that is in use until it is released. */
export interface Held<T> {
  readonly opened: T
  readonly release: () => void
}

/** Things that are costly to open, kept open for whoever comes next. */
export interface KeptOpen<T> {
  /** Opens what has this name, or gives what is open already. One thing is opened at a time. */
  readonly hold: (name: string, open: () => Promise<T>) => Promise<Held<T>>
  /** Closes all once they are released. */
  readonly close: () => Promise<void>
}

interface Entry<T> {
  readonly opened: Promise<T>
  users: number
}

/**
 * Keeps things open, the last used of them; one that is in use is never closed.
 *
 * @param most how many are kept
 */
export function keepOpen<T extends Closable>(most: number): KeptOpen<T> {
  const entries = new Map<string, Entry<T>>()
  let queue: Promise<unknown> = Promise.resolve()
  let closing = false
  const closeNow = async ([name, entry]: readonly [string, Entry<T>]) => {
    entries.delete(name)
    // What closes badly is gone all the same, and nobody waits for it.
    await entry.opened.then(opened => opened.close()).catch(() => undefined)
  }
  const trim = async () => {
    const idle = [...entries].filter(([, entry]) => entry.users === 0)
    const over = closing ? idle.length : entries.size - most
    await Promise.all(idle.slice(0, Math.max(0, over)).map(closeNow))
  }
  const begin = (open: () => Promise<T>): Entry<T> => {
    const opened = queue.then(open)
    queue = opened.catch(() => undefined)
    return { opened, users: 0 }
  }
  return {
    hold: async (name, open) => {
      if (closing) throw new Error('the lists are closed')
      const entry = entries.get(name) ?? begin(open)
      entries.delete(name)
      entries.set(name, entry)
      entry.users += 1
      const release = () => {
        entry.users -= 1
        void trim()
      }
      try {
        return { opened: await entry.opened, release }
      } catch (error) {
        if (entries.get(name) === entry) entries.delete(name)
        throw error
      }
    },
    close: async () => {
      closing = true
      await trim()
    },
  }
}
