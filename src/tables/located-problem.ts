import type { Problem } from './problem.ts'

/** A problem with whose it is to put right: for the council's own people alone. */
export interface LocatedProblem extends Problem {
  /** The record's own identifier. */
  readonly key: string | null
  readonly person: string | null
  /** The name of the team that the child is allocated to on the day that the records reach, or its id. */
  readonly team: string | null
  readonly worker: string | null
}

/** All problems with whose they are, read a batch at a time while they can be. */
export interface LocatedProblems {
  /** The teams that have any, by name, and null last for problems of no team. */
  readonly teams: readonly { readonly team: string | null; readonly count: number }[]
  /** All of them in the order of their codes, or those of one team with the gravest first. */
  readonly batches: (team?: string | null) => AsyncIterable<readonly LocatedProblem[]>
}
