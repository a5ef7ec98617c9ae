import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EARLY, LATE, planFolder, publish, record } from './edition-folder.ts'
import { run } from './run.ts'

describe('an earlier extract', () => {
  const folder = planFolder(EARLY)
  const ids: string[] = []

  beforeAll(async () => {
    ids.push(/Extract (\S+)/.exec((await run(['load', folder.path], '2022-12-05')).out)![1]!)
    record(folder.path, LATE)
    ids.push(/Extract (\S+)/.exec((await run(['load', folder.path], '2023-01-05')).out)![1]!)
  })
  afterAll(() => folder.remove())

  const onPlan = async (...extract: string[]) => {
    const ran = await run([
      ...['figures', folder.path, '--measure', 'cp-number', '--from', '2022-11', '--to', '2022-11'],
      ...['--format', 'csv', ...extract],
    ])
    return ran.out.split('\n')[1]?.split(',')[3]
  }

  test('is read where it is asked for, by its id, the start of it, or as the previous', async () => {
    expect(await onPlan()).toBe('4')
    expect(await onPlan('--extract', 'newest')).toBe('4')
    expect(await onPlan('--extract', ids[1]!)).toBe('4')
    expect(await onPlan('--extract', ids[0]!)).toBe('3')
    expect(await onPlan('--extract', '2022')).toBe('3')
    expect(await onPlan('--extract', 'previous')).toBe('3')
  })

  test('gives the last month that is complete in it where none is asked for', async () => {
    const list = await run(['list', folder.path, 'cp-number', '--format', 'json', '--extract', 'previous'])
    expect(JSON.parse(list.out)).toMatchObject({ month: '2022-11', count: 3 })
  })

  test.each([
    ['explain', 'cp-number', '--format', 'json'],
    ['narrative'],
    ['restated', '--format', 'json'],
    ['report', '--out', 'board', '--formats', 'json'],
  ])('is read by %s, the same each time', async (command, ...options) => {
    const [first, second] = [
      await run([command, folder.path, ...options, '--month', '2022-11', '--extract', 'previous']),
      await run([command, folder.path, ...options, '--month', '2022-11', '--extract', ids[0]!]),
    ]
    expect([first.code, second]).toEqual([0, first])
  })

  test('may be published, and that it is not the newest is said', async () => {
    const ran = await publish(folder.path, '2022-11', 'board', '--extract', 'previous')
    expect([ran.code, ran.notes]).toEqual([
      0,
      expect.stringContaining(`It is made from extract ${ids[0]}, as asked; the newest is ${ids[1]}.`),
    ])
    expect(JSON.parse(ran.files.get('board/edition.json')!).extract.id).toBe(ids[0])
    const newest = await publish(folder.path, '2022-11', 'again')
    expect(newest.notes).not.toContain('as asked')
  })

  test.each([
    ['2021', 'there is no extract "2021"'],
    ['202', '2 extracts begin with "202"'],
    ['', 'there is no extract ""'],
  ])('that %j does not tell is refused, with those that are kept', async (written, words) => {
    const ran = await run(['figures', folder.path, '--extract', written])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.notes).toBe(`--extract: ${words}. There are:\n  ${ids[0]}\n  ${ids[1]}`)
  })
})

test('where nothing was loaded yet, asking for an extract is told how to keep one', async () => {
  const folder = planFolder(EARLY)
  const ran = await run(['figures', folder.path, '--extract', 'newest'])
  expect([ran.code, ran.notes]).toEqual([1, expect.stringContaining('There is no extract yet.')])
  folder.remove()
})
