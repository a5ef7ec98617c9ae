/** The most characters that a sheet's name can have. */
const MOST = 31

/**
 * Names for sheets: without what a sheet's name can't hold, no longer than one can be, and no two the same whatever
 * their case. The first of two keeps its name.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>(['history'])
  return wanted.map(text => {
    const lawful = text.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '')
    const whole = lawful.trim() === '' ? 'Sheet' : lawful
    let name = cut(whole, MOST)
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const ending = ` ${number}`
      name = cut(whole, MOST - ending.length) + ending
    }
    taken.add(name.toLowerCase())
    return name
  })
}

/** A place in a workbook as a formula would name it: `'list cin-number'!$A$4:$L$90`. */
export function placeIn(sheet: string, cells: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cells}`
}

/** Text to a length, by UTF-16 units as spreadsheets count them, without half a character at its end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[' ]+$/, '')
}
