import type { XmlAttributes, XmlHandler } from '../xml/read-xml.ts'
import { withoutPrefix } from '../xml/read-xml.ts'

/** A relationship of a part to another: what the other is, and where. */
export interface Relationship {
  /** The last name of its type, such as `worksheet`, which is the same in the strict and the usual form of Office files. */
  readonly type: string
  readonly target: string
  /** Whether it is outside the archive, where nothing is read. */
  readonly external: boolean
}

/** Collects a part's relationships by their ids. */
export function relationshipsIn(found: Map<string, Relationship>): XmlHandler {
  return {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      found.set(attributes.Id ?? '', {
        type: (attributes.Type ?? '').replace(/^.*\//, ''),
        target: attributes.Target ?? '',
        external: attributes.TargetMode === 'External',
      })
    },
  }
}

/** A sheet as the workbook lists it; the id is that of its relationship. */
export interface ListedSheet {
  readonly name: string
  readonly id: string
}

/** What the workbook's own part tells. */
export interface WorkbookIndex {
  readonly sheets: ListedSheet[]
  from1904: boolean
}

/** Collects a workbook's sheets in their order, hidden ones too, and which of the two date systems it counts in. */
export function workbookIndex(index: WorkbookIndex): XmlHandler {
  return {
    open: (name, attributes) => {
      if (name === 'workbookPr') index.from1904 = /^(1|true|on)$/.test(attributes.date1904 ?? '')
      if (name === 'sheet') index.sheets.push({ name: attributes.name ?? '', id: relationshipId(attributes) })
    },
  }
}

function relationshipId(attributes: XmlAttributes): string {
  const key = Object.keys(attributes).find(name => name.includes(':') && withoutPrefix(name) === 'id')
  return key === undefined ? '' : attributes[key]!
}

/** Where a relationship of a part leads, as a path in the archive: from the part's folder, or from the root. */
export function targetPath(part: string, target: string): string {
  const written = decoded(target.replaceAll('\\', '/').replace(/#.*$/, ''))
  const names = written.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const name of written.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/** Where a part's relationships stand. */
export function relationshipsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
}
