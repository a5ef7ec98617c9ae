import { expect, test } from 'vitest'
import { readMappings } from '../../../src/sources/mappings/read-mappings.ts'

const read = (text: string) => readMappings(new TextEncoder().encode(text), 'mappings.csv')
const HEAD = 'list,value,code,note\n'

test('each line says what a value of a list means, by a code or its description', () => {
  const { mappings, faults } = read(
    `${HEAD}contact-source,Bobbies,6,
close-reason,Stepped down,rc9 ,"as agreed, in May"
legal-status,Whole order,Full care order,
flag,Seen at school,yes,
cinv_cin_visit_seen_alone,Seen at school,N,
team,T07,Assessment  North,
contact-outcome,"Refer to Hub, urgent",Early-Help,
contact-outcome,LOCAL_ADVICE_FLAG,none,
`,
  )
  expect(faults).toEqual([])
  expect(mappings.map(({ list, value, code }) => `${list} | ${value} | ${code}`)).toEqual([
    'contact-source | Bobbies | 6',
    'close-reason | Stepped down | RC9',
    'legal-status | Whole order | C2',
    'flag | Seen at school | Y',
    'cinv_cin_visit_seen_alone | Seen at school | N',
    'team | T07 | Assessment North',
    'contact-outcome | Refer to Hub, urgent | early-help',
    'contact-outcome | LOCAL_ADVICE_FLAG | none',
  ])
})

test('a fault is told with line, column and rule, and the other lines stand', () => {
  const { mappings, faults } = read(
    `${HEAD}contact-source,Bobbies,6,
contact-sauce,Bobbies,6,
contact-source,,6,
contact-source, bobbies ,8,
close-reason,Shut,RC88,
flag,Perhaps,maybe,
contact-outcome,Hub,early help,
visit-type,Supervision,cin,
cont_contact_id,1,2,
contact-source,"two
lines",8,
contact-source,One,8,,more
sex,Lad,M,`,
  )
  expect(faults).toEqual([
    'mappings.csv, line 3, list: there is no such list (the nearest is "contact-source").',
    'mappings.csv, line 4, value: it is blank.',
    'mappings.csv, line 5, value: it is given on line 2 already, and that line counts.',
    'mappings.csv, line 6, code: the list close-reason has no such code (the nearest is "RC8").',
    'mappings.csv, line 7, code: the list flag has no such code.',
    'mappings.csv, line 8, code: the list contact-outcome has no such code (the nearest is "early-help").',
    'mappings.csv, line 9, list: there is no such list.',
    expect.stringMatching(/^mappings\.csv, line 10, list: there is no such list/),
    'mappings.csv, line 13, it has 5 fields and the heading 4.',
  ])
  expect(mappings.map(({ value }) => value)).toEqual(['Bobbies', 'two\nlines', 'Lad'])
})

test('a line without a code is not decided yet, and is no fault', () => {
  const { mappings, faults, places } = read(`${HEAD}sex,Lad,,\nsex,LAD,M,\n`)
  expect(mappings).toEqual([])
  expect(places).toEqual(new Set(['sex lad']))
  expect(faults).toEqual([
    'mappings.csv, line 3, value: it is given on line 2 already, and that line counts.',
  ])
})

test('a heading without what is needed, and one with what is not, are told', () => {
  expect(read('list,value,kode\nsex,Lad,M\n').faults).toEqual([
    'mappings.csv: there is no column code in its heading.',
  ])
  const { mappings, faults } = read('list,value,code,nota\nsex,Lad,M,\n')
  expect(mappings).toHaveLength(1)
  expect(faults).toEqual(['mappings.csv: the column "nota" is not used. Did you mean "note"?'])
  expect(read('')).toMatchObject({ mappings: [], faults: [] })
})

test('a file of another kind tells no more than twenty of its faults', () => {
  const lines = Array.from({ length: 50 }, (_, at) => `nothing,${at},x\n`).join('')
  const { faults } = read(`list,value,code\n${lines}`)
  expect(faults).toHaveLength(21)
  expect(faults.at(-1)).toBe('mappings.csv: 30 more lines are left out.')
})

test('a file that a spreadsheet saved is read: semicolons, byte order mark, columns in any order, Windows-1252', () => {
  const text = '\uFEFFvalue;note;LIST;code\r\nBobbies;;contact-source;6\r\n'
  expect(read(text).mappings).toEqual([{ list: 'contact-source', value: 'Bobbies', code: '6' }])
  const bytes = Uint8Array.from('list,value,code\nteam,Caf\xe9,North\n', char => char.charCodeAt(0))
  expect(readMappings(bytes, 'mappings.csv').mappings).toEqual([
    { list: 'team', value: 'Café', code: 'North' },
  ])
})
