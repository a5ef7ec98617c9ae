import { type MonthStage, STAGES, type Stage } from './stage.ts'

/**
 * How far a month has come: as far as the measure that is furthest behind, and published once it has an edition.
 *
 * @param stages of every measure of the plan
 */
export function monthStage(edition: string | null, stages: readonly Stage[]): MonthStage {
  if (edition !== null) return 'published'
  return STAGES.find(stage => stages.includes(stage)) ?? 'open'
}

/** A measure's stage: what was recorded, except that writing begins a draft and a draft without words is none. */
export function stageOf(recorded: Stage, written: boolean): Stage {
  if (recorded === 'open' && written) return 'draft'
  return recorded === 'draft' && !written ? 'open' : recorded
}
