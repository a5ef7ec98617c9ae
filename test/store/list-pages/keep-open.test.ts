import { expect, test } from 'vitest'
import { keepOpen } from '../../../src/store/list-pages/keep-open.ts'

/** Closing is nobody's to wait for, so it is done a moment later. */
const settled = () => new Promise(resolve => setImmediate(resolve))

function shelf(most: number) {
  const events: string[] = []
  const kept = keepOpen<{ readonly name: string; readonly close: () => Promise<void> }>(most)
  const hold = (name: string) =>
    kept.hold(name, async () => {
      events.push(`open ${name}`)
      return {
        name,
        close: async () => {
          events.push(`close ${name}`)
        },
      }
    })
  return { events, hold, close: kept.close }
}

test('what is open is given again, and opened once for those who ask at the same time', async () => {
  const { events, hold } = shelf(2)
  const held = await Promise.all([hold('a'), hold('a'), hold('a')])
  for (const { opened, release } of held) {
    expect(opened).toBe(held[0]!.opened)
    release()
  }
  const again = await hold('a')
  expect([again.opened === held[0]!.opened, events]).toEqual([true, ['open a']])
})

test('the one that was not used for longest is closed, once nobody uses it', async () => {
  const { events, hold } = shelf(2)
  const a = await hold('a')
  for (const name of ['b', 'c', 'd']) {
    ;(await hold(name)).release()
    await settled()
  }
  expect(events).toEqual(['open a', 'open b', 'open c', 'close b', 'open d', 'close c'])
  a.release()
  ;(await hold('e')).release()
  await settled()
  expect(events.slice(-2)).toEqual(['open e', 'close a'])
})

test('what could not be opened is tried again', async () => {
  const kept = keepOpen<{ readonly close: () => Promise<void> }>(2)
  const fails = () => Promise.reject(new Error('not now'))
  await expect(kept.hold('a', fails)).rejects.toThrow('not now')
  const { opened } = await kept.hold('a', async () => ({ close: async () => {} }))
  expect(opened).toBeDefined()
})

test('closing closes what nobody uses, then the rest, and lets nobody in', async () => {
  const { events, hold, close } = shelf(2)
  const a = await hold('a')
  ;(await hold('b')).release()
  await close()
  expect(events.slice(-1)).toEqual(['close b'])
  a.release()
  await settled()
  await expect(hold('a')).rejects.toThrow('closed')
  expect(events.slice(-1)).toEqual(['close a'])
})
