import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InputError } from '../../../src/base/errors.ts'
import { deskOnThread } from '../../../src/desk/desk-on-thread.ts'
import { openReportRoom, type ReportRoom } from '../../../src/desk/report-room.ts'
import { EARLY, planFolder } from '../../cli/edition-folder.ts'
import { run } from '../../cli/run.ts'
import { roomIn, VERSION } from './reading-app.ts'

const SCRIPT = pathToFileURL('dist/report-thread.js')

describe.skipIf(!existsSync(SCRIPT))('a desk on a thread of its own (needs npm run build)', () => {
  const folder = planFolder(EARLY)
  let room: ReportRoom
  const begin = (script: URL) =>
    openReportRoom({
      plan: folder.path,
      desk: () => deskOnThread(script, { plan: folder.path, version: VERSION }),
      words: async () => null,
    })

  beforeAll(async () => {
    await run(['load', folder.path], '2022-12-05')
    room = begin(SCRIPT)
  })
  afterAll(async () => {
    await room.close()
    folder.remove()
  })

  test('makes what is made in this one', async () => {
    const here = roomIn(folder.path, async () => null)
    expect(await room.draft('2022-11')).toEqual(await here.draft('2022-11'))
    expect(await room.months()).toEqual(await here.months())
    const answers = { working: '9 children were on a child protection plan.', worried: '', doing: '' }
    expect(await room.check('2022-11', 'cp-number', answers)).toEqual(
      await here.check('2022-11', 'cp-number', answers),
    )
  })

  test('publishes in every form', async () => {
    const name = await room.publish('2022-11', { by: 'Ada Example', on: '2022-12-20' })
    expect(await room.files(name)).toHaveLength(4)
    expect((await room.published(name))?.signedOff).toEqual({ by: 'Ada Example', on: '2022-12-20' })
  })

  test('what stops it there stops whoever asked, as the same fault', async () => {
    const fault = await room.draft('2022-11', 'no-such').catch((fault: Error) => fault)
    expect(fault).toBeInstanceOf(InputError)
    expect((fault as Error).message).toBe('There is no extract no-such.')
  })

  test('where it cannot begin, whoever waits is told', async () => {
    const broken = begin(pathToFileURL('dist/no-such.js'))
    await expect(Promise.all([broken.draft('2022-11'), broken.months()])).rejects.toThrow(/no-such/)
    await broken.close()
  })

  test('once it is closed, what waits is refused, and the next thing asked for begins another', async () => {
    const other = begin(SCRIPT)
    const waiting = other.draft('2022-10').catch((fault: Error) => fault.message)
    await new Promise(resolve => setImmediate(resolve))
    await other.close()
    expect(await waiting).toBe('the thread that makes reports ended')
    expect((await other.draft('2022-10')).month).toBe('2022-10')
    await other.close()
  })
})
