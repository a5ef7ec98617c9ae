import { type SaxesParser as Parser, SaxesParser, type SaxesTagPlain } from 'saxes'
import { xmlText } from './xml-text.ts'

/** What went wrong in an XML file and on which line, without any of its text; what follows was not read. */
export interface XmlFault {
  readonly line: number
  readonly message: string
}

/** An element's attributes as they are written, prefixes and all. */
export type XmlAttributes = Readonly<Record<string, string>>

/** Takes the elements of an XML file as they open and close, by their names without prefixes. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: XmlAttributes, line: number) => void
  /** The text is an element's own, untrimmed; null where it holds other elements, as what stands between them is ignored. */
  readonly close?: (name: string, text: string | null, line: number) => void
}

/** How much of an XML file is put up with. */
export interface XmlLimits {
  /** Elements within elements. */
  readonly depth: number
  /** Characters in one element. */
  readonly text: number
}

export const XML_LIMITS: XmlLimits = { depth: 100, text: 65_536 }

/** An XML file being read: give it the bytes piece by piece; the end tells the first fault, if any. */
export interface XmlReader {
  readonly push: (bytes: Uint8Array) => void
  readonly end: () => XmlFault | null
}

/** Text is parsed in stretches of this many characters, so that what a fault follows is all there is to pass over. */
const STRETCH = 16_384

/** The longest tag, comment or the like; a parser holds it whole. */
const LONGEST_MARK = 1_048_576

/**
 * Reads XML in memory that doesn't grow with the file. It stops at the first fault, with all before it told; it fetches
 * nothing, and refuses a file that defines entities of its own.
 */
export function readXml(handler: XmlHandler, limits: Partial<XmlLimits> = {}): XmlReader {
  const state: State = {
    parser: new SaxesParser({ xmlns: false }),
    handler,
    limits: { ...XML_LIMITS, ...limits },
    names: [],
    texts: [],
    before: 0,
    quiet: 0,
    stretch: '',
    start: 0,
    marked: 0,
    bare: null,
    begun: false,
    fault: null,
  }
  listen(state)
  const decoder = xmlText()
  const parse = (text: string) => {
    for (let at = 0; at < text.length && state.fault === null; at += STRETCH) {
      write(state, text.slice(at, at + STRETCH))
    }
  }
  return {
    push: bytes => {
      if (state.fault === null) parse(decoder.push(bytes))
      if (decoder.refusal()) stop(state, decoder.refusal()!)
    },
    end: () => {
      if (state.fault === null) parse(decoder.end())
      if (decoder.refusal()) stop(state, decoder.refusal()!)
      if (state.fault === null) state.parser.close()
      return state.fault
    },
  }
}

interface State {
  readonly parser: Parser
  readonly handler: XmlHandler
  readonly limits: XmlLimits
  /** The open elements, and the text of each; null once it holds another. */
  readonly names: string[]
  readonly texts: (string | null)[]
  /** Lines before the first that the parser saw. */
  before: number
  /** Characters since anything was recognised. */
  quiet: number
  /** What is being parsed, the position at which it begins, and that at which something was last recognised. */
  stretch: string
  start: number
  marked: number
  /** The line of an & in what came since then, where no name follows it. */
  bare: number | null
  /** Whether an element was met. */
  begun: boolean
  fault: XmlFault | null
}

function write(state: State, stretch: string): void {
  const text = state.parser.position === 0 ? withoutLead(state, stretch) : stretch
  state.quiet += stretch.length
  state.stretch = text
  state.parser.write(text)
  state.bare ??= bareLine(state, text.length)
  state.start += text.length
  if (state.quiet > LONGEST_MARK) stop(state, state.bare === null ? TOO_LONG : BARE_SAID)
}

const TOO_LONG = 'a tag, a comment or a text there is too long to be read'
const BARE_SAID = 'there is a & that stands for nothing known'
const BARE = /&(?!(?:#\d+|#x[\da-f]+|[a-z_][\w.-]*);|#?[\w.-]*$)/i

/**
 * The line of an & without a name since something was last recognised. A parser takes all for its name up to the next
 * semicolon, which may be far away.
 */
function bareLine(state: State, to: number): number | null {
  const since = state.stretch.slice(Math.max(0, state.marked - state.start), to)
  const at = since.search(BARE)
  return at < 0 ? null : lineOf(state) - (since.slice(at).match(/\r\n?|\n/g)?.length ?? 0)
}

/** XML begins at the first character; a blank line or a space before it is let pass. */
function withoutLead(state: State, text: string): string {
  const lead = text.length - text.trimStart().length
  state.before += text.slice(0, lead).split('\n').length - 1
  return text.slice(lead)
}

function listen(state: State): void {
  const { parser } = state
  parser.on('error', error => {
    state.bare ??= bareLine(state, parser.position - state.start)
    stop(state, state.bare === null ? sentence(error.message, state.begun) : BARE_SAID)
  })
  parser.on('opentag', tag => whileSound(state, () => opened(state, tag)))
  parser.on('text', text => whileSound(state, () => added(state, text)))
  parser.on('cdata', text => whileSound(state, () => added(state, text)))
  parser.on('closetag', () => whileSound(state, () => closed(state)))
  parser.on('comment', () => whileSound(state, () => {}))
  parser.on('processinginstruction', () => whileSound(state, () => {}))
  parser.on('doctype', text => {
    if (/<!ENTITY/i.test(text)) stop(state, 'the file defines entities of its own, which are not read')
  })
}

function whileSound(state: State, act: () => void): void {
  state.quiet = 0
  state.marked = state.parser.position
  state.bare = null
  if (state.fault === null) act()
}

function opened(state: State, tag: SaxesTagPlain): void {
  const name = withoutPrefix(tag.name)
  if (state.texts.length > 0) state.texts[state.texts.length - 1] = null
  state.begun = true
  state.names.push(name)
  state.texts.push('')
  if (state.names.length > state.limits.depth) stop(state, 'elements stand too deep within one another')
  else state.handler.open?.(name, tag.attributes, lineOf(state))
}

function added(state: State, text: string): void {
  const last = state.texts.length - 1
  const held = state.texts[last]
  if (held === null || held === undefined) return
  if (held.length + text.length > state.limits.text) stop(state, 'an element holds too long a text')
  else state.texts[last] = held + text
}

function closed(state: State): void {
  const name = state.names.pop()!
  const text = state.texts.pop() ?? null
  state.handler.close?.(name, text, lineOf(state))
}

/** An element's or an attribute's name without its prefix. */
export function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function lineOf(state: State): number {
  return state.before + state.parser.line
}

function stop(state: State, message: string): void {
  state.fault ??= { line: state.bare ?? lineOf(state), message }
}

/** What the parser found wrong, in words that can't hold any of the file. */
function sentence(found: string, begun: boolean): string {
  if (!begun) return 'the file is not XML'
  if (/unclosed tag|unexpected end/.test(found)) return 'the file ends too early'
  if (/unmatched closing|unexpected close|empty tag name/.test(found)) {
    return 'an element is closed that is not open there'
  }
  if (/entity/.test(found)) return BARE_SAID
  if (/disallowed character/.test(found)) return 'there is a character that XML does not allow'
  return 'the file is not well-formed XML there'
}
