/** Beyond the last column, XFD. */
const NO_COLUMN = 16_384

/** The column that a cell's reference, such as `AB12`, names: 0 is A. Null where it names none. */
export function columnOf(reference: string): number | null {
  let column = 0
  let at = reference.charCodeAt(0) === 36 ? 1 : 0
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
    if (column > NO_COLUMN) return NO_COLUMN
  }
  return column === 0 ? null : column - 1
}

/** A column's letters: 0 is A. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}
