import type { Report } from '../../src/report/model/report.ts'
import type { Sum } from '../figures/told-attack.ts'
import { type Cells, SAME_LIST } from '../figures/told-reader.ts'
import { entriesOf } from './leaf.ts'
import { groupName } from './put-groups.ts'

/**
 * The numbers of the groups that a report tells of, hidden or not, from one of the same lists that hides none, and what
 * they add up to.
 */
export function groupsOf(
  report: Report,
  forBoard: Report,
): { readonly cells: Cells; readonly sums: readonly Sum[] } {
  const cells: Cells = new Map()
  const sums: Sum[] = []
  const told = new Map(entriesOf(report).map(({ id, account }) => [id, account.breakdowns]))
  for (const { id, measure, account } of entriesOf(forBoard))
    for (const { column, parts, fold } of account.breakdowns) {
      const published = told.get(id)?.find(one => one.column === column)
      if (column === 'worker' || !published || published.parts.length < 2) continue
      const when = `${measure!.headline} ${forBoard.month}`
      const rows = parts.map(({ words }) => groupName(id, column, words, 'rows'))
      const met = parts.map(({ words }) => groupName(id, column, words, 'met'))
      for (const [at, part] of parts.entries()) {
        cells.set(rows[at]!, Number(part.rows))
        if (fold !== 'share') continue
        const rest = groupName(id, column, part.words, 'rest')
        cells.set(met[at]!, Number(part.met))
        cells.set(rest, Number(part.rows) - Number(part.met))
        sums.push({
          terms: [
            [rows[at]!, 1],
            [met[at]!, -1],
            [rest, -1],
          ],
          is: 0,
        })
      }
      sums.push(total(`${SAME_LIST[id] ?? id} ${when}`, rows))
      if (fold === 'share') sums.push(total(`${id} ${when} met`, met))
    }
  return { cells, sums }
}

function total(name: string, parts: readonly string[]): Sum {
  return { terms: [[name, 1], ...parts.map(part => [part, -1] as const)], is: 0 }
}
