import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readElements } from '../../../src/sources/xml/element-records.ts'
import type { ElementSpec } from '../../../src/sources/xml/element-spec.ts'

const SPEC: ElementSpec = {
  parts: [
    {
      name: 'child',
      path: 'Child',
      fields: [
        { heading: 'LAchildID', from: 'ChildIdentifiers/LAchildID' },
        { heading: 'Sex', from: ['ChildIdentifiers/Sex', 'ChildIdentifiers/GenderCurrent'] },
      ],
    },
    {
      name: 'disability',
      path: 'Child/ChildCharacteristics/Disabilities/Disability',
      inherited: [{ heading: 'LAchildID', from: 'Child/ChildIdentifiers/LAchildID' }],
      fields: [{ heading: 'Disability', from: '.' }],
    },
    {
      name: 'referral',
      path: 'Child/CINdetails',
      inherited: [{ heading: 'LAchildID', from: 'Child/ChildIdentifiers/LAchildID' }],
      fields: [{ heading: 'CINreferralDate' }, { heading: 'ReferralNFA' }],
    },
    {
      name: 'assessment',
      path: 'Child/CINdetails/Assessments',
      inherited: [
        { heading: 'LAchildID', from: 'Child/ChildIdentifiers/LAchildID' },
        { heading: 'CINreferralDate', from: 'Child/CINdetails/CINreferralDate' },
        { heading: 'referral', ordinalOf: 'Child/CINdetails' },
      ],
      fields: [{ heading: 'AssessmentActualStartDate' }],
    },
  ],
}

function read(xml: string, pieceSize = xml.length || 1, limits = {}) {
  const bytes = new TextEncoder().encode(xml)
  const records: [string, number, ...(string | null)[]][] = []
  const headings: string[] = []
  const sink = {
    headings: (part: string, names: readonly string[]) => void headings.push(`${part}: ${names.join()}`),
    record: (part: string, record: number, cells: readonly (string | null)[]) =>
      void records.push([part, record, ...cells]),
  }
  const reader = readElements(SPEC, sink, limits)
  for (let at = 0; at < bytes.length; at += pieceSize) reader.push(bytes.subarray(at, at + pieceSize))
  return { ...reader.end(), headings, records }
}

const message = (children: string) => `<Message><Header/><Children>${children}</Children></Message>`

test('each kind of element makes records with what it needs from the elements round it', () => {
  const found = read(
    message(`
      <Child>
        <ChildIdentifiers><LAchildID> a1 </LAchildID><GenderCurrent>1</GenderCurrent></ChildIdentifiers>
        <ChildCharacteristics><Disabilities><Disability>HAND</Disability><Disability>HEAR</Disability></Disabilities></ChildCharacteristics>
        <CINdetails>
          <CINreferralDate>2022-10-06</CINreferralDate><ReferralNFA/>
          <Assessments><AssessmentActualStartDate>2022-10-07</AssessmentActualStartDate></Assessments>
        </CINdetails>
      </Child>
      <Child>
        <ChildIdentifiers><LAchildID>b2</LAchildID><Sex>F</Sex></ChildIdentifiers>
        <CINdetails>
          <CINreferralDate>2023-01-01</CINreferralDate>
          <Assessments><AssessmentActualStartDate>2023-01-02</AssessmentActualStartDate></Assessments>
          <Assessments><AssessmentActualStartDate>2023-02-02</AssessmentActualStartDate></Assessments>
        </CINdetails>
      </Child>`),
  )
  expect(found.records).toEqual([
    ['disability', 1, 'a1', 'HAND'],
    ['disability', 2, 'a1', 'HEAR'],
    ['assessment', 1, 'a1', '2022-10-06', '1', '2022-10-07'],
    ['referral', 1, 'a1', '2022-10-06', null],
    ['child', 1, 'a1', '1'],
    ['assessment', 2, 'b2', '2023-01-01', '2', '2023-01-02'],
    ['assessment', 3, 'b2', '2023-01-01', '2', '2023-02-02'],
    ['referral', 2, 'b2', '2023-01-01', null],
    ['child', 2, 'b2', 'F'],
  ])
  expect(found.headings).toEqual([
    'child: LAchildID,Sex',
    'disability: LAchildID,Disability',
    'referral: LAchildID,CINreferralDate,ReferralNFA',
    'assessment: LAchildID,CINreferralDate,referral,AssessmentActualStartDate',
  ])
  expect([found.root, found.met.get('Child'), found.faults]).toEqual(['Message', 2, []])
})

test('stray text between elements and elements that nothing is known of change nothing', () => {
  const found = read(
    message(
      '<Child>x<Other><LAchildID>no</LAchildID><Child/></Other><ChildIdentifiers>LAchildID<LAchildID>a1</LAchildID>Sex</ChildIdentifiers></Child>',
    ),
  )
  expect(found.records).toEqual([['child', 1, 'a1', null]])
})

test('the first of several texts for one cell is kept, and that is said once, without the text', () => {
  const one =
    '<Child><ChildIdentifiers><LAchildID>a1</LAchildID>\n<LAchildID>zz</LAchildID></ChildIdentifiers></Child>'
  const found = read(message(one + one))
  expect(found.records.map(record => record[2])).toEqual(['a1', 'a1'])
  expect(found.faults).toEqual([
    {
      line: 2,
      message: 'Child/ChildIdentifiers/LAchildID stands more than once where one is read: the first is',
    },
  ])
})

test('a file that breaks off keeps the children before it and leaves out the one it broke off in', () => {
  const whole = '<Child><ChildIdentifiers><LAchildID>a1</LAchildID></ChildIdentifiers></Child>\n'
  const found = read(`<Message><Children>\n${whole}${whole}<Child><ChildIdentifiers><LAchildID>c3</LAchild`)
  expect(found.records).toEqual([
    ['child', 1, 'a1', null],
    ['child', 2, 'a1', null],
  ])
  expect(found.faults).toEqual([
    {
      line: 4,
      message: 'the file ends too early; the Child that was being read, and what follows, is left out',
    },
  ])
})

test('a child with more records than any child has is left out, and the next is read', () => {
  const many = '<CINdetails/>'.repeat(50)
  const id = '<ChildIdentifiers><LAchildID>a1</LAchildID></ChildIdentifiers>'
  const found = read(message(`<Child>${many}</Child><Child>${id}<CINdetails/></Child>`), 7, { records: 20 })
  expect(found.records).toEqual([
    ['referral', 51, 'a1', null, null],
    ['child', 2, 'a1', null],
  ])
  expect(found.faults).toEqual([
    { line: 1, message: 'this Child holds more than can be a single one, and is left out' },
  ])
})

test('a file without any of the elements makes nothing', () => {
  const found = read('<EXPSSDA903><CHILD/></EXPSSDA903>')
  expect([found.root, found.headings, found.records]).toEqual(['EXPSSDA903', [], []])
})

test('a spec that asks for what is not round the record is refused', () => {
  const part = { name: 'x', path: 'Child/CINdetails', fields: [] }
  const ordinal = { ...part, inherited: [{ heading: 'n', ordinalOf: 'Child/Other' }] }
  const leaf = { ...part, inherited: [{ heading: 'n', from: 'Other/Name' }] }
  const sink = { headings: () => {}, record: () => {} }
  expect(() => readElements({ parts: [ordinal] }, sink)).toThrow('Child/CINdetails is in no Child/Other')
  expect(() => readElements({ parts: [leaf] }, sink)).toThrow('Child/CINdetails asks for what is in no Child')
})

const word = fc.stringMatching(/^[a-z0-9&<>" é]{0,6}$/).map(text => text.trim())
const child = fc.record({
  id: word,
  disabilities: fc.array(word, { maxLength: 3 }),
  referrals: fc.array(fc.record({ date: word, assessments: fc.array(word, { maxLength: 3 }) }), {
    maxLength: 3,
  }),
})

test('in whatever order the elements stand and however the bytes are cut, the records are the same', () => {
  fc.assert(
    fc.property(
      fc.array(child, { maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      fc.gen(),
      (children, size, gen) => {
        const shuffled = (texts: readonly string[]) =>
          gen(fc.shuffledSubarray, [...texts], { minLength: texts.length }).join(
            gen(fc.constantFrom, '', '\n', 'stray'),
          )
        const leaf = (name: string, text: string) =>
          `<${name}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</${name}>`
        const xml = children.map(({ id, disabilities, referrals }) => {
          const details = referrals.map(({ date, assessments }) => {
            const parts = assessments.map(
              start => `<Assessments>${leaf('AssessmentActualStartDate', start)}</Assessments>`,
            )
            // Those of one kind keep their order, since their numbers follow it.
            return `<CINdetails>${shuffled([leaf('CINreferralDate', date), parts.join('')])}</CINdetails>`
          })
          const inner = [
            `<ChildIdentifiers>${leaf('LAchildID', id)}</ChildIdentifiers>`,
            `<ChildCharacteristics><Disabilities>${disabilities.map(text => leaf('Disability', text)).join('')}</Disabilities></ChildCharacteristics>`,
            details.join(''),
          ]
          return `<Child>${shuffled(inner)}</Child>`
        })
        const found = read(message(xml.join('')), size)
        const of = (part: string) =>
          found.records.filter(record => record[0] === part).map(record => record.slice(1))
        const cell = (text: string) => (text === '' ? null : text)
        let referral = 0
        let assessment = 0
        let disability = 0
        const referrals: unknown[] = []
        const assessments: unknown[] = []
        const disabilities: unknown[] = []
        for (const { id, disabilities: own, referrals: details } of children) {
          for (const text of own) disabilities.push([++disability, cell(id), cell(text)])
          for (const { date, assessments: starts } of details) {
            referrals.push([++referral, cell(id), cell(date), null])
            for (const start of starts) {
              assessments.push([++assessment, cell(id), cell(date), String(referral), cell(start)])
            }
          }
        }
        expect(found.faults).toEqual([])
        expect(of('child')).toEqual(children.map(({ id }, at) => [at + 1, cell(id), null]))
        expect(of('referral')).toEqual(referrals)
        expect(of('assessment')).toEqual(assessments)
        expect(of('disability')).toEqual(disabilities)
      },
    ),
  )
})
