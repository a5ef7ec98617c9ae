/** One of the answers that a question has. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** Asks whoever sits at the terminal. Each question can be given up, which ends the command. */
export interface Asking {
  /** A line of text; `check` says what is wrong with an answer, in a sentence, or null. */
  readonly text: (
    question: string,
    options?: { readonly example?: string; readonly check?: (answer: string) => string | null },
  ) => Promise<string>
  readonly choose: (question: string, choices: readonly Choice[]) => Promise<string>
  readonly several: (
    question: string,
    choices: readonly Choice[],
    chosen: readonly string[],
  ) => Promise<readonly string[]>
}
