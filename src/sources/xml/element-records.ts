import type { RecordSink } from '../format.ts'
import { type ElementSpec, headingsOf } from './element-spec.ts'
import { type ElementNode, elementTree, type PlannedPart } from './element-tree.ts'
import { readXml, type XmlFault, type XmlHandler } from './read-xml.ts'

/** How much one entity, such as a child, may hold before it is left out. */
export interface EntityLimits {
  readonly records: number
  /** Characters of text in its cells. */
  readonly text: number
}

export const ENTITY_LIMITS: EntityLimits = { records: 10_000, text: 4_194_304 }

/** What reading an XML file came to. */
export interface ElementsRead {
  /** The name of the outermost element; null where there is none. */
  readonly root: string | null
  /** How many of each element that the spec knows were met, by path from the entity on, whether or not they were left out. */
  readonly met: ReadonlyMap<string, number>
  /** What was left out and why, in the order of the lines. */
  readonly faults: readonly XmlFault[]
}

/** An XML file being turned into records: give it the bytes piece by piece, then ask what it came to. */
export interface ElementReader {
  readonly push: (bytes: Uint8Array) => void
  readonly end: () => ElementsRead
}

/**
 * Turns the elements of an XML file into records. An entity's records are given when it closes; one that the file breaks
 * off in is left out, as half a child's record misleads. A record's number is its element's place among those of its
 * kind in the file, from 1. Headings are given before a file's first entity of the kind.
 */
export function readElements(
  spec: ElementSpec,
  sink: RecordSink,
  limits: Partial<EntityLimits> = {},
): ElementReader {
  const state: State = {
    spec,
    sink,
    limits: { ...ENTITY_LIMITS, ...limits },
    entities: elementTree(spec),
    repeated: new Set(),
    faults: [],
    root: null,
    entity: null,
  }
  const reader = readXml(handlerOf(state))
  return {
    push: reader.push,
    end: () => {
      const fault = reader.end()
      if (fault) state.faults.push({ line: fault.line, message: withLeftOut(fault.message, state.entity) })
      return { root: state.root, met: metIn(state.entities.values()), faults: state.faults }
    },
  }
}

interface State {
  readonly spec: ElementSpec
  readonly sink: RecordSink
  readonly limits: EntityLimits
  readonly entities: ReadonlyMap<string, ElementNode>
  /** Fields already said to stand more than once. */
  readonly repeated: Set<string>
  readonly faults: XmlFault[]
  root: string | null
  entity: Entity | null
}

/** An entity that is open, with what it has made so far. */
interface Entity {
  readonly name: string
  readonly line: number
  readonly frames: Frame[]
  /** Records in the order in which their elements closed. */
  made: Made[]
  text: number
  /** How many elements deep within one that nothing is known of. */
  unknown: number
  over: boolean
}

interface Frame {
  readonly node: ElementNode
  readonly ordinal: number
  readonly values: (string | null | undefined)[]
}

interface Made {
  readonly part: PlannedPart
  readonly frames: readonly Frame[]
}

function handlerOf(state: State): XmlHandler {
  return {
    open: (name, _attributes, line) => {
      state.root ??= name
      if (state.entity) openWithin(state.entity, name)
      else openEntity(state, name, line)
    },
    close: (_name, text, line) => {
      if (state.entity) closeWithin(state, state.entity, text, line)
    },
  }
}

function openEntity(state: State, name: string, line: number): void {
  const node = state.entities.get(name)
  if (!node) return
  if (node.met === 0) announce(state, name)
  state.entity = { name, line, frames: [frameOf(node)], made: [], text: 0, unknown: 0, over: false }
}

function announce(state: State, entity: string): void {
  for (const part of state.spec.parts) {
    if (part.path.split('/')[0] === entity) state.sink.headings(part.name, headingsOf(part))
  }
}

function openWithin(entity: Entity, name: string): void {
  const node = entity.unknown > 0 ? undefined : entity.frames.at(-1)!.node.children.get(name)
  if (!node) entity.unknown += 1
  else entity.frames.push(frameOf(node))
}

function frameOf(node: ElementNode): Frame {
  node.met += 1
  return { node, ordinal: node.met, values: [] }
}

function metIn(nodes: Iterable<ElementNode>): ReadonlyMap<string, number> {
  return new Map([...nodes].flatMap(node => [[node.path, node.met], ...metIn(node.children.values())]))
}

function closeWithin(state: State, entity: Entity, text: string | null, line: number): void {
  if (entity.unknown > 0) {
    entity.unknown -= 1
    return
  }
  const { node } = entity.frames.at(-1)!
  const value = text === null ? '' : text.trim()
  if (value !== '' && !entity.over) keep(state, entity, node, value, line)
  for (const part of entity.over ? [] : node.parts) entity.made.push({ part, frames: [...entity.frames] })
  entity.frames.pop()
  if (entity.made.length > state.limits.records || entity.text > state.limits.text) leaveOut(entity)
  if (entity.frames.length === 0) closeEntity(state, entity)
}

/** Puts a leaf's text where the records that want it look for it; the first of several is kept. */
function keep(state: State, entity: Entity, node: ElementNode, value: string, line: number): void {
  for (const slot of node.slots) {
    const { values } = entity.frames[slot.depth]!
    if (values[slot.index] === undefined) {
      values[slot.index] = value
      entity.text += value.length
    } else if (!state.repeated.has(node.path)) {
      state.repeated.add(node.path)
      state.faults.push({
        line,
        message: `${node.path} stands more than once where one is read: the first is`,
      })
    }
  }
}

function leaveOut(entity: Entity): void {
  entity.over = true
  entity.made = []
}

function closeEntity(state: State, entity: Entity): void {
  state.entity = null
  if (entity.over) {
    const message = `this ${entity.name} holds more than can be a single one, and is left out`
    state.faults.push({ line: entity.line, message })
  }
  for (const { part, frames } of entity.made) {
    state.sink.record(
      part.name,
      frames.at(-1)!.ordinal,
      part.cells.map(cell => cellOf(cell, frames)),
    )
  }
}

function cellOf(cell: PlannedPart['cells'][number], frames: readonly Frame[]): string | null {
  const frame = frames[cell.depth]!
  return cell.index === null ? String(frame.ordinal) : (frame.values[cell.index] ?? null)
}

function withLeftOut(message: string, entity: Entity | null): string {
  const what = entity === null ? 'what follows' : `the ${entity.name} that was being read, and what follows`
  return `${message}; ${what}, is left out`
}
