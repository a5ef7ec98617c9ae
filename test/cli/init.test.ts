import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { UsageError } from '../../src/base/errors.ts'
import type { Asking, Choice } from '../../src/cli/asking.ts'
import { openPlan } from '../../src/pipeline.ts'
import { adversarialRecords, toCsv } from '../independent/adversarial.ts'
import {
  annexAWorkbook,
  CENSUS_XML,
  CONTACTS_CSV,
  EPISODES_CSV,
  FIGURES_CSV,
  HEADER_CSV,
  parquetOf,
  RETURN_XML,
} from '../store/inspect/look-alikes.ts'
import { folderOf } from '../store/plan-folders.ts'
import { type Ran, run } from './run.ts'

const made: { readonly remove: () => void }[] = []
afterAll(() => {
  for (const folder of made) folder.remove()
})

const TODAY = '2022-12-08'
const WHOSE = ['--authority', '899', '--name', 'Northmere', '--population', '34460']

interface Begun extends Ran {
  readonly plan: string
  readonly text: string | null
}

/** Runs `init` on a `plan` folder beside these files, with what is asked answered if answers are given. */
async function init(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[],
  ask?: Asking,
): Promise<Begun> {
  const folder = folderOf(new Map(Object.entries(files)))
  made.push(folder)
  const plan = join(folder.path, 'plan')
  const full = args.map(arg =>
    Object.keys(files).some(name => name.startsWith(`${arg}/`)) ? join(folder.path, arg) : arg,
  )
  const ran = await run(['init', plan, ...full], TODAY, '', ask ? { ask } : {})
  const file = join(plan, 'plan.yaml')
  return { ...ran, plan, text: existsSync(file) ? readFileSync(file, 'utf8') : null }
}

const askedFor = (plan: string) =>
  openPlan(plan).plan.priorities.flatMap(({ measures }) => measures.map(({ id }) => id))

describe('from each kind of file', () => {
  const contact = { 'Child Unique ID': '1', 'Date of Contact': '2022-11-03', 'Contact Source': '1A' }
  test.each([
    ['tables as CSV', { 'in/c.csv': CONTACTS_CSV }, 'ssd-csv', ['contacts']],
    ['lists of Annex A', { 'in/a.xlsx': annexAWorkbook({ 'List 1': [contact] }) }, 'annex-a', ['contacts']],
    [
      'the return as CSV',
      { 'in/e.csv': EPISODES_CSV, 'in/h.csv': HEADER_CSV },
      'ssda903',
      ['cla-number', 'cla-starts', 'cla-ceased'],
    ],
    [
      'the return as XML',
      { 'in/r.xml': RETURN_XML },
      'ssda903',
      ['cla-number', 'cla-starts', 'cla-ceased', 'cla-reviews-in-timescale'],
    ],
    [
      'the census',
      { 'in/c.xml': CENSUS_XML },
      'cin-census',
      ['referrals', 're-referrals', 'assessments-in-timescale'],
    ],
  ] as const)('%s', async (_, files, kind, expected) => {
    const { code, text, plan, out } = await init(files, ['--from', 'in'])
    expect([code, text]).toEqual([0, expect.any(String)])
    const { plan: read, faults } = openPlan(plan)
    expect(faults).toEqual([])
    expect(read.sources).toEqual([{ kind, path: '../in' }])
    expect(askedFor(plan)).toEqual(expect.arrayContaining([...expected]))
    expect(askedFor(plan).filter(id => id.endsWith('rate'))).toEqual([])
    expect(out).toContain('improvement plan report, ')
    expect(out).toMatch(/Next:\n {2}throughline check /)
  })

  test('tables as Parquet', async () => {
    const table =
      "select 'a' as cont_contact_id, 'p' as cont_person_id, date '2022-11-03' as cont_contact_date"
    const { code, plan } = await init({ 'in/c.parquet': await parquetOf(table) }, ['--from', 'in'])
    expect([code, askedFor(plan)]).toEqual([0, ['contacts']])
  })
})

test('from the whole dataset every measure is asked for, and the first scorecards are those of report', async () => {
  const records = toCsv(adversarialRecords(8, 60))
  const files = Object.fromEntries([...records].map(([name, text]) => [`in/${name}`, text]))
  const { code, out, plan, text } = await init(files, [
    '--from',
    'in',
    ...WHOSE,
    '--population-source',
    'made up',
  ])
  expect([code, askedFor(plan).length]).toEqual([0, 24])
  expect(text).toContain('source: "made up"')
  expect(out).toContain('Standard Safeguarding Dataset (CSV): 30 files with 30 of 30 tables')
  const report = await run(['report', plan, '--out', 'x', '--formats', 'json'], TODAY)
  const scorecards = report.out.split('\nWritten to')[0]!
  expect(scorecards).toContain('Number of children in need')
  expect(out).toContain(scorecards)
})

test('a known authority brings its number, its name and its neighbours', async () => {
  const { text, notes } = await init({ 'in/c.csv': CONTACTS_CSV }, [
    '--from',
    'in',
    '--authority',
    'derby city council',
  ])
  expect(text).toContain('authority: {code: "831", name: "Derby"}')
  expect(text).toContain('Coventry; Bolton; Walsall')
  expect(notes).not.toContain('No authority')
})

test('several places feed one plan, and figures published before stand apart', async () => {
  const { code, plan, out } = await init(
    {
      'one/c.csv': CONTACTS_CSV,
      'one/odd.csv': 'x,y\n1,2\n',
      'two/old.csv': FIGURES_CSV,
      'two/r.xml': RETURN_XML,
    },
    ['--from', 'one', 'two', ...WHOSE],
  )
  expect(code).toBe(0)
  expect(openPlan(plan).plan.sources).toEqual([
    { kind: 'ssd-csv', path: '../one/c.csv' },
    { kind: 'ssda903', path: '../two/r.xml' },
    { kind: 'figures', path: '../two/old.csv' },
  ])
  expect(out).toContain('Not recognised: odd.csv (its headings are those of no table, list or module)')
})

test('where nothing says otherwise, the plan is for nobody yet and the messages say what to fill in', async () => {
  const { code, text, notes } = await init(
    { 'in/c.csv': CONTACTS_CSV },
    ['--from', 'in', '--yes'],
    refusing(),
  )
  expect(code).toBe(0)
  expect(text).toContain('authority: {code: "000", name: "Our authority"}')
  expect(text).toContain('\n# population:\n')
  expect(notes).toContain('No authority was given')
  expect(notes).toContain('No population was given, so rates are left out')
})

test('the data folder of the plan is looked into where no other is named', async () => {
  const { code, plan } = await init({ 'plan/data/c.csv': CONTACTS_CSV }, WHOSE)
  expect([code, openPlan(plan).plan.sources]).toEqual([0, [{ kind: 'ssd-csv', path: 'data' }]])
})

describe('it writes nothing', () => {
  test('over a plan that is there', async () => {
    const ran = await init({ 'in/c.csv': CONTACTS_CSV, 'plan/plan.yaml': 'ours' }, ['--from', 'in', ...WHOSE])
    expect([ran.code, ran.text]).toEqual([1, 'ours'])
    expect(ran.notes).toMatch(/^There is a plan\.yaml in .* already, and it stays as it is\./)
  })

  test.each([
    [['--authority', 'Birmingam'], 2, 'Did you mean Birmingham?'],
    [['--authority', 'Northamptonshire'], 2, 'Did you mean North Northamptonshire or West Northamptonshire?'],
    [['--authority', '899'], 2, 'give a number of three digits and --name'],
    [['--population', 'many'], 2, '--population must be a whole number'],
    [['--population', '0'], 2, '--population must be a whole number'],
    [['--from', '/nowhere/at/all'], 1, 'There is no /nowhere/at/all.'],
  ] as const)('where %j cannot be', async (args, code, words) => {
    const ran = await init({ 'in/c.csv': CONTACTS_CSV }, [
      ...(args[0] === '--from' ? [] : ['--from', 'in']),
      ...args,
    ])
    expect([ran.code, ran.text, existsSync(ran.plan)]).toEqual([code, null, false])
    expect(ran.notes).toContain(words)
  })

  test('where nobody says where the records are', async () => {
    const ran = await init({}, WHOSE)
    expect([ran.code, ran.notes]).toEqual([2, 'Say where the records are: --from PATH, a folder or a file.'])
  })

  test('where no records are recognised', async () => {
    const ran = await init({ 'in/odd.csv': 'x,y\n1,2\n', 'in/old.csv': FIGURES_CSV }, [
      '--from',
      'in',
      ...WHOSE,
    ])
    expect([ran.code, existsSync(ran.plan)]).toEqual([1, false])
    expect(ran.notes).toContain('No records were recognised, so no plan was written.')
    expect(ran.out).toContain('Not recognised: odd.csv')
  })

  test('where whoever is asked gives up', async () => {
    const ran = await init({ 'in/c.csv': CONTACTS_CSV }, ['--from', 'in'], refusing())
    expect([ran.code, ran.notes, ran.text]).toEqual([2, 'Given up.', null])
  })
})

describe('at a terminal it asks', () => {
  test('for all that the options leave open, and takes the answers', async () => {
    const asked: string[] = []
    const ask = answering(asked, {
      Which: '831',
      'How many': '60,000',
      'Where is that': 'ONS',
      measures: ['contacts'],
    })
    const { code, text, plan } = await init(
      { 'in/c.csv': CONTACTS_CSV, 'in/e.csv': EPISODES_CSV, 'in/h.csv': HEADER_CSV },
      ['--from', 'in'],
      ask,
    )
    expect(code).toBe(0)
    expect(asked.map(question => question.split(/[.?]/)[0])).toEqual([
      'Which authority is it',
      'How many children aged 0 to 17 live there',
      'Where is that number from',
      'Which measures shall the report have',
    ])
    expect(text).toContain('authority: {code: "831", name: "Derby"}')
    expect(text).toContain('children: 60000, source: "ONS"')
    expect(askedFor(plan)).toEqual(['contacts'])
    expect(text).toContain('Number of children looked after: left out. It was not asked for.')
  })

  test('for the name and number of an authority that it does not know, and goes without a population', async () => {
    const asked: string[] = []
    const ask = answering(asked, {
      Which: '',
      'What is it': 'Northmere',
      'What is its': '899',
      'How many': '',
      measures: null,
    })
    const { code, text } = await init({ 'in/c.csv': CONTACTS_CSV }, ['--from', 'in'], ask)
    expect(code).toBe(0)
    expect(text).toContain('authority: {code: "899", name: "Northmere"}')
    expect(text).toContain('\n# population:\n')
  })

  test('and nothing that an option says', async () => {
    const asked: string[] = []
    await init({ 'in/c.csv': CONTACTS_CSV }, ['--from', 'in', ...WHOSE], answering(asked, { measures: null }))
    expect(asked).toEqual(['Which measures shall the report have? Space takes one or leaves it.'])
  })
})

test('what it wrote is what the other commands read', async () => {
  const { plan, text } = await init({ 'in/c.csv': CONTACTS_CSV }, ['--from', 'in', ...WHOSE])
  writeFileSync(join(plan, 'plan.yaml'), text!.replace('good: neutral}', 'good: low, targets: {2023-03: 1}}'))
  for (const command of ['load', 'check', 'figures'])
    expect([command, (await run([command, plan], TODAY)).code]).toEqual([command, 0])
})

type Answers = Readonly<Record<string, string | readonly string[] | null>>

/** Answers each question by words that are in it; a question that has no answer is a mistake of the test. */
function answering(asked: string[], answers: Answers): Asking {
  const answerTo = (question: string) => {
    asked.push(question)
    const found = Object.keys(answers)
      .filter(words => question.includes(words))
      .at(-1)
    if (found === undefined) throw new Error(`no answer to: ${question}`)
    return answers[found]!
  }
  return {
    text: async (question, { check } = {}) => {
      const answer = String(answerTo(question))
      expect(check?.(answer) ?? null).toBeNull()
      return answer
    },
    choose: async (question, choices) => {
      const answer = String(answerTo(question))
      expect(choices.map(({ value }: Choice) => value)).toContain(answer)
      return answer
    },
    several: async (question, _, chosen) => (answerTo(question) as readonly string[] | null) ?? chosen,
  }
}

function refusing(): Asking {
  const refuse = () => Promise.reject(new UsageError('Given up.'))
  return { text: refuse, choose: refuse, several: refuse }
}
