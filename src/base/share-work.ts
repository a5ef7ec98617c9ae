/** What was made last, and what tells whether it would be the same again. */
export interface LastMade<T> {
  readonly mark: string
  readonly made: T
}

/**
 * Shares work among those who ask for it: one runs at a time, and whoever comes meanwhile shares the next, so that
 * nobody is given what was begun before they asked.
 *
 * @param work is given what it made last; where it gives the same back, nothing was made anew
 */
export function shareWork<T>(work: (last: LastMade<T> | null) => Promise<LastMade<T>>): () => Promise<T> {
  let last: LastMade<T> | null = null
  let running: Promise<unknown> | null = null
  let next: Promise<T> | null = null
  const run = (): Promise<T> => {
    const done = work(last).then(made => {
      last = made
      return made.made
    })
    const over = () => {
      if (running === done) running = null
    }
    running = done
    done.then(over, over)
    return done
  }
  return () => {
    if (running === null) return run()
    const begin = () => {
      next = null
      return run()
    }
    next ??= running.then(begin, begin)
    return next
  }
}
