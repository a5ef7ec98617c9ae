import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMappings } from '../../../src/sources/mappings/add-mappings.ts'
import { placeOf, readMappings } from '../../../src/sources/mappings/read-mappings.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const add = (text: string | null, lines: Parameters<typeof addMappings>[2]) => {
  const bytes = text === null ? null : bytesOf(text)
  return addMappings(bytes, readMappings(bytes ?? new Uint8Array(), 'mappings.csv'), lines)
}
const line = { list: 'sex', value: 'Lad', note: 'closest: M - Male' }

test('a new file has a heading, and begins so that a spreadsheet takes it for UTF-8', () => {
  expect(add(null, [line])).toBe('\uFEFFlist,value,code,note\nsex,Lad,,closest: M - Male\n')
  expect(add('', [line])).toBe(add(null, [line]))
})

test('what is there stays to the letter, and new lines are written as it is', () => {
  const before = 'code;value;list\r\n6;Bobbies;contact-source'
  expect(add(before, [{ ...line, value: 'Lad; young' }])).toBe(`${before}\r\n;"Lad; young";sex\r\n`)
  const bytes = Uint8Array.from('list,value,code\nteam,Caf\xe9,North\n', char => char.charCodeAt(0))
  expect(addMappings(bytes, readMappings(bytes, 'mappings.csv'), [line])).toBe(
    '\uFEFFlist,value,code\nteam,Café,North\nsex,Lad,\n',
  )
})

test('whatever a value is, a file that it was added to has a line for it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 5 }), texts => {
      const values = texts.filter(text => text.trim() !== '').map(value => ({ ...line, value }))
      const made = add('list,value,code,note\nsex,Lass,F,\n', values)
      const { places, mappings } = readMappings(bytesOf(made), 'mappings.csv')
      expect(mappings).toEqual([{ list: 'sex', value: 'Lass', code: 'F' }])
      for (const { list, value } of values) expect(places).toContain(placeOf(list, value))
    }),
  )
})
