/** A series of a line chart: a value for each month, null where there is none. */
export interface NativeLine {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly colour: string
  readonly points: number
  readonly dash: 'solid' | 'sysDash' | 'sysDot'
  readonly marks: readonly NativeMark[]
  readonly labels: readonly NativeLabel[]
}

/** A point that is marked. */
export interface NativeMark {
  readonly at: number
  readonly shape: 'circle' | 'diamond'
  readonly size: number
}

/** What is said at a point: the series' name or its value, which follow the data when it is edited. */
export interface NativeLabel {
  readonly at: number
  readonly says: readonly ('name' | 'value')[]
  readonly bold: boolean
  readonly side: Side
  /** Whether any other point of its line would do as well. */
  readonly along?: true
  /** Whether it is left out where there is no room for it. */
  readonly optional?: true
}

/** On which side of its point a label stands: top, bottom, left or right. */
export type Side = 't' | 'b' | 'l' | 'r'
