import type { Part } from '../format.ts'
import type { ElementPart, ElementSpec } from '../xml/element-spec.ts'
import {
  AD1,
  EPISODES,
  HEADER,
  MISSING,
  OC2,
  OC3,
  PLACED_ADOPTION,
  PREV_PERM,
  REVIEWS,
  UASC_MARK,
} from './parts.ts'

/** The outermost element of the return's XML form. */
export const SSDA903_ROOT = 'EXPSSDA903'

const ABOVE = 'CHILD/HEADER'

/**
 * Where the records of the XML form stand. What a child has at most one of stands in its header, and so makes a record for
 * every child, blank for most.
 */
export const SSDA903_ELEMENTS: ElementSpec = {
  parts: [
    element(HEADER, ABOVE),
    element(EPISODES, 'CHILD/EPISODE'),
    element(REVIEWS, `${ABOVE}/AREVIEW`),
    element(UASC_MARK, ABOVE),
    element(OC2, `${ABOVE}/OC2`),
    element(OC3, ABOVE),
    element(AD1, ABOVE),
    element(PLACED_ADOPTION, `${ABOVE}/AD_PLACED`),
    element(PREV_PERM, `${ABOVE}/PERMANENCE`),
    element(MISSING, `${ABOVE}/AMISSING`),
  ],
}

/** The child's own columns stand in the header, whatever the record's element; the others in the element. */
function element(part: Part, path: string): ElementPart {
  return {
    name: part.name,
    path,
    inherited: part.columns.map(({ name, heading, aliases = [] }) => {
      const below = name === 'child' || name === 'dob' ? ABOVE : path
      return { heading, from: [heading, ...aliases].map(leaf => `${below}/${leaf}`) }
    }),
    fields: [],
  }
}
