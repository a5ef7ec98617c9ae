/** How far a measure's words have come in a month: none yet, being written, to be reviewed, signed off. */
export const STAGES = ['open', 'draft', 'review', 'signed-off'] as const

/** One of `STAGES`. */
export type Stage = (typeof STAGES)[number]

/** Stages in words, as they are shown, and what follows them once the month is published. */
export const STAGE_WORDS: Readonly<Record<Stage | 'published', string>> = {
  open: 'Not written',
  draft: 'Draft',
  review: 'Ready for review',
  'signed-off': 'Signed off',
  published: 'Published',
}

/** A measure's stage: what was recorded, except that writing begins a draft and a draft without words is none. */
export function stageOf(recorded: Stage, written: boolean): Stage {
  if (recorded === 'open' && written) return 'draft'
  return recorded === 'draft' && !written ? 'open' : recorded
}
