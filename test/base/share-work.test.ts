import { expect, test } from 'vitest'
import { keepLast } from '../../src/base/keep-last.ts'
import { shareWork } from '../../src/base/share-work.ts'

/** Work that ends when it is told to, and counts how often it began. */
function slowWork() {
  const ends: ((fault?: Error) => void)[] = []
  const ask = shareWork<number>(
    () =>
      new Promise((resolve, reject) => {
        const nth = ends.length + 1
        ends.push(fault => (fault ? reject(fault) : resolve({ mark: '', made: nth })))
      }),
  )
  return { ask, end: (at: number, fault?: Error) => ends[at]!(fault), begun: () => ends.length }
}

test('whoever comes while work is done shares the next, which began after they asked', async () => {
  const { ask, end, begun } = slowWork()
  const first = ask()
  const [second, third] = [ask(), ask()]
  expect(begun()).toBe(1)
  end(0)
  expect(await first).toBe(1)
  await Promise.resolve()
  expect(begun()).toBe(2)
  end(1)
  expect(await Promise.all([second, third])).toEqual([2, 2])
})

test('work that failed fails for those who shared it alone', async () => {
  const { ask, end } = slowWork()
  const first = ask()
  const second = ask()
  end(0, new Error('no'))
  await expect(first).rejects.toThrow('no')
  await new Promise(resolve => setImmediate(resolve))
  end(1)
  expect(await second).toBe(2)
})

test('work is given what it made last', async () => {
  const marks: (string | null)[] = []
  const ask = shareWork<number>(async last => {
    marks.push(last?.mark ?? null)
    return { mark: `${marks.length}`, made: 0 }
  })
  await ask()
  await ask()
  expect(marks).toEqual([null, '1'])
})

test('the last things asked for are kept, and a promise that failed is not', async () => {
  const kept = new Map<string, unknown>()
  const made: string[] = []
  const get = (key: string) =>
    keepLast(kept, key, 2, () => {
      made.push(key)
      return key
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
  const fails = keepLast(kept, 'x', 2, () => Promise.reject(new Error('no')))
  await expect(fails).rejects.toThrow('no')
  expect(kept.has('x')).toBe(false)
})
