import { expect, test } from 'vitest'
import { formOf, messageOf, onBoth, PASSWORD, standingClock } from './databases.ts'

onBoth(({ open, fresh }) => {
  test('people are added, found and changed, one for each address', async () => {
    const { people } = await open()
    const ada = await people.add(
      formOf('Ada', { email: ' ADA@Northmere.example ', teams: ['t1', ' t1', ''] }),
      null,
    )
    expect(ada).toEqual({ ...ada, ...formOf('Ada', { teams: ['t1'] }) })
    const ben = await people.add(formOf('Ben', { roles: ['analyst', 'reader'] }), null)
    expect(ben.roles).toEqual(['reader', 'analyst'])
    expect((await people.all()).map(({ name }) => name)).toEqual(['Ada', 'Ben'])
    expect(await people.find(ada.id)).toEqual(ada)
    expect(await people.find('no\0body')).toBeNull()
    expect(await people.findByEmail('Ada@NORTHMERE.example')).toEqual(ada)
    expect(await people.findByEmail('cy@northmere.example')).toBeNull()
    expect(await people.change(ada.id, formOf('Adah', { email: ada.email, active: false }))).toEqual({
      ...ada,
      name: 'Adah',
      teams: [],
      active: false,
    })
    expect(await messageOf(people.change(ada.id, formOf('Ben')))).toContain('InputError: Somebody has')
    expect(await messageOf(people.add(formOf('BEN'), null))).toContain('InputError: Somebody has')
    expect(await messageOf(people.add(formOf('Cy', { email: 'cy' }), null))).toContain('e-mail address')
    expect(await messageOf(people.add(formOf('Cy', { name: ' ' }), null))).toContain('a name')
    expect(await messageOf(people.add(formOf('Cy'), 'short'))).toContain('at least 12')
    expect(await messageOf(people.change('nobody', formOf('Cy')))).toContain('no such person')
    expect(await people.all()).toHaveLength(2)
  })

  test('an address that is added twice at once is added once', async () => {
    const place = await fresh()
    const apps = [await open({}, place), await open({}, place)]
    const added = await Promise.allSettled(
      Array.from({ length: 6 }, (_, nth) => apps[nth % 2]!.people.add(formOf('Ada'), null)),
    )
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await apps[0]!.people.all()).toHaveLength(1)
  })

  test('somebody signs in with their password, and a first one has to be changed', async () => {
    const { people } = await open()
    const ada = await people.add(formOf('Ada'), PASSWORD)
    expect(await people.signIn('ADA@northmere.example', PASSWORD)).toEqual({
      kind: 'welcome',
      person: ada,
      mustChange: true,
    })
    expect(await messageOf(people.setPassword(ada.id, 'Ada-northmere-1', false))).toContain('harder to guess')
    await people.setPassword(ada.id, `${PASSWORD}-2`, false)
    expect(await people.signIn(ada.email, PASSWORD)).toEqual({ kind: 'refused' })
    expect(await people.signIn(ada.email, `${PASSWORD}-2`)).toMatchObject({ mustChange: false })
    await people.setPassword(ada.id, PASSWORD, true)
    expect(await people.signIn(ada.email, PASSWORD)).toMatchObject({ mustChange: true })
  })

  test('nobody signs in who has no password, is not active or is not there', async () => {
    const { people } = await open()
    await people.add(formOf('Ada'), null)
    await people.add(formOf('Ben', { active: false }), PASSWORD)
    for (const name of ['ada', 'ben', 'cy'])
      expect(await people.signIn(`${name}@northmere.example`, PASSWORD)).toEqual({ kind: 'refused' })
    expect(await people.signIn('ada@northmere.example', 'nobody has this password')).toEqual({
      kind: 'refused',
    })
  })

  test('five wrong passwords in a quarter of an hour lock an address for as long, known or not', async () => {
    const time = standingClock()
    const { people } = await open({ clock: time.clock })
    await people.add(formOf('Ada'), PASSWORD)
    for (const email of ['ada@northmere.example', 'nobody@northmere.example']) {
      for (let nth = 0; nth < 5; nth++)
        expect(await people.signIn(email, 'wrong')).toEqual({ kind: 'refused' })
      const until = new Date(time.clock().getTime() + 15 * 60_000).toISOString()
      expect(await people.signIn(email, PASSWORD)).toEqual({ kind: 'locked', until })
    }
    time.pass(14.9)
    expect(await people.signIn('ada@northmere.example', PASSWORD)).toMatchObject({ kind: 'locked' })
    time.pass(0.2)
    expect(await people.signIn('ada@northmere.example', 'wrong')).toEqual({ kind: 'refused' })
    expect(await people.signIn('ada@northmere.example', PASSWORD)).toMatchObject({ kind: 'welcome' })
    for (let nth = 0; nth < 4; nth++) await people.signIn('ada@northmere.example', 'wrong')
    time.pass(16)
    expect(await people.signIn('ada@northmere.example', 'wrong')).toEqual({ kind: 'refused' })
    expect(await people.signIn('ada@northmere.example', PASSWORD)).toMatchObject({ kind: 'welcome' })
  })

  test('whoever tries many passwords at once learns of no more than five, and a new password unlocks', async () => {
    const { people } = await open()
    const ada = await people.add(formOf('Ada'), PASSWORD)
    const wrong = Array.from({ length: 12 }, () => people.signIn(ada.email, 'wrong'))
    const kinds = (await Promise.all(wrong)).map(({ kind }) => kind)
    expect(kinds.filter(kind => kind === 'refused')).toHaveLength(5)
    expect(await people.signIn(ada.email, PASSWORD)).toMatchObject({ kind: 'locked' })
    await people.setPassword(ada.id, PASSWORD, true)
    expect(await people.signIn(ada.email, PASSWORD)).toMatchObject({ kind: 'welcome' })
  })

  test('a view is saved under a name, moved by saving it again, and is its owner’s alone', async () => {
    const { views } = await open()
    const late = await views.save('ada', ' Late visits ', '/lists/cp-visits?sort=due')
    expect(await views.save('ada', 'Late visits', '/worklists/late')).toEqual({
      ...late,
      address: '/worklists/late',
    })
    await views.save('ada', 'All', '/worklists')
    await views.save('ben', 'All', '/worklists?team=t1')
    expect((await views.of('ada')).map(({ name, address }) => [name, address])).toEqual([
      ['All', '/worklists'],
      ['Late visits', '/worklists/late'],
    ])
    await views.remove('ben', late.id)
    expect(await views.of('ada')).toHaveLength(2)
    await views.remove('ada', late.id)
    expect(await views.of('ada')).toHaveLength(1)
    expect(await messageOf(views.save('ada', ' ', '/worklists'))).toContain('a name')
  })
})
