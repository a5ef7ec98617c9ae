/** How far a measure's words have come in a month: none yet, being written, to be reviewed, signed off. */
export const STAGES = ['open', 'draft', 'review', 'signed-off'] as const

/** One of `STAGES`. */
export type Stage = (typeof STAGES)[number]

/** How far a month has come: as far as its last measure, and beyond that once it is published. */
export type MonthStage = Stage | 'published'

/** Stages in words, as they are shown. */
export const STAGE_WORDS: Readonly<Record<MonthStage, string>> = {
  open: 'Not written',
  draft: 'Draft',
  review: 'Ready for review',
  'signed-off': 'Signed off',
  published: 'Published',
}
