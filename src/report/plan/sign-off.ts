/** Who answers for a report, by role, and since when. The day is `YYYY-MM-DD`. */
export interface SignOff {
  readonly by: string
  readonly on: string
}
