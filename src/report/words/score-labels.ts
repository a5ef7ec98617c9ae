/** What a scorecard's columns and a measure's headline facts are called, in every form of the report. */
export const SCORE_LABELS = {
  measure: 'Measure',
  actual: 'Actual',
  target: 'Target',
  rating: 'Rating',
  travel: 'Direction of travel',
} as const
