import type { Random } from '../../src/sample/random.ts'

/** What a trial came to: null where all is well, or what went wrong and with what input. */
export type Verdict = Failure | null

/** Something that went wrong. */
export interface Failure {
  readonly what: string
  /** What was done to the input, in order. */
  readonly steps: readonly string[]
  readonly input: Uint8Array | string
  /** Whether another input goes wrong too, so that a smaller one can be found. */
  readonly again?: (input: Uint8Array) => Promise<boolean> | boolean
}

/** A kind of input that is made, mutated and read, over and over. */
export interface Fuzzer {
  readonly name: string
  /** One trial, whose every choice comes from `random`. */
  readonly attempt: (random: Random) => Promise<Verdict> | Verdict
  readonly close?: () => Promise<void> | void
}

/** More work than this for a small input is a hang. */
export const MOST_CPU_MILLISECONDS = 20_000

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
