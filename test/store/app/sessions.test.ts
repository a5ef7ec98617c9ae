import { expect, test } from 'vitest'
import { formOf, onBoth, PASSWORD, standingClock } from './databases.ts'

onBoth(({ open, fresh }) => {
  const atWork = async () => {
    const time = standingClock()
    const place = await fresh()
    const app = await open({ clock: time.clock }, place)
    const ada = await app.people.add(formOf('Ada', { roles: ['analyst'] }), PASSWORD)
    return { ...app, time, ada, place }
  }

  test('a session is found by its secret, with its person as they are now', async () => {
    const { sessions, people, ada } = await atWork()
    const secret = await sessions.start(ada.id, '10.0.0.1')
    const session = await sessions.find(secret)
    expect(session).toEqual({
      id: session!.id,
      person: ada,
      started: '2022-12-01T09:00:00.000Z',
      lastSeen: '2022-12-01T09:00:00.000Z',
      address: '10.0.0.1',
      csrf: session!.csrf,
      mustChange: true,
    })
    expect(new Set([secret, session!.id, session!.csrf]).size).toBe(3)
    expect(await sessions.find(session!.id)).toBeNull()
    expect(await sessions.find('')).toBeNull()
    await people.change(ada.id, { ...ada, roles: ['reader'] })
    await people.setPassword(ada.id, `${PASSWORD}-2`, false)
    expect(await sessions.find(secret)).toMatchObject({ person: { roles: ['reader'] }, mustChange: false })
    await people.change(ada.id, { ...ada, active: false })
    expect(await sessions.find(secret)).toBeNull()
  })

  test('a session ends when it is left alone for half an hour, and after twelve in any case', async () => {
    const { sessions, time, ada } = await atWork()
    const [left, used] = [await sessions.start(ada.id, 'a'), await sessions.start(ada.id, 'b')]
    for (let hour = 0; hour < 12 * 3 - 1; hour++) {
      time.pass(20)
      expect(await sessions.find(used)).not.toBeNull()
      if (hour === 0) expect(await sessions.of(ada.id)).toHaveLength(2)
    }
    expect(await sessions.find(left)).toBeNull()
    expect((await sessions.of(ada.id)).map(({ address }) => address)).toEqual(['b'])
    time.pass(20)
    expect(await sessions.find(used)).toBeNull()
    expect(await sessions.of(ada.id)).toEqual([])
  })

  test('that it was seen is noted once a minute', async () => {
    const { sessions, time, ada } = await atWork()
    const secret = await sessions.start(ada.id, 'a')
    const noted = async () => (await sessions.of(ada.id))[0]!.lastSeen
    time.pass(0.9)
    await sessions.find(secret)
    expect(await noted()).toBe('2022-12-01T09:00:00.000Z')
    time.pass(0.1)
    await sessions.find(secret)
    expect(await noted()).toBe('2022-12-01T09:01:00.000Z')
  })

  test('a session is ended alone or with all of its person, for every process', async () => {
    const { sessions, time, ada, place, people } = await atWork()
    const ben = await people.add(formOf('Ben'), null)
    const bens = await sessions.start(ben.id, 'c')
    const secrets = [await sessions.start(ada.id, 'a'), await sessions.start(ada.id, 'b')]
    const elsewhere = (await open({ clock: time.clock }, place)).sessions
    await sessions.end((await elsewhere.find(secrets[0]!))!.id)
    expect(await elsewhere.find(secrets[0]!)).toBeNull()
    secrets.push(await elsewhere.start(ada.id, 'd'))
    expect(await sessions.endAll(ada.id)).toBe(2)
    for (const secret of secrets) expect(await elsewhere.find(secret)).toBeNull()
    expect(await elsewhere.find(bens)).not.toBeNull()
  })
})
