import { expect, test } from 'vitest'
import { openEngine } from '../../src/store/engine.ts'
import { folderOf } from './plan-folders.ts'

const SLOW = 'select count(*) from range(3000) a, range(10000) b where (a.range + b.range) % 7 = 3'

async function inEngine(use: (engine: Awaited<ReturnType<typeof openEngine>>) => Promise<void>) {
  const { path, remove } = folderOf(new Map())
  try {
    await use(await openEngine({ memory: '200MB', folders: [path], spill: `${path}/spill` }))
  } finally {
    remove()
  }
}

test('closing lets the jobs at work finish and refuses those that wait', () =>
  inEngine(async engine => {
    const jobs = Array.from({ length: 12 }, () => engine.lease(session => session.rows(SLOW)))
    engine.close()
    const ends = await Promise.allSettled(jobs)
    const done = ends.flatMap(end => (end.status === 'fulfilled' ? [end.value] : []))
    expect(done.length).toBeGreaterThan(0)
    expect(done.length).toBeLessThan(jobs.length)
    for (const [row] of done) expect(row).toEqual(done[0]![0])
    for (const end of ends) if (end.status === 'rejected') expect(String(end.reason)).toContain('closed')
    await expect(engine.lease(session => session.rows('select 1'))).rejects.toThrow('closed')
  }))

test('a job that fails gives its session back', () =>
  inEngine(async engine => {
    for (let nth = 0; nth < 12; nth++)
      await expect(engine.lease(session => session.run('select nothing'))).rejects.toThrow('Binder')
    expect(await engine.lease(session => session.rows('select 1 as one'))).toEqual([{ one: 1 }])
    engine.close()
  }))
