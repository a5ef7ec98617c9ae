/** Number formats that show dates or times without being spelt out in the workbook, by number. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Whether a built-in number format shows a date or a time. */
export function isBuiltInDate(format: number): boolean {
  return BUILT_IN.some(([first, last]) => format >= first && format <= last)
}

/** Whether a number format, as it is spelt, shows a date: it has a day, month or year outside quotes and brackets. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/\\.|[_*]./gs, '').replace(/"[^"]*"?|\[[^\]]*\]?/g, '')
  return /[dmy]/i.test(bare.split(';')[0]!)
}
