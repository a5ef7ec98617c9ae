import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXml } from '../../../src/sources/xml/read-xml.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap(char => {
      const code = char.charCodeAt(0)
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
const latin = (text: string) => Uint8Array.from([...text].map(char => char.charCodeAt(0)))

function read(file: Uint8Array, pieceSize = file.length || 1, limits = {}) {
  const seen: string[] = []
  const reader = readXml(
    {
      open: (name, attributes) => void seen.push([`<${name}`, ...Object.values(attributes)].join(' ')),
      close: (name, text) => void seen.push(text === null ? `/${name}` : `${name}=${text}`),
    },
    limits,
  )
  for (let at = 0; at < file.length; at += pieceSize) reader.push(file.subarray(at, at + pieceSize))
  return { fault: reader.end(), seen }
}

const leaves = (file: Uint8Array) => read(file).seen.filter(line => line.includes('='))

test('elements are told as they open and close, by their names without prefixes', () => {
  const file = utf8(
    '<?xml version="1.0"?><!-- x --><n:a xmlns:n="u"><?p q?><b n:c="1"> x &amp; <![CDATA[<y>]]></b>stray<d/></n:a>\n',
  )
  expect(read(file)).toEqual({ fault: null, seen: ['<a u', '<b 1', 'b= x & <y>', '<d', 'd=', '/a'] })
})

test('the encoding is the one that the file begins with or declares', () => {
  const text = '<a>é–£</a>'
  expect(leaves(utf8(text))).toEqual(['a=é–£'])
  expect(leaves(utf8(`\uFEFF${text}`))).toEqual(['a=é–£'])
  expect(leaves(utf16(`\uFEFF${text}`, true))).toEqual(['a=é–£'])
  expect(leaves(utf16(`\uFEFF${text}`, false))).toEqual(['a=é–£'])
  expect(leaves(utf16(`<?xml version="1.0" encoding="utf-16"?>${text}`, true))).toEqual(['a=é–£'])
  expect(leaves(latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e9\u00a3</a>'))).toEqual(['a=é£'])
  expect(leaves(latin("<?xml version='1.0' encoding='Windows-1252'?><a>\u0096</a>"))).toEqual(['a=–'])
  expect(leaves(latin("<?xml version='1.0' encoding='us-ascii'?><a>&#233;</a>"))).toEqual(['a=é'])
})

test('a file that says UTF-16 in bytes of ASCII is UTF-8, and an encoding that nobody reads is refused', () => {
  expect(leaves(utf8('<?xml version="1.0" encoding="utf-16"?><a>é</a>'))).toEqual(['a=é'])
  const refused = read(utf8('<?xml version="1.0" encoding="ebcdic-gb"?><a/>'))
  expect(refused).toEqual({
    fault: { line: 1, message: 'the file is in an encoding that is not read; save it as UTF-8' },
    seen: [],
  })
})

test('blank lines before the beginning are passed over, and lines are still counted from the first', () => {
  const found = read(utf8('\n \r\n<?xml version="1.0"?>\n<a><b>\n</c></a>'))
  expect(found.fault).toEqual({ line: 5, message: 'an element is closed that is not open there' })
})

test('what is wrong is told by its line, never by what stands there, and all before it is told', () => {
  const faults = {
    '<a>\n<b>Smith</b>\n<b>Jones': [3, 'the file ends too early'],
    '<a>\n<b>Smith</b>\n<b>Jo & nes</b></a>': [3, 'there is a & that stands for nothing known'],
    '<a>\n<b>Smith</b>\n<b>Jo & nes</b>\n\n<b>x &amp; y</b></a>': [
      3,
      'there is a & that stands for nothing known',
    ],
    '<a>\n<b>Smith</b><!-- a & b --><![CDATA[ & ]]>\n<b>Jo & nes': [
      3,
      'there is a & that stands for nothing known',
    ],
    '<a>\n<b>Smith</b>\n<b>Jo &am': [3, 'the file ends too early'],
    '<a>\n<b>Smith</b>\n<b>Jo &nes; x</b></a>': [3, 'there is a & that stands for nothing known'],
    '<a>\n<b>Smith</b>\n<b>Jo <Jones> x</b></a>': [3, 'an element is closed that is not open there'],
    '<a>\n<b>Smith</b>\n<b>Jo\u0001nes</b></a>': [3, 'there is a character that XML does not allow'],
    '<a>\n<b>Smith</b>\n<b Jones></b></a>': [3, 'the file is not well-formed XML there'],
  } as const
  for (const [text, [line, message]] of Object.entries(faults)) {
    const found = read(utf8(text))
    expect([text, found.fault]).toEqual([text, { line, message }])
    expect(found.seen).toContain('b=Smith')
  }
  const far = `<a><b>Smith</b>\n<b>Jo & nes</b>\n${'<c>x</c>\n'.repeat(400_000)}</a>`
  expect(read(utf8(far), 65_536).fault).toEqual({
    line: 2,
    message: 'there is a & that stands for nothing known',
  })
  expect(read(utf8('')).fault).toEqual({ line: 1, message: 'the file is not XML' })
  expect(read(utf8('Child,Date\nSmith,1')).fault).toMatchObject({ message: 'the file is not XML' })
})

test('a file that defines entities is refused, and nothing outside it is ever asked for', () => {
  const laughs = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;">]>\n<a>&y;&y;</a>'
  expect(read(utf8(laughs))).toEqual({
    fault: { line: 1, message: 'the file defines entities of its own, which are not read' },
    seen: [],
  })
  const outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a><b>1</b></a>'
  expect(read(utf8(outside))).toEqual({ fault: null, seen: ['<a', '<b', 'b=1', '/a'] })
})

test('elements may not stand too deep, nor hold too long a text, nor any tag or comment be endless', () => {
  expect(read(utf8('<a>'.repeat(200_000)), 1000).fault?.message).toBe(
    'elements stand too deep within one another',
  )
  expect(read(utf8('<a>'.repeat(100) + '</a>'.repeat(100))).fault).toBeNull()
  expect(read(utf8(`<a>${'x'.repeat(70_000)}</a>`), 999).fault?.message).toBe(
    'an element holds too long a text',
  )
  expect(read(utf8(`<a>${'x'.repeat(65_536)}</a>`), 999).fault).toBeNull()
  const endless = ['<a><!--', '<a><b c="', '<a><b', '<a><![CDATA[', '<a>', '<a>&', '<!DOCTYPE ', '<?x ', ' ']
  for (const begin of endless) {
    const found = read(
      utf8(begin + 'x'.repeat(begin === ' ' ? 0 : 2_000_000) + ' '.repeat(2_000_000)),
      65_536,
    )
    expect([begin, found.fault === null]).toEqual([begin, false])
  }
})

test('a handler that wants nothing reads a file of any length', () => {
  const reader = readXml({})
  reader.push(utf8(`<a>${'<b>1</b>'.repeat(500)}</a>`))
  expect(reader.end()).toBeNull()
})

test('a million elements are read in little memory', () => {
  let count = 0
  let most = 0
  const reader = readXml({
    close: () => {
      count += 1
      if (count % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed)
    },
  })
  const before = process.memoryUsage().heapUsed
  const piece = utf8('<Child><Id>1234567890</Id><Date>2022-03-31</Date></Child>\n'.repeat(1000))
  reader.push(utf8('<Message>'))
  for (let done = 0; done < 334; done++) reader.push(piece)
  reader.push(utf8('</Message>'))
  expect([reader.end(), count]).toEqual([null, 1_002_001])
  expect(most - before).toBeLessThan(150_000_000)
})

test('however the bytes are cut, the elements and the fault are the same', () => {
  const texts = [
    '<a>\r\n<b c="é">x&amp;y &#x1F600;😀</b><!-- - --><![CDATA[]]]]>\r<d/></a>',
    '<?xml version="1.0" encoding="UTF-8"?>\n<a><b>é</b>\n\n<c></a>',
  ]
  for (const text of texts) {
    const files = [utf8(text), utf16(text.replace('UTF-8', 'UTF-16').replaceAll('😀', ''), true)]
    for (const file of files) {
      const whole = read(file)
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 30 }), size => {
          expect(read(file, size)).toEqual(whole)
        }),
      )
    }
  }
})

test('bytes of any kind never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (bytes, size) => {
      expect(() => read(bytes, size)).not.toThrow()
    }),
  )
})
