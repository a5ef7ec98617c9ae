import { roundHalfUp } from '../../src/base/display.ts'
import { type Cells, SAME_LIST } from '../figures/told-reader.ts'
import { from, type Haul, putSpan } from './haul.ts'

const SHARE = / (held|shown)-share$/
const GROUP_SHARE = /\|(held|shown)-share$/
const OF_ALL = /\|(held|shown)-of-all$/

/** Works out numbers from parts of known numbers of cases, all that come to the part as it was read, and from differences. */
export function workOut(haul: Haul): void {
  const { cells } = haul
  for (const [name, value] of [...cells]) {
    const rows = cells.get(wholeOf(name))
    const part = SHARE.exec(name) ?? GROUP_SHARE.exec(name)
    if (rows === undefined || !part) continue
    putSpan(
      haul,
      name.replace(SHARE, ' met').replace(GROUP_SHARE, '|met'),
      fits(rows, value, part[1] === 'shown'),
    )
  }
  for (const [name, value] of [...cells]) {
    const part = OF_ALL.exec(name)
    const all = part && allOf(cells, name)
    if (all) putSpan(haul, name.replace(OF_ALL, '|rows'), fits(all, value, part[1] === 'shown'))
  }
  for (const [name, met] of [...cells]) {
    const [, end] = /[ |](met|rest)$/.exec(name) ?? []
    const rows = end && cells.get(wholeOf(name))
    if (typeof rows === 'number')
      cells.set(name.replace(/(?:met|rest)$/, end === 'met' ? 'rest' : 'met'), rows - met)
  }
  for (const name of [...cells.keys()]) if (/(?:share|of-all)$/.test(name)) cells.delete(name)
}

/** The name of the cases that a number is a part of. */
function wholeOf(name: string): string {
  if (name.startsWith('by|')) return name.replace(/\|[\w-]+$/, '|rows')
  const [id, window, month] = name.split(' ') as [string, string, string]
  return `${SAME_LIST[id] ?? id} ${window} ${month}`
}

/** The whole list that a group is a part of, at the report's month. */
function allOf(cells: Cells, name: string): number | undefined {
  return cells.get(`${name.split('|').slice(0, 3).join('|')}|All|rows`)
}

/** Of so many cases, the numbers that come to a part in per cent, as it is or rounded. */
function fits(rows: number, value: number, shown: boolean): readonly number[] {
  return from(0, rows).filter(met => {
    const exact = (met * 100) / rows
    return shown ? roundHalfUp(exact) === value : Math.abs(exact - value) < 1e-9
  })
}
