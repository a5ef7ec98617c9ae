/** A run of ages in whole years: from one birthday on, up to the first of the next band. */
export interface AgeBand {
  readonly words: string
  readonly from: number
}

/** The bands in which ages are shown, youngest first. */
export const AGE_BANDS: readonly AgeBand[] = [
  { words: 'under 1', from: 0 },
  { words: '1 to 4', from: 1 },
  { words: '5 to 9', from: 5 },
  { words: '10 to 15', from: 10 },
  { words: '16 and 17', from: 16 },
  { words: '18 and over', from: 18 },
]

/** The band of a child who is yet to be born. */
export const UNBORN = 'unborn'

/** The band of someone whose date of birth is not recorded. */
export const AGE_NOT_KNOWN = 'not known'
