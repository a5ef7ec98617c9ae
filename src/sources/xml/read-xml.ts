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
  fault: XmlFault | null
}

function write(state: State, stretch: string): void {
  const text = state.parser.position === 0 ? withoutLead(state, stretch) : stretch
  state.quiet += stretch.length
  state.parser.write(text)
  if (state.quiet > LONGEST_MARK) stop(state, 'a tag, a comment or a text there is too long to be read')
}

/** XML begins at the first character; a blank line or a space before it is let pass. */
function withoutLead(state: State, text: string): string {
  const lead = text.length - text.trimStart().length
  state.before += text.slice(0, lead).split('\n').length - 1
  return text.slice(lead)
}

function listen(state: State): void {
  const { parser } = state
  parser.on('error', error => stop(state, sentence(error.message)))
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
  if (state.fault === null) act()
}

function opened(state: State, tag: SaxesTagPlain): void {
  const name = withoutPrefix(tag.name)
  if (state.texts.length > 0) state.texts[state.texts.length - 1] = null
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
  const text = state.texts.pop() ?? null
  state.handler.close?.(state.names.pop()!, text, lineOf(state))
}

/** An element's or an attribute's name without its prefix. */
export function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function lineOf(state: State): number {
  return state.before + state.parser.line
}

function stop(state: State, message: string): void {
  state.fault ??= { line: lineOf(state), message }
}

/** What the parser found wrong, in words that can't hold any of the file. */
function sentence(found: string): string {
  if (/unclosed tag|unexpected end|must contain a root/.test(found)) return 'the file ends too early'
  if (/unmatched closing|unexpected close|empty tag name/.test(found)) {
    return 'an element is closed that is not open there'
  }
  if (/entity/.test(found)) return 'there is a & that stands for nothing known'
  if (/disallowed character/.test(found)) return 'there is a character that XML does not allow'
  return 'the file is not well-formed XML there'
}
