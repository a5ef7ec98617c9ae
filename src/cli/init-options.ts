/** The options of `init`, as written. */
export interface InitOptions {
  readonly from?: readonly string[]
  readonly authority?: string
  readonly name?: string
  readonly population?: string
  readonly populationSource?: string
  readonly yes?: true
}
