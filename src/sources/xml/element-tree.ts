import type { ElementPart, ElementSpec } from './element-spec.ts'

/** An element that a spec knows of, by its place below the entity. */
export interface ElementNode {
  /** Its names from the entity on, with strokes between. */
  readonly path: string
  readonly children: Map<string, ElementNode>
  readonly parts: PlannedPart[]
  /** Where its text is kept for records. */
  readonly slots: Slot[]
  /** How many texts its own instances keep. */
  kept: number
  /** How many were met in the file. */
  met: number
}

/** A place for a text: which of the elements round it, the entity being 0, keeps it, and where there. */
export interface Slot {
  readonly depth: number
  readonly index: number
}

/** A part with the place that each of its cells is had from; no index means that element's number in the file. */
export interface PlannedPart {
  readonly name: string
  readonly cells: readonly { readonly depth: number; readonly index: number | null }[]
}

/** The elements that a spec knows of, by entity. Throws where a part asks for what isn't round it. */
export function elementTree(spec: ElementSpec): ReadonlyMap<string, ElementNode> {
  const entities = new Map<string, ElementNode>()
  for (const part of spec.parts) nodeAt(entities, part.path.split('/')).parts.push(planned(entities, part))
  return entities
}

function planned(entities: Map<string, ElementNode>, part: ElementPart): PlannedPart {
  const own = part.path.split('/')
  const inherited = (part.inherited ?? []).map(cell => {
    if ('ordinalOf' in cell) return { depth: depthOf(own, cell.ordinalOf), index: null }
    return slotFor(
      entities,
      own,
      listOf(cell.from).map(path => path.split('/')),
    )
  })
  const fields = part.fields.map(field => {
    const paths = listOf(field.from ?? field.heading).map(path => (path === '.' ? [] : path.split('/')))
    return slotFor(
      entities,
      own,
      paths.map(path => [...own, ...path]),
    )
  })
  return { name: part.name, cells: [...inherited, ...fields] }
}

/** The place where a part finds the text of any of these leaves: in the innermost element that is round both. */
function slotFor(
  entities: Map<string, ElementNode>,
  own: readonly string[],
  leaves: readonly (readonly string[])[],
): Slot {
  const depth = Math.min(...leaves.map(leaf => shared(own, leaf))) - 1
  if (!(depth >= 0)) throw new Error(`${own.join('/')} asks for what is in no ${own[0]}`)
  const keeper = nodeAt(entities, own.slice(0, depth + 1))
  const slot = { depth, index: keeper.kept }
  keeper.kept += 1
  for (const leaf of leaves) nodeAt(entities, leaf).slots.push(slot)
  return slot
}

function depthOf(own: readonly string[], path: string): number {
  const names = path.split('/')
  if (shared(own, names) !== names.length) throw new Error(`${own.join('/')} is in no ${path}`)
  return names.length - 1
}

function shared(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((name, at) => name !== other[at])
  return differs < 0 ? one.length : differs
}

function nodeAt(entities: Map<string, ElementNode>, names: readonly string[]): ElementNode {
  let children = entities
  let node: ElementNode | undefined
  for (const [at, name] of names.entries()) {
    node = children.get(name)
    if (!node) {
      node = {
        path: names.slice(0, at + 1).join('/'),
        children: new Map(),
        parts: [],
        slots: [],
        kept: 0,
        met: 0,
      }
      children.set(name, node)
    }
    children = node.children
  }
  return node!
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value
}
