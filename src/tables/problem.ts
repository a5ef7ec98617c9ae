/** What a problem stops: its row, the field alone, the whole file, or nothing. */
export type Stops = 'row' | 'field' | 'file' | 'nothing'

/**
 * Something wrong with the records. It names file, record, column and rule, and never a value: the records are
 * about children. `record` is the record's number below the heading, 1 being the first.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly table: string | null
  readonly file: string | null
  readonly record: number | null
  readonly column: string | null
}

/** A rule that records can break. */
export interface Rule {
  readonly stops: Stops
  /** The rule in one sentence, as a reader of the problem list meets it. */
  readonly says: string
}

/** Every rule by its code. The sentences are the only place where problems are put into words. */
export const RULES = {
  'record-damaged': { stops: 'row', says: 'The record has more or fewer fields than the heading.' },
  'quote-unclosed': { stops: 'row', says: 'The record opens a quotation mark that nothing closes.' },
  'key-missing': { stops: 'row', says: 'The record has no identifier of its own.' },
  'key-repeated': { stops: 'row', says: 'An earlier record has the same identifier, and that one is kept.' },
  'date-unreadable': {
    stops: 'row',
    says: 'The date is not a day of the calendar, written 2022-11-30 or 30/11/2022.',
  },
  'date-missing': { stops: 'row', says: 'The record has no date.' },
  'start-missing': { stops: 'row', says: 'The record has no start date.' },
  'start-after-end': { stops: 'row', says: 'The record starts after it ends.' },
  'person-missing': {
    stops: 'nothing',
    says: 'The record names no person; it counts as an event but for no child.',
  },
  'number-unreadable': { stops: 'field', says: 'The number is not a number.' },
  'outcome-unreadable': {
    stops: 'field',
    says: 'The outcome is not a JSON object, so nothing is read from it.',
  },
  'flag-unclear': {
    stops: 'nothing',
    says: 'The answer is neither a yes nor a no that is known, and is read as no.',
  },
  'code-unmapped': {
    stops: 'nothing',
    says: 'The value is not a national code or a description that is mapped to one.',
  },
  'conference-without-due-date': {
    stops: 'row',
    says: 'The conference has neither an enquiry of the same child nor a target date, so it has no due date.',
  },
  'conference-before-strategy-discussion': {
    stops: 'row',
    says: 'The strategy discussion is dated after the conference that it led to.',
  },
  'table-missing': { stops: 'file', says: 'No file holds this table.' },
  'file-unreadable': { stops: 'file', says: 'The file cannot be read.' },
  'file-unrecognised': {
    stops: 'file',
    says: 'The headings belong to no table of the Standard Safeguarding Dataset.',
  },
  'file-empty': { stops: 'nothing', says: 'The file has headings and no records.' },
  'file-not-utf-8': { stops: 'nothing', says: 'The file is not UTF-8 and was read as Windows-1252.' },
  'column-missing': { stops: 'nothing', says: 'The column is not in the file and is taken as blank.' },
  'end-column-missing': {
    stops: 'file',
    says: 'A column of dates is not in the file, and blank would make every record read as open.',
  },
  'column-unknown': { stops: 'nothing', says: 'A column is not part of the dataset and was not loaded.' },
  'column-repeated': { stops: 'nothing', says: 'A heading stands twice; the first column is used.' },
} as const satisfies Readonly<Record<string, Rule>>

/** The code of a rule, stable for use in scripts. */
export type ProblemCode = keyof typeof RULES

/** What the rule with this code says and stops. */
export function ruleOf(code: ProblemCode): Rule {
  return RULES[code]
}
