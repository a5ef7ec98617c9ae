/** What a measure's owner wrote: an answer to each of three questions, blank where none was written. */
export interface Words {
  readonly working: string
  readonly worried: string
  readonly doing: string
}
