/** A leaf element whose text becomes a cell. */
export interface ElementField {
  readonly heading: string
  /**
   * Where it stands below its part's element, as names with strokes between, such as `OC2/SDQ_SCORE`; the heading where
   * absent. `.` is the part's element itself. Where there are several, each is another name for the same thing.
   */
  readonly from?: string | readonly string[]
}

/** A cell that a record has from the elements round it. */
export type InheritedCell =
  /** The text of a leaf, by its names from the entity on, such as `Child/ChildIdentifiers/LAchildID`. */
  | { readonly heading: string; readonly from: string | readonly string[] }
  /** Which of its kind in the file, from 1, an element round the record is, such as `Child/CINdetails`. */
  | { readonly heading: string; readonly ordinalOf: string }

/** A kind of element that makes records. */
export interface ElementPart {
  readonly name: string
  /**
   * Its names from the entity on, such as `Child/CINdetails/Assessments`. The first name is the entity: what stands in
   * one, in any order, is held until it closes, so that its records can have cells from all of it.
   */
  readonly path: string
  /** These cells come first. */
  readonly inherited?: readonly InheritedCell[]
  readonly fields: readonly ElementField[]
}

/** What records an XML file makes. */
export interface ElementSpec {
  readonly parts: readonly ElementPart[]
}

/** The headings of a part's records, in the order of their cells. */
export function headingsOf(part: ElementPart): readonly string[] {
  return [...(part.inherited ?? []), ...part.fields].map(cell => cell.heading)
}
