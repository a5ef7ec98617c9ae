import type { Random } from '../../src/sample/random.ts'
import { bytesOf } from './trial.ts'

/** Bytes after something was done to them, and what that was. */
export interface Mutated {
  readonly bytes: Uint8Array
  readonly step: string
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

/** What stands in real files now and then, and in hostile ones. */
const ODDITIES: readonly Uint8Array[] = [
  '\0',
  '\r',
  '\n',
  '\r\n',
  '"',
  '""',
  "'",
  ',',
  ';',
  '\t',
  '|',
  '\\',
  '\uFEFF',
  '\u00A0',
  '\u2028',
  '\u0085',
  '\u001a',
  '\u202E',
  'é',
  'e\u0301',
  '\u{1F467}',
  '#N/A',
  '=1+1',
  'NULL',
  '&',
  '&#0;',
  '<',
  '>',
  ']]>',
  '<!--',
  '%s%n',
  '-0',
  '1e309',
  '9999999999999999999',
]
  .map(bytesOf)
  .concat(
    Uint8Array.of(0xff),
    Uint8Array.of(0xc3),
    Uint8Array.of(0xed, 0xa0, 0x80),
    Uint8Array.of(0x93),
    Uint8Array.of(0xff, 0xfe),
  )

const place = (bytes: Uint8Array, random: Random) => random.whole(0, bytes.length)

function spliced(
  bytes: Uint8Array,
  from: number,
  to: number,
  between: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const out = new Uint8Array(from + between.length + bytes.length - to)
  out.set(bytes.subarray(0, from))
  out.set(between, from)
  out.set(bytes.subarray(to), from + between.length)
  return out
}

function slice(bytes: Uint8Array, random: Random): readonly [number, number] {
  const from = place(bytes, random)
  return [from, Math.min(bytes.length, from + random.whole(1, random.chance(0.8) ? 8 : 400))]
}

/** The places where lines begin. */
function lineStarts(bytes: Uint8Array): readonly number[] {
  return [0, ...[...bytes.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []))]
}

function line(bytes: Uint8Array, random: Random): readonly [number, number] {
  const starts = lineStarts(bytes)
  const nth = random.whole(0, starts.length - 1)
  return [starts[nth]!, starts[nth + 1] ?? bytes.length]
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'flips a bit': (bytes, random) => {
    const copy = bytes.slice()
    const at = Math.min(bytes.length - 1, place(bytes, random))
    if (at >= 0) copy[at]! ^= 1 << random.whole(0, 7)
    return copy
  },
  'writes a byte over': (bytes, random) => {
    const copy = bytes.slice()
    const at = Math.min(bytes.length - 1, place(bytes, random))
    if (at >= 0) copy[at] = random.whole(0, 255)
    return copy
  },
  'cuts the end off': (bytes, random) => bytes.slice(0, place(bytes, random)),
  'cuts the beginning off': (bytes, random) => bytes.slice(random.whole(0, Math.min(bytes.length, 200))),
  'takes some out': (bytes, random) => spliced(bytes, ...slice(bytes, random)),
  'says some twice': (bytes, random) => {
    const [from, to] = slice(bytes, random)
    return spliced(bytes, to, to, bytes.slice(from, to))
  },
  'moves some': (bytes, random) => {
    const [from, to] = slice(bytes, random)
    const rest = spliced(bytes, from, to)
    const at = place(rest, random)
    return spliced(rest, at, at, bytes.slice(from, to))
  },
  'puts in an oddity': (bytes, random) => {
    const at = place(bytes, random)
    return spliced(bytes, at, at, random.pick(ODDITIES))
  },
  'puts in very many of something': (bytes, random) => {
    const at = place(bytes, random)
    const one = random.pick(ODDITIES)
    const many = new Uint8Array(one.length * random.pick([300, 5000, 70_000]))
    for (let from = 0; from < many.length; from += one.length) many.set(one, from)
    return spliced(bytes, at, at, many)
  },
  'takes a line out': (bytes, random) => spliced(bytes, ...line(bytes, random)),
  'says a line twice': (bytes, random) => {
    const [from, to] = line(bytes, random)
    return spliced(bytes, to, to, bytes.slice(from, to))
  },
  'joins two lines': (bytes, random) => {
    const [, to] = line(bytes, random)
    return spliced(bytes, Math.max(0, to - 1), to)
  },
  'puts a line first': (bytes, random) => {
    const [from, to] = line(bytes, random)
    return spliced(spliced(bytes, from, to), 0, 0, bytes.slice(from, to))
  },
}

/** Does something to bytes that damages what they say, as a rule. */
export function mutateBytes(bytes: Uint8Array, random: Random): Mutated {
  const [step, act] = random.pick(Object.entries(MUTATIONS))
  return { bytes: act(bytes, random), step }
}

/** Does one thing or a few. */
export function mutateSome(
  bytes: Uint8Array,
  random: Random,
): { readonly bytes: Uint8Array; readonly steps: string[] } {
  const steps: string[] = []
  let mutated = bytes
  for (
    let left = random.weighted([
      [1, 6],
      [2, 2],
      [4, 1],
    ]);
    left > 0;
    left--
  ) {
    const next = mutateBytes(mutated, random)
    mutated = next.bytes
    steps.push(next.step)
  }
  return { bytes: mutated, steps }
}
