import { decodeText } from '../text/decode-text.ts'

/** Turns the bytes of an XML file into text, by its byte order mark or else by what its first line declares. */
export interface XmlText {
  readonly push: (bytes: Uint8Array) => string
  readonly end: () => string
  /** Why the file can't be turned into text, if so. */
  readonly refusal: () => string | null
}

type Decode = (bytes: Uint8Array, more: boolean) => string

/** An XML declaration ends within this many bytes, or there is none. */
const LONGEST_DECLARATION = 1024

/** Encodings that a declaration may name beside UTF-8, which is what is taken where there is none. */
const SINGLE_BYTE = ['us-ascii', 'ascii', 'iso-8859-1', 'iso8859-1', 'latin1', 'windows-1252', 'cp1252']

/** Begins to turn an XML file's bytes into text: UTF-8, UTF-16, ASCII, Latin-1 or Windows-1252. */
export function xmlText(): XmlText {
  let held: Uint8Array = new Uint8Array(0)
  let decode: Decode | null = null
  let refusal: string | null = null
  const begin = (): string => {
    const found = encodingOf(held)
    decode = found === null ? () => '' : decoderOf(found)
    if (found === null) refusal = 'the file is in an encoding that is not read; save it as UTF-8'
    return decode(held, true)
  }
  return {
    push: bytes => {
      if (decode) return decode(bytes, true)
      held = joined(held, bytes)
      return canTell(held) ? begin() : ''
    },
    end: () => (decode ? '' : begin()) + decode!(new Uint8Array(0), false),
    refusal: () => refusal,
  }
}

function canTell(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false
  return bytes.length >= LONGEST_DECLARATION || bytes.includes(62) || !ascii(bytes, 5).startsWith('<?xml')
}

function encodingOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 60 && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 60)) return 'utf-16be'
  if (first === 0xef && second === 0xbb) return 'utf-8'
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/.exec(
    ascii(bytes, LONGEST_DECLARATION),
  )
  const name = declared?.[1]?.trim().toLowerCase() ?? 'utf-8'
  if (SINGLE_BYTE.includes(name)) return 'windows-1252'
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return ['utf-8', 'utf8', 'utf-16'].includes(name) ? 'utf-8' : null
}

function decoderOf(encoding: string): Decode {
  if (encoding === 'windows-1252') return bytes => decodeText(bytes, 'windows-1252')
  const decoder = new TextDecoder(encoding)
  return (bytes, more) => decoder.decode(bytes, { stream: more })
}

function ascii(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
