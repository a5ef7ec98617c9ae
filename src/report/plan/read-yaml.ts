import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type PlanFault, planFault } from './plan-fault.ts'

/** A path into a YAML text: keys of its maps and places in its lists, from the top down. */
export type YamlPath = readonly (string | number)[]

/** What a YAML text says, with the line that each part of it stands on. */
export interface YamlText {
  readonly value: unknown
  readonly faults: readonly PlanFault[]
  /** The line of the part at a path, or of the nearest part above it where there is none. */
  readonly lineAt: (path: YamlPath) => number
}

/**
 * Reads a YAML text. A text that isn't YAML has its faults and no value.
 *
 * @param asWritten paths whose plain value is taken as it is written: a code `012` is not the number 12
 */
export function readYaml(text: string, asWritten: readonly YamlPath[]): YamlText {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineOf = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const lineAt = (path: YamlPath) => lineOf(offsetAt(document, path))
  const faults = document.errors.map(error => planFault(lineOf(error.pos[0]), [], syntaxRule(error.message)))
  if (faults.length > 0) return { value: null, faults, lineAt }
  for (const path of asWritten) keepAsWritten(document, path)
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), faults, lineAt }
  } catch {
    return { value: null, faults: [planFault(1, [], 'has aliases that cannot be followed')], lineAt }
  }
}

function syntaxRule(message: string): string {
  return `is not YAML: ${message.replace(/\s+/g, ' ').trim()}`
}

function keepAsWritten(document: Document.Parsed, path: YamlPath): void {
  const node = document.getIn(path, true)
  if (isScalar(node) && typeof node.value === 'number' && node.source) node.value = node.source
}

function offsetAt(document: Document.Parsed, path: YamlPath): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(step))
      if (!pair) break
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      offset = startOf(node) ?? offset
    } else break
  }
  return offset
}

function startOf(node: unknown): number | null {
  return (node as Node | null | undefined)?.range?.[0] ?? null
}
