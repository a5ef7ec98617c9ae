import type { Rule } from './rule.ts'

/** Rules that a file as a whole, or one of its columns, can break. */
export const FILE_RULES = {
  'table-missing': {
    stops: 'file',
    says: 'No file holds this table.',
    effect: 'Measures that need the table show “no data”; “load” and “check” say which.',
    fix: 'Add the file to the source folder if you have it.',
  },
  'file-unreadable': {
    stops: 'file',
    says: 'The file cannot be read.',
    effect:
      'Nothing of it is counted. Measures that need its table show “no data” unless another file has it.',
    fix: 'See whether the file is open in another program, and whether you may read it.',
  },
  'file-unrecognised': {
    stops: 'file',
    says: 'The headings belong to no table of the Standard Safeguarding Dataset.',
    effect: 'Nothing of it is counted.',
    fix: 'Give the file the dataset’s headings (see tables.md), or take it out of the folder if it is something else.',
  },
  'file-damaged': {
    stops: 'file',
    says: 'A part of the file is damaged or more than is safe to read, and was left out.',
    effect:
      'What was left out is not counted. The message beside the load says which part, and from where on.',
    fix: 'Export the file again. If it opens in its own program, save it there anew.',
  },
  'table-fed-already': {
    stops: 'file',
    says: 'A source of another kind, which the plan names first, has this table, so the records of this one are not read.',
    effect: 'The figures come from the source that is named first, and only from it.',
    fix: 'Nothing, if that source is the right one. Otherwise change the order under “sources” in plan.yaml, or give each source its “tables”.',
    measures: [],
  },
  'end-column-missing': {
    stops: 'file',
    says: 'A column of dates is not in the file, and blank would make every record read as open.',
    effect: 'Nothing of the file is counted. Measures that need its table show “no data”.',
    fix: 'Add the column to the extract query. A column that is there and blank is accepted: it says that nothing has ended.',
  },
  'column-missing': {
    stops: 'nothing',
    says: 'The column is not in the file and is taken as blank.',
    effect: 'Measures that read the column treat it as blank in every record.',
    fix: 'Add the column to the extract query if your system holds it.',
  },
  'file-empty': {
    stops: 'nothing',
    says: 'The file has headings and no records.',
    effect: 'Measures count nothing from it, which is right only if there is nothing.',
    fix: 'Nothing, if there are no such records. Otherwise see whether the extract query ran.',
  },
  'column-repeated': {
    stops: 'nothing',
    says: 'A heading stands twice; the first column is used.',
    effect: 'If the second column is the right one, what reads the first is wrong.',
    fix: 'Take one of the two columns out of the extract query.',
  },
  'column-unknown': {
    stops: 'nothing',
    says: 'A column is not part of the dataset and was not loaded.',
    effect: 'No figure changes, unless it is a column of the dataset under another name.',
    fix: 'Nothing. If the column is one of the dataset’s under another name, rename it or add the alias.',
    measures: [],
  },
  'file-not-utf-8': {
    stops: 'nothing',
    says: 'The file is not UTF-8 and was read as Windows-1252.',
    effect: 'No figure changes. Names of teams can have odd letters.',
    fix: 'Nothing, if names and notes look right. Saving as “CSV UTF-8” avoids doubt.',
    measures: [],
  },
} as const satisfies Readonly<Record<string, Rule>>
