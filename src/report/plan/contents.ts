/** What the pages of a report are for, in the usual order. */
export const SECTIONS = [
  'front',
  'summary',
  'scorecards',
  'measures',
  'data-quality',
  'definitions',
  'sources',
] as const

/** One of `SECTIONS`. */
export type Section = (typeof SECTIONS)[number]

/** Which sections a report has, in which order, and which measures have a page of their own. */
export interface Contents {
  readonly sections: readonly Section[]
  /** Measure ids; null where every measure of the plan has a page. */
  readonly measures: readonly string[] | null
}

/** The contents of a report whose plan does not choose them. */
export const USUAL_CONTENTS: Contents = { sections: SECTIONS, measures: null }
