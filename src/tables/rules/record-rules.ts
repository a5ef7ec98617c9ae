import type { Rule } from './rule.ts'

const LEFT_OUT = 'The record is left out of every measure that would read it.'

/** Rules that a record can break by itself. */
export const RECORD_RULES = {
  'record-damaged': {
    stops: 'row',
    says: 'The record has more or fewer fields than the heading.',
    effect: LEFT_OUT,
    fix: 'Look for an unquoted delimiter or a line break inside a field, or a record that was cut off, and export the file again.',
  },
  'quote-unclosed': {
    stops: 'row',
    says: 'The record opens a quotation mark that nothing closes.',
    effect: LEFT_OUT,
    fix: 'Look for a quotation mark inside a note or a name that the export did not double.',
  },
  'key-missing': {
    stops: 'row',
    says: 'The record has no identifier of its own.',
    effect: LEFT_OUT,
    fix: 'Give the record its identifier in the extract query.',
  },
  'key-repeated': {
    stops: 'row',
    says: 'An earlier record has the same identifier, and that one is kept.',
    effect: 'The later record is left out. If it is the newer version, figures rest on the older.',
    fix: 'Find why the extract has the record twice; a join that multiplies rows is the usual cause. Mend the query so that the right one comes first or alone.',
  },
  'date-unreadable': {
    stops: 'row',
    says: 'The date is not a day of the calendar, written 2022-11-30 or 30/11/2022.',
    effect: `${LEFT_OUT} Read as blank, an end date would make it open for ever.`,
    fix: 'Correct the date in the case system, or write dates as 2022-11-30 or 30/11/2022 in the extract query.',
  },
  'date-missing': {
    stops: 'row',
    says: 'The record has no date.',
    effect: `${LEFT_OUT} Without a date it is in no month.`,
    fix: 'Enter the date in the case system.',
  },
  'start-missing': {
    stops: 'row',
    says: 'The record has no start date.',
    effect: `${LEFT_OUT} Without a start nobody can say when it was open.`,
    fix: 'Enter the start date in the case system.',
  },
  'start-after-end': {
    stops: 'row',
    says: 'The record starts after it ends.',
    effect: `${LEFT_OUT} It was open on no day.`,
    fix: 'Correct one of the two dates in the case system.',
  },
  'conference-without-due-date': {
    stops: 'row',
    says: 'The conference has neither an enquiry of the same child nor a target date, so it has no due date.',
    effect: 'The conference is left out of conferences in timescale only.',
    fix: 'Link the conference to its section 47 enquiry, or enter the target date.',
    measures: ['icpc-in-timescale'],
  },
  'conference-before-strategy-discussion': {
    stops: 'row',
    says: 'The strategy discussion is dated after the conference that it led to.',
    effect: 'The conference is left out of conferences in timescale only.',
    fix: 'Correct the date of the strategy discussion or of the conference.',
    measures: ['icpc-in-timescale'],
  },
  'number-unreadable': {
    stops: 'field',
    says: 'The number is not a number.',
    effect: 'The number is taken as blank; the rest of the record counts.',
    fix: 'Write the number with digits and a decimal point, without units.',
  },
  'outcome-unreadable': {
    stops: 'field',
    says: 'The outcome is not a JSON object or a text that is mapped, so nothing is read from it.',
    effect: 'The record counts, and as one without an outcome.',
    fix: 'Write the outcome as a JSON object, with every name and text in double quotation marks. Where the system writes the outcomes of contacts as words, say in mappings.csv which led to early help (see mappings.md).',
  },
  'person-missing': {
    stops: 'nothing',
    says: 'The record names no person; it counts as an event but for no child.',
    effect:
      'It is in numbers of events, such as contacts, and in no number of children; no visit or review is matched to a child by it.',
    fix: 'Link the record to a person in the case system.',
  },
  'flag-unclear': {
    stops: 'nothing',
    says: 'The answer is neither a yes nor a no that is known, and is read as no.',
    effect:
      'If a yes was meant, the record is counted wrongly: a visit at which the child was seen does not count.',
    fix: 'Write Y or N. Yes, T, True and 1, and No, F, False and 0, are understood too, in any case. Say what another answer means in mappings.csv; “throughline map” lists them.',
  },
  'code-unmapped': {
    stops: 'nothing',
    says: 'The value is neither a national code nor a description that is mapped to one.',
    effect:
      'It matches no code that a measure looks for, such as the start of a period of care or a series of short breaks.',
    fix: 'Say in mappings.csv which national code it means: “throughline map” lists the values with the closest codes (see mappings.md).',
  },
  'date-unlikely': {
    stops: 'nothing',
    says: 'The date is before 1990 or more than two years ahead, which is more likely a slip or a stand-in than a day.',
    effect:
      'The date is used as it is: an end date far ahead reads as open, and a start far back as a long wait.',
    fix: 'Correct the date in the case system; where the system writes a far day for “none”, leave the field blank in the extract query.',
  },
} as const satisfies Readonly<Record<string, Rule>>
