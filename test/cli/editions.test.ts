import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderOf } from '../store/plan-folders.ts'
import { EARLY, PERSONAL, PLAN, planFolder, publish, tree } from './edition-folder.ts'
import { type Ran, run } from './run.ts'

describe('a published edition', () => {
  const folder = planFolder(EARLY)
  const kept = join(folder.path, 'editions', '2022-11')
  let first: Ran

  beforeAll(async () => {
    await run(['load', folder.path], '2022-12-05')
    first = await publish(folder.path, '2022-11', 'board')
  })
  afterAll(() => folder.remove())

  test('is kept in the plan folder as it is written, and where is told on the side', () => {
    expect([first.code, first.notes]).toEqual([
      0,
      expect.stringMatching(
        /^The edition of November 2022 is sealed, and kept in .*editions\/2022-11\. Its digest is [0-9a-f]{64}\.$/,
      ),
    ])
    const written = [...first.files].map(([path, text]) => [path.replace(/^board\//, ''), text] as const)
    const latin = (text: string) => Buffer.from(text, 'utf8').toString('latin1')
    expect(new Map(written.map(([path, text]) => [path, latin(text)]))).toEqual(tree(kept))
  })

  test('holds the report, its figures, the plan, the narrative and every definition, and says who signed it off', () => {
    const edition = JSON.parse(readFileSync(join(kept, 'edition.json'), 'utf8'))
    expect(edition).toMatchObject({
      month: '2022-11',
      audience: 'board',
      signedOff: { by: "Director of Children's Services", on: '2022-12-15' },
      engine: { throughline: '0.0.0-test' },
      parameters: { 'cp-visit': '10 WD', icpc: '15 WD' },
    })
    const files = Object.keys(edition.files)
    for (const path of [
      'index.html',
      'report.json',
      'figures.json',
      'plan/plan.yaml',
      'plan/narrative/2022-11/cp-number.md',
      'definitions/cp-number.sql',
      'definitions/cp.sql',
    ])
      expect(files).toContain(path)
    expect(readFileSync(join(kept, 'plan/plan.yaml'), 'utf8')).toBe(PLAN)
    const { figures } = JSON.parse(readFileSync(join(kept, 'figures.json'), 'utf8'))
    expect(figures).toContainEqual({
      measure: 'cp-visits-in-timescale',
      month: '2022-11',
      window: 'at',
      numerator: 2,
      denominator: 3,
      value: 200 / 3,
    })
  })

  test('names no child, no machine and no folder of it', () => {
    for (const [path, text] of tree(kept)) {
      expect([path, PERSONAL.exec(text)]).toEqual([path, null])
      expect([path, text.includes(folder.path) || text.includes(dirname(folder.path) + '/')]).toEqual([
        path,
        false,
      ])
    }
  })

  test('in every format comes out the same, and names no child inside its documents either', async () => {
    const formats = ['--formats', 'html,pdf,docx,pptx,xlsx,json']
    const ran = await run([
      'report',
      folder.path,
      '--month',
      '2022-10',
      '--out',
      'x',
      '--publish',
      ...formats,
    ])
    const october = join(folder.path, 'editions', '2022-10')
    const verified = await run(['verify', october])
    expect([ran.code, verified.code, verified.notes]).toEqual([0, 0, ''])
    for (const name of ['report.docx', 'report.pptx', 'report.xlsx'])
      for (const [part, bytes] of Object.entries(unzipSync(readFileSync(join(october, name)))))
        expect([name, part, PERSONAL.exec(Buffer.from(bytes).toString('latin1'))]).toEqual([name, part, null])
    rmSync(october, { recursive: true })
  })

  test('is the same to the byte when it is published again, and is not kept twice', async () => {
    const again = await publish(folder.path, '2022-11', 'board')
    expect(again.files).toEqual(first.files)
    expect(again.notes).toMatch(/^This edition of November 2022 was published before\./)
    expect(readdirSync(join(folder.path, 'editions'))).toEqual(['2022-11'])
    const copy = tree(kept)
    cpSync(kept, `${folder.path}-moved`, { recursive: true })
    rmSync(kept, { recursive: true })
    await publish(folder.path, '2022-11', 'board')
    expect(tree(kept)).toEqual(copy)
    rmSync(`${folder.path}-moved`, { recursive: true })
  })

  test('comes out the same when it is verified, from where it is kept and from elsewhere', async () => {
    const here = await run(['verify', kept])
    expect([here.code, here.notes]).toEqual([0, ''])
    expect(here.out).toMatch(
      /Files: all \d+ as sealed\.\nFigures: all 180 come out the same\.\nReport: all \d+ files come out the same\.\n/,
    )
    const elsewhere = folderOf(new Map())
    cpSync(kept, join(elsewhere.path, 'papers', 'board'), { recursive: true })
    const apart = join(elsewhere.path, 'papers', 'board')
    const lost = await run(['verify', apart])
    expect([lost.code, lost.out]).toEqual([
      1,
      expect.stringContaining('is in no plan folder near the edition'),
    ])
    expect((await run(['verify', apart, '--plan', folder.path])).code).toBe(0)
    cpSync(folder.path, join(elsewhere.path, 'papers', 'northmere'), { recursive: true })
    expect((await run(['verify', apart])).code).toBe(0)
    elsewhere.remove()
  })

  test('holds the plan’s own measures too, and one that is wrong is wrong again', async () => {
    const own = join(folder.path, 'measures')
    const ours = readFileSync('src/measures/safety/cp-number.sql', 'utf8')
    mkdirSync(own)
    writeFileSync(join(own, 'cp-number.sql'), ours.replace(/^-- title: .*$/m, '-- title: Children on a plan'))
    writeFileSync(join(own, 'contacts.sql'), 'no measure')
    const ran = await publish(folder.path, '2022-09', 'board')
    const september = join(folder.path, 'editions', '2022-09')
    expect(ran.notes).toContain('measures/contacts.sql')
    expect(ran.files.get('board/cp-number.html')).toContain('Children on a plan')
    expect(readFileSync(join(september, 'definitions', 'cp-number.sql'), 'utf8')).toContain(
      'Children on a plan',
    )
    expect(readdirSync(join(september, 'definitions'))).not.toContain('contacts.sql')
    rmSync(own, { recursive: true })
    const verified = await run(['verify', september])
    expect([verified.code, verified.notes]).toEqual([0, ''])
    rmSync(september, { recursive: true })
  })

  test('is not written over, nor mixed with other files', async () => {
    const other = folderOf(new Map([['minutes.txt', 'x']]))
    const mixed = await publish(folder.path, '2022-11', other.path)
    expect([mixed.code, mixed.notes]).toEqual([1, expect.stringContaining('already holds minutes.txt')])
    cpSync(kept, join(other.path, 'november'), { recursive: true })
    const over = await publish(folder.path, '2022-10', join(other.path, 'november'))
    expect([over.code, over.notes]).toEqual([1, expect.stringContaining('holds another edition')])
    expect(readdirSync(join(folder.path, 'editions'))).toEqual(['2022-11'])
    other.remove()
  })

  test('for the public is kept apart, and what is written elsewhere is the report alone', async () => {
    const ran = await publish(folder.path, '2022-11', 'public', '--audience', 'public')
    expect([ran.code, ran.notes]).toEqual([0, expect.stringContaining('editions/2022-11-public.')])
    expect([...ran.files.keys()].filter(path => !/^public\/[\w-]+\.(html|json)$/.test(path))).toEqual([])
    expect([...ran.files.keys()].filter(path => /figures\.json|edition\.json/.test(path))).toEqual([])
    expect((await run(['verify', join(folder.path, 'editions', '2022-11-public')])).code).toBe(0)
  })

  test('holds no lists', async () => {
    const ran = await run([
      ...['report', folder.path, '--month', '2022-11', '--out', 'x'],
      ...['--formats', 'xlsx', '--with-lists', '--publish'],
    ])
    expect([ran.code, ran.notes]).toEqual([2, expect.stringContaining('--with-lists')])
  })
})

describe('verify', () => {
  const folder = planFolder(EARLY)
  let kept: string
  beforeAll(async () => {
    await run(['load', folder.path], '2022-12-05')
    await publish(folder.path, '2022-11', 'board')
    kept = join(folder.path, 'editions', '2022-11')
  })
  afterAll(() => folder.remove())

  /** Verifies a copy of the edition with a file of it written anew; null takes the file away. */
  async function verifyWith(path: string, write: (text: string) => string | null): Promise<Ran> {
    const copy = join(folder.path, 'copy')
    cpSync(kept, copy, { recursive: true })
    const file = join(copy, path)
    const written = write(path === 'new.txt' ? '' : readFileSync(file, 'utf8'))
    rmSync(file, { force: true })
    if (written !== null) writeFileSync(file, written)
    const ran = await run(['verify', copy])
    rmSync(copy, { recursive: true })
    return ran
  }

  test('names what was changed, taken away or added, and stops with 1', async () => {
    const narrative = 'plan/narrative/2022-11/cp-number.md'
    const changed = await verifyWith(narrative, text => text.replace('Nothing', 'Everything'))
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining(`changed  ${narrative}`)])
    expect(changed.out).toContain('not made again')
    expect((await verifyWith('index.html', () => null)).out).toContain('missing  index.html')
    const added = await verifyWith('new.txt', () => 'x')
    expect([added.code, added.out]).toEqual([1, expect.stringContaining('added    new.txt')])
    const sealed = await verifyWith('edition.json', text => text.replace('Director', 'Leader'))
    expect([sealed.code, sealed.out]).toEqual([1, expect.stringContaining('changed  edition.json')])
  })

  test('names a figure that was changed, with what it comes out as', async () => {
    const ran = await verifyWith('figures.json', text =>
      text.replace(
        '"cp-number","month":"2022-11","window":"at","numerator":3',
        '"cp-number","month":"2022-11","window":"at","numerator":2',
      ),
    )
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(
      /Figures: 1 figure comes out otherwise\.\n\n.*\n.*\ncp-number +Nov 2022 +at +2 +3\n/,
    )
    expect(ran.out).toContain('come out the same')
  })

  test('says that an edition could not be made again once its extract is gone or is not as it was', async () => {
    const extracts = join(folder.path, 'extracts')
    const [id] = readdirSync(extracts)
    const table = join(extracts, id!, 'tables', 'ssd_cp_plans.parquet')
    const content = readFileSync(table)
    chmodSync(table, 0o644)
    writeFileSync(table, Buffer.concat([content, Buffer.from('x')]))
    const changed = await run(['verify', kept])
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining('tables/ssd_cp_plans.parquet')])
    writeFileSync(table, content)
    cpSync(extracts, `${extracts}-kept`, { recursive: true })
    rmSync(extracts, { recursive: true })
    const gone = await run(['verify', kept])
    expect(gone.code).toBe(1)
    expect(gone.out).toMatch(/Files: all \d+ as sealed\./)
    expect(gone.out).toContain(`extract ${id} is in no plan folder near the edition`)
    expect(gone.notes).toBe('The edition could not be made again, so it is not verified.')
    cpSync(`${extracts}-kept`, extracts, { recursive: true })
    expect((await run(['verify', kept])).code).toBe(0)
  })

  test('is told of a folder that is no edition', async () => {
    const ran = await run(['verify', folder.path])
    expect([ran.code, ran.notes]).toEqual([1, expect.stringContaining('is not an edition')])
  })
})
