import { spawnSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeNorthmere } from '../../src/sample/write-northmere.ts'
import { folderOf } from '../store/plan-folders.ts'
import { type Ran, run } from './run.ts'

const folder = folderOf(new Map())
const plan = join(folder.path, 'northmere')
const NOVEMBER = ['--month', '2022-11']
let loaded: Ran

beforeAll(async () => {
  await writeNorthmere(plan, { seed: 1 })
  loaded = await run(['load', plan], '2022-12-05')
})
afterAll(() => folder.remove())

/** Text with its line breaks taken out, so that sentences can be looked for. */
const flowing = (text: string): string => text.replace(/\s+/g, ' ')

const explain = (measure: string, ...options: string[]) =>
  run(['explain', plan, measure, ...NOVEMBER, ...options])

const IN_2024 =
  'The targets for March 2024 cannot all hold: 515 children at the start of the year (the target for March 2023), 155 entering care and 190 ceasing would leave 480, not 450.'

test('load tells, on the side, the targets that cannot hold whatever the records say', () => {
  expect(loaded.code).toBe(0)
  expect(loaded.notes).toBe(`plan.yaml: ${IN_2024}`)
  expect(loaded.out).not.toContain('cannot all hold')
})

test('check tells them too, and its result stays as it is', async () => {
  const ran = await run(['check', plan, '--format', 'json'])
  expect([ran.code, ran.notes]).toEqual([0, `plan.yaml: ${IN_2024}`])
  const stopping = JSON.parse(ran.out).filter(({ stops }: { stops: string }) => stops !== 'nothing')
  expect(stopping).toEqual([])
})

test('worklist tells as overdue the visits that the figures find not in time, and counts what would reach the target', async () => {
  const { lists, shares } = JSON.parse((await run(['worklist', plan, '--format', 'json'])).out)
  const { figures } = JSON.parse((await run(['figures', plan, '--to', '2022-11', '--format', 'json'])).out)
  const rows = (id: string) => lists.find((list: { id: string }) => list.id === id)
  for (const { measure, worklist, target, met, rows: all, breaching, done } of shares) {
    const figure = figures.find(
      (one: { measure: string; month: string }) => one.measure === measure && one.month === '2022-11',
    )
    expect([met, all]).toEqual([figure.numerator, figure.denominator])
    if (/visits/.test(worklist)) expect(rows(worklist).overdue).toBe(all - met)
    if (done > 0) expect(((met - breaching + done - 1) * 100) / all).toBeLessThan(target)
    expect(((met - breaching + done) * 100) / all).toBeGreaterThanOrEqual(target)
  }
  expect(shares.map(({ worklist }: { worklist: string }) => worklist)).toEqual([
    'cin-visits',
    'cla-reviews',
    'cla-visits',
    'cp-reviews',
    'cp-visits',
  ])
  expect(['conferences-late', 'care-starts', 'care-ceased', 'contacts'].map(id => rows(id).rows)).toEqual([
    7, 18, 13, 1127,
  ])
})

describe('explain', () => {
  test('a number: whether it changes, whether it gets there, why it moved, and the method last', async () => {
    const { code, out, notes } = await explain('cla-number')
    expect([code, notes]).toEqual([0, ''])
    const said = flowing(out)
    expect(said).toContain('629 on 30 November 2022, up from 624 a month earlier. That is worse.')
    expect(said).toContain('From 624 to 629 in November: 18 joined and 13 left.')
    expect(said).toContain('18 in, 13 out and no corrections make 629 at its end.')
    const order = [
      'Direction of travel',
      'Is it really changing?',
      'Will it get there?',
      'Why did it move?',
      'What it means',
      'What it counts',
      'How these answers are found',
    ].map(heading => out.indexOf(heading))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
    expect(out.split('\n').some(line => /^\d{6} /.test(line))).toBe(false)
  })

  test('with --rows, the people and the records behind it', async () => {
    const { out } = await explain('cla-number', '--rows')
    const rows = out.slice(out.indexOf('18 people joined'))
    expect(rows).toMatch(
      /^18 people joined between the ends of October 2022 and November 2022:\n\nperson id /,
    )
    const tables = rows.split(/\n\n(?=\d+ (?:people|came|went)|No corrections)/)
    expect(tables.map(table => table.split('\n')[0])).toEqual([
      '18 people joined between the ends of October 2022 and November 2022:',
      '13 people left between the ends of October 2022 and November 2022:',
      '18 came in, by the records of November 2022:',
      '13 went out, by the records of November 2022:',
      'No corrections in November 2022.',
    ])
    expect(tables.map(table => table.match(/^\d{6} /gm)?.length ?? 0)).toEqual([18, 13, 18, 13, 0])
    expect(tables[1]).toMatch(/ adopted/i)
  })

  test('as JSON, both lists of its movement and its records, which sum to the change', async () => {
    const { code, out } = await explain('cla-number', '--format', 'json')
    const { value, joined, left, reconciliation, movement } = JSON.parse(out)
    const { opening, into, corrections, closing, gap } = reconciliation
    expect([code, opening, into.length, reconciliation.out.length, corrections, closing, gap, value]).toEqual(
      [0, 624, 18, 13, [], 629, [], 629],
    )
    expect([joined.length, left.length, opening + joined.length - left.length]).toEqual([18, 13, 629])
    const people = (rows: readonly { readonly person: string }[]) => rows.map(({ person }) => person).sort()
    expect(people(into)).toEqual(people(joined))
    expect(people(reconciliation.out)).toEqual(people(left))
    expect(movement.stock.routes.left).toMatchObject({ 'stepped down': 6, 'turned 18': 6, ceased: 1 })
  })

  test('against an earlier month, the movement since then', async () => {
    const { out } = await explain('cla-number', '--format', 'json', '--against', '2022-03')
    const { movement, joined, left } = JSON.parse(out)
    expect([movement.before, movement.stock.opening, joined.length - left.length]).toEqual([
      '2022-03',
      615,
      14,
    ])
  })

  test('for the public, no one’s id', async () => {
    const { code, out } = await explain('cla-number', '--format', 'json', '--audience', 'public')
    const data = JSON.parse(out)
    expect([code, 'joined' in data, 'reconciliation' in data]).toEqual([0, false, false])
    expect(await explain('cla-number', '--rows', '--audience', 'public')).toMatchObject({
      code: 2,
      out: '',
      notes: '--rows names people, so it is not for the public: leave out --rows or --audience.',
    })
  })

  test('a rate whose target is out of reach, with what it would take', async () => {
    const said = flowing((await explain('referral-rate')).out)
    expect(said).toContain(
      'The target of 731 for March 2023 is out of reach unless fewer than 10 referrals a month come from December to March',
    )
  })

  test('one low month, beside the average and a forecast that excludes the target', async () => {
    const said = flowing((await explain('referrals')).out)
    expect(said).toContain('The target of 210 for March 2023 would be met at November’s level')
    expect(said).toMatch(/The average of the last 12 months is \d+, and the forecast is between /)
    expect(said).toContain('the target of 210 lies below it, so it would be missed')
  })

  test.each([
    [['cla-numbr'], 2, 'There is no measure "cla-numbr". Did you mean "cla-number"?'],
    [['cla-number', '--month', '2022-11-01'], 2, '--month must be a month such as 2022-11.'],
    [['cla-number', ...NOVEMBER, '--against', 'October'], 2, '--against must be a month such as 2022-11.'],
    [
      ['cla-number', ...NOVEMBER, '--against', '2022-11'],
      2,
      '--against must be from 2019-12 to 2022-10 for --month 2022-11.',
    ],
    [
      ['cla-number', ...NOVEMBER, '--against', '2019-11'],
      2,
      '--against must be from 2019-12 to 2022-10 for --month 2022-11.',
    ],
    [['cla-number', '--format', 'table'], 2, '--format must be one of text, json.'],
  ])('wrong use %#: a message and exit code 2', async (args, code, message) => {
    expect(await run(['explain', plan, ...args])).toMatchObject({ code, out: '', notes: message })
  })

  test('a measure that the plan does not ask for stops it', async () => {
    const sql = '-- title: Siblings\n-- row: child\n-- fold: count\n-- windows: at\n-- source: made up\n\n'
    const file = folderOf(new Map([['x.sql', `${sql}select period, key, person_id from cla_number`]]))
    const own = join(plan, 'measures')
    cpSync(file.path, own, { recursive: true })
    const ran = await explain('x')
    rmSync(own, { recursive: true })
    file.remove()
    expect(ran).toMatchObject({
      code: 1,
      out: '',
      notes: 'The plan does not ask for x, so there is no target to judge it by. Add it to plan.yaml.',
    })
  })
})

describe('the report', () => {
  let report: Ran
  beforeAll(async () => {
    report = await run(['report', plan, ...NOVEMBER, '--out', 'board'])
  })

  test('tells the targets that cannot hold, this year’s from the records', () => {
    const front = report.files.get('board/index.html')!
    expect(front).toContain(
      'The targets for March 2023 cannot all hold: 615 children at the start of the year, 169 entering care and 206 ceasing would leave 578, not 515.',
    )
    expect(front).toContain(IN_2024)
  })

  test('names nobody who stood or moved anywhere, though explain does', async () => {
    const explained = await explain('cla-number', '--format', 'json')
    const { moves } = JSON.parse((await explain('all-open-cases', '--format', 'json')).out)
    const { reconciliation } = JSON.parse(explained.out)
    const people: readonly string[] = moves.flatMap(
      (move: { readonly people: readonly string[] }) => move.people,
    )
    const records = [...reconciliation.into, ...reconciliation.out].map(({ record }) => record)
    expect([people.length > 2000, records.length]).toEqual([true, 31])
    const known = new Set([...people, ...records])
    const named = (text: string) =>
      (text.match(/(?<![\d.])[A-Z]?\d{5,}(-\d+)?(?![\d.])/g) ?? []).filter(word => known.has(word))
    expect(new Set(named(explained.out)).size).toBe(18 + 13 + 31)
    expect(report.files.size).toBeGreaterThan(25)
    for (const [name, content] of report.files)
      expect([name, named(wordsOf(name, content))]).toEqual([name, []])
  })
})

/** What a reader finds in a file: its text, without the numbers that a format needs for itself. */
function wordsOf(name: string, content: string): string {
  const bytes = Buffer.from(content, 'latin1')
  if (name.endsWith('.pdf')) return pdfText(bytes)
  if (!/\.(docx|pptx|xlsx)$/.test(name)) return content
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xml'))
  return parts.map(([, part]) => new TextDecoder().decode(part).replaceAll(/<[^>]*>/g, ' ')).join(' ')
}

/** The text of a PDF, where there is a program to read it with. */
function pdfText(bytes: Uint8Array): string {
  const read = spawnSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 1e8 })
  return read.error ? '' : read.stdout
}

describe('narrative', () => {
  test('as JSON: what is claimed, and what the figures say', async () => {
    const { code, out } = await run(['narrative', plan, ...NOVEMBER, '--format', 'json'])
    const claims: readonly Record<'measure' | 'question' | 'verdict', string>[] = JSON.parse(out)
    expect(code).toBe(0)
    expect(claims.length).toBeGreaterThan(20)
    for (const claim of claims) {
      expect(Object.keys(claim)).toEqual(['measure', 'question', 'text', 'claim', 'verdict', 'figure'])
      expect(['working', 'worried', 'doing']).toContain(claim.question)
      expect(['agrees', 'contradicts', 'unchecked']).toContain(claim.verdict)
    }
    expect(
      claims.filter(claim => claim.verdict === 'contradicts' && claim.measure === 'cla-ceased'),
    ).toMatchObject([
      {
        claim: 'Children ceasing to be looked after: 12 in November 2022',
        figure: expect.stringContaining('13'),
      },
    ])
  })

  test('as a table: each measure’s claims under its title, and how many stand at its end', async () => {
    const { code, out } = await run(['narrative', plan, ...NOVEMBER])
    expect(code).toBe(0)
    expect(out).toMatch(/^Number of children in need\n\n {2}agrees: /)
    expect(out).toContain(
      '  CONTRADICTS: Children ceasing to be looked after: 12 in November 2022\n    figures: Children ceasing to be looked after: 13 in November 2022.\n    written: “',
    )
    expect(out).toMatch(
      /\n\d+ claims: \d+ agree with the figures, \d+ contradict them and \d+ cannot be checked\.\n$/,
    )
  })

  test('of a month that the records do not cover whole, with a note', async () => {
    const { code, notes } = await run(['narrative', plan, '--month', '2022-12'])
    expect([code, notes]).toEqual([
      0,
      'The records reach to 30 November 2022, so December 2022 is not complete in them.',
    ])
  })

  test('of a month without words, that there is nothing to check', async () => {
    const { code, out } = await run(['narrative', plan, '--month', '2022-05'])
    expect([code, out]).toEqual([0, 'The words of this month make no claim about its figures.\n'])
  })
})

describe('compare', () => {
  const SQL = 'select period, key, person_id, team from cla_number'
  const HEADING =
    '-- title: Looked after\n-- row: child\n-- fold: count\n-- windows: at\n-- source: made up\n\n'
  const file = (sql: string): string => {
    const path = join(folder.path, 'proposed.sql')
    writeFileSync(path, sql)
    return path
  }
  const compare = (sql: string, ...options: string[]) =>
    run(['compare', plan, '--measure', 'cla-number', '--with', file(sql), ...NOVEMBER, ...options])

  test('a select alone: 36 months before and after, and the last month’s rows that differ', async () => {
    const { code, out } = await compare(`${SQL} where care_start <> date '2022-11-01'`)
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Number of children looked after, as it is and as proposed, December 2019 to November 2022\n/,
    )
    expect(out.match(/^[A-Z][a-z]{2} \d{4} .*$/gm)).toHaveLength(36)
    expect(out).toMatch(/^Oct 2022 +624 +624 +- +-$/m)
    expect(out).toMatch(/^Nov 2022 +629 +628 +- +1$/m)
    expect(out).toMatch(/In November 2022, 1 row only as it is:\n\nkey +person id .*\n[- ]+\n133293 /)
  })

  test('a whole measure file, as JSON: figures and keys of each month', async () => {
    const { code, out } = await compare(
      `${HEADING}${SQL} where care_start <> date '2022-11-01'`,
      '--format',
      'json',
    )
    const { measure, window, months } = JSON.parse(out)
    expect([code, measure, window, months.length]).toEqual([0, 'cla-number', 'at', 36])
    expect(months.at(-1)).toEqual({
      month: '2022-11',
      before: { numerator: 629, denominator: null, value: 629 },
      after: { numerator: 628, denominator: null, value: 628 },
      added: [],
      dropped: ['133293'],
      nowMet: [],
      noLongerMet: [],
    })
  })

  test('a share: rows that are met under one definition alone', async () => {
    const sql =
      "select period, key, person_id, case when key = '133293' then 1 - met else met end as met from cla_visits_in_timescale"
    const path = file(sql)
    const { out } = await run([
      'compare',
      plan,
      '--measure',
      'cla-visits-in-timescale',
      '--with',
      path,
      ...NOVEMBER,
    ])
    expect(out).toMatch(/^month +before +after +rows added +dropped +now met +no longer met$/m)
    expect(out).toMatch(/In November 2022, 1 row met only as (it is|proposed):/)
  })

  test('the same definition: no row differs', async () => {
    const { code, out } = await compare(SQL)
    expect([code, out.endsWith('In November 2022 no row differs.\n')]).toEqual([0, true])
    expect(out.match(/^[A-Z][a-z]{2} \d{4} +(\d+) +\1 +- +-$/gm)).toHaveLength(36)
  })

  test('a select that fails stops it with the name of its file', async () => {
    const { code, out, notes } = await compare('select nothing from nowhere')
    expect([code, out]).toEqual([1, ''])
    expect(notes).toMatch(/^.*proposed\.sql: the select fails: .*nowhere/)
    expect(notes).not.toContain('cla-number-proposed')
  })

  test.each([
    [HEADING.replace('count', 'rate') + SQL, 'its fold is rate, and that of cla-number is count.'],
    ['', 'the file must end with one select.'],
    ['drop table ssd_person', 'the file must end with one select.'],
  ])('a file that can’t be used stops it: %#', async (sql, fault) => {
    const { code, out, notes } = await compare(sql)
    expect([code, out, notes.endsWith(`proposed.sql: ${fault}`)]).toEqual([1, '', true])
  })

  test.each([
    [['--measure', 'cla-number', '--with', 'nowhere.sql'], 'There is no file nowhere.sql.'],
    [['--measure', 'cla-number', '--with', folder.path], `There is no file ${folder.path}.`],
    [['--measure', 'cla', '--with', 'nowhere.sql'], 'There is no measure "cla".'],
    [['--measure', 'cla-number'], "required option '--with <file>' not specified"],
  ])('wrong use %#: a message and exit code 2', async (args, message) => {
    const { code, out, notes } = await run(['compare', plan, ...args])
    expect([code, out]).toEqual([2, ''])
    expect(notes).toContain(message)
  })
})
