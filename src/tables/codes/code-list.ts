/** The national code lists that columns are mapped onto. */
export type CodeListName =
  | 'abuse-category'
  | 'ceased-reason'
  | 'close-reason'
  | 'contact-source'
  | 'ethnicity'
  | 'legal-status'
  | 'need'
  | 'participation'
  | 'placement-change'
  | 'placement-provider'
  | 'placement-type'
  | 'sex'
  | 'start-reason'
  | 'worker-change'

/** A national list of codes, and the other words in which case management systems and returns write them. */
export interface CodeList {
  readonly name: CodeListName
  readonly title: string
  /** Who publishes the list. */
  readonly source: string
  /** Code to national description. */
  readonly codes: Readonly<Record<string, string>>
  /** Code to a few words for tables and sentences, where the national description is long. */
  readonly short?: Readonly<Record<string, string>>
  /** Description as a system writes it to code. */
  readonly aliases: Readonly<Record<string, string>>
  /** Code to the letter that Annex A of the inspection framework puts before it, as in `q) 6: Police`. */
  readonly letters?: Readonly<Record<string, string>>
}
