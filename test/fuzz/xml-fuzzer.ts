import type { Random } from '../../src/sample/random.ts'
import { CIN_CENSUS_ELEMENTS, CIN_CENSUS_ROOT } from '../../src/sources/cin-census/cin-census.ts'
import { SSDA903_ELEMENTS, SSDA903_ROOT } from '../../src/sources/ssda903/elements.ts'
import { readElements } from '../../src/sources/xml/element-records.ts'
import type { ElementSpec } from '../../src/sources/xml/element-spec.ts'
import { mutateSome } from './mutate-bytes.ts'
import { bytesOf, type Fuzzer, type Verdict } from './trial.ts'

/** An element with a text or others in it. */
interface Element {
  readonly name: string
  readonly text?: string
  readonly within?: readonly Element[]
}

const TEXTS = ['2022-03-31', 'A', 'WBRI', '007', 'R & D', '<1', 'Siân', "it's", '"so"', '1A', 'NONE']

/** The names below each name that a spec knows of. */
type Tree = Map<string, Tree>

function treeOf(spec: ElementSpec): Tree {
  const root: Tree = new Map()
  const add = (path: string) => {
    let at = root
    for (const name of path.split('/')) {
      if (!at.has(name)) at.set(name, new Map())
      at = at.get(name)!
    }
  }
  for (const part of spec.parts) {
    add(part.path)
    for (const cell of [...(part.inherited ?? []), ...part.fields])
      if ('from' in cell) for (const from of [cell.from].flat()) if (from && from !== '.') add(from)
  }
  return root
}

function meant(tree: Tree, random: Random): readonly Element[] {
  return [...tree].flatMap(([name, below]): readonly Element[] => {
    if (below.size === 0) return random.chance(0.5) ? [{ name, text: random.pick(TEXTS) }] : []
    return Array.from(
      {
        length: random.weighted([
          [0, 1],
          [1, 6],
          [2, 1],
        ]),
      },
      () => ({ name, within: meant(below, random) }),
    )
  })
}

/** Writes elements in one of the ways in which programs do; each says the same. */
function written(root: string, children: readonly Element[], random: Random): Uint8Array {
  const prefix = random.pick(['', '', 'c:'])
  const space = random.pick(['', '\n', '\r\n  '])
  const extra = random.chance(0.3)
  const text = (plain: string) => {
    if (random.chance(0.1)) return `<![CDATA[${plain}]]>`
    const safe = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return random.chance(0.1) ? ` ${safe.replace('A', '&#65;')}\n` : safe
  }
  const tag = ({ name, text: own, within = [] }: Element): string => {
    const attributes = extra && random.chance(0.1) ? ` id='${random.whole(1, 9)}'` : ''
    const inner = own === undefined ? within.map(each => space + tag(each)).join('') + space : text(own)
    const comment = extra && random.chance(0.05) ? '<!-- <x> -->' : ''
    return inner === ''
      ? `<${prefix}${name}${attributes}/>`
      : `<${prefix}${name}${attributes}>${inner}</${prefix}${name}>${comment}`
  }
  const declared = random.pick(['', '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8"?>\r\n'])
  const names = prefix === '' ? '' : ' xmlns:c="urn:x"'
  const whole = `${declared}<${prefix}${root}${names}>${children.map(tag).join(space)}</${prefix}${root}>`
  if (random.chance(0.15)) return inUtf16(whole.replace('UTF-8', 'UTF-16'))
  return bytesOf((random.chance(0.2) ? '\uFEFF' : '') + whole)
}

function inUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set([0xff, 0xfe])
  for (let at = 0; at < text.length; at++)
    new DataView(bytes.buffer).setUint16(2 + at * 2, text.charCodeAt(at), true)
  return bytes
}

interface ReadXml {
  readonly records: string
  readonly faults: readonly string[]
}

function read(spec: ElementSpec, bytes: Uint8Array, piece: number): ReadXml {
  const records: string[] = []
  const reader = readElements(spec, {
    headings: () => {},
    record: (part, record, cells) => void records.push(JSON.stringify([part, record, ...cells])),
  })
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece))
  const { root, faults } = reader.end()
  return { records: [root, ...records].join('\n'), faults: faults.map(({ message }) => message) }
}

/** The names of the elements of a text that hold something, as far as they can be told without reading it as XML. */
const namesIn = (bytes: Uint8Array) =>
  new Set(
    [
      ...new TextDecoder('latin1')
        .decode(bytes)
        .replaceAll('\0', '')
        .replace(/<!\[CDATA\[.*?\]\]>|<[^<>]*\/>/gs, '')
        .matchAll(/<\/?(?:c:)?([A-Za-z_]\w*)/g),
    ].map(([, name]) => name!),
  )

const FORMS = [
  { root: CIN_CENSUS_ROOT, spec: CIN_CENSUS_ELEMENTS, tree: treeOf(CIN_CENSUS_ELEMENTS) },
  { root: SSDA903_ROOT, spec: SSDA903_ELEMENTS, tree: treeOf(SSDA903_ELEMENTS) },
]

/** Reads returns in XML: the same whichever way they are written and cut into pieces; damage is told of. */
export function xmlFuzzer(): Fuzzer {
  return {
    name: 'xml',
    attempt: (random): Verdict => {
      const { root, spec, tree } = random.pick(FORMS)
      const said = Array.from({ length: random.whole(1, 3) }, () => meant(tree, random)).flat()
      const plain = read(
        spec,
        written(root, said, { ...random, chance: () => false, pick: items => items[0]! }),
        1 << 20,
      )
      const first = written(root, said, random)
      const mutate = random.chance(0.7)
      const { bytes, steps } = mutate ? mutateSome(first, random) : { bytes: first, steps: [] }
      const whole = read(spec, bytes, 1 << 20)
      const fail = (what: string) => ({ what, steps, input: bytes })
      const pieces = read(spec, bytes, random.whole(1, 50))
      if (JSON.stringify(pieces) !== JSON.stringify(whole) && whole.faults.length === 0)
        return fail('it is read otherwise in pieces')
      if (whole.faults.some(message => TEXTS.some(text => text.length > 3 && message.includes(text))))
        return fail('a fault quotes a text')
      if (whole.records === plain.records) return null
      if (!mutate) return fail(`it is not read as it is meant: ${whole.faults.join('; ')}`)
      // A document of known names that holds together says what it says; one with others has lost what it said.
      const known = namesIn(first)
      const strange = [...namesIn(bytes)].some(name => !known.has(name))
      return strange && whole.faults.length === 0 && steps.length === 1
        ? fail('what was read is different, and no fault tells of it')
        : null
    },
  }
}
