/** What a council's own pages look like: the colour of their header, and what the service calls itself. */
export interface Brand {
  /** `#rrggbb`, dark enough to bear white words. */
  readonly colour: string
  readonly title: string
}

/** A plan's brand where it says nothing. */
export const USUAL_BRAND: Brand = { colour: '#12436d', title: 'Improvement plan' }
