/** Which record a number in a problem means, by what it was read from. */
export const RECORD_NUMBERS =
  'Record 1 is the first below the heading. In a workbook a record has the number of its row, in XML its place among its kind.'
