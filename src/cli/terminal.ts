/** Where a command's words go. Results go to `out`, messages to `note`, so that a result can be piped. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly note: (text: string) => void
  /** Shows that work is under way, on a terminal alone; give the label again as it changes. */
  readonly working: (label: string) => Working
}

/** Work under way. */
export interface Working {
  readonly at: (label: string) => void
  readonly done: () => void
}
