import { namesJoined } from '../../src/measures/list-order.ts'
import type { Worklist } from '../../src/measures/worklist.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { readWorklists } from '../../src/store/worklist-files.ts'
import { anchorOf, asCode, markdownPage } from './markdown.ts'

/** `docs/worklists.md`: every worklist, as its own file states it. */
export function worklistsPage(): string {
  const { worklists } = readWorklists(null)
  const measures = readMeasures(null).measures.map(({ id, title }) => ({
    name: id.replaceAll('-', '_'),
    title,
  }))
  const due = worklists.filter(worklist => worklist.due !== null)
  const other = worklists.filter(worklist => worklist.due === null)
  const blocks = (lists: readonly Worklist[]) => [
    lists.map(({ id, title }) => `- [${title}](#${anchorOf(title)}) (${asCode(id)})`).join('\n'),
    ...lists.flatMap(worklist => worklistBlocks(worklist, measures)),
  ]
  return markdownPage([
    '# Worklists',
    `The ${worklists.length} lists of children and events that teams work, as ${asCode('throughline worklist PLAN')} tells them on any day. Where a measure says who is counted, a worklist takes its rows from that measure's own list, so the two agree.`,
    'This page is made from the `.sql` files by `npm run docs`. To add or change a worklist, see [CONTRIBUTING.md](../CONTRIBUTING.md#add-a-worklist).',
    `Every list has ${asCode('team')} and ${asCode('worker')}. Unless a list says otherwise, they are those that the child is allocated to on the day.`,
    '## Lists on which something is due',
    `These have ${asCode('standing')} (overdue, within 5 working days, within 10, or later) and ${asCode('working_days_left')}, which is below 0 for what is overdue. Something due on the day itself is not overdue yet.`,
    ...blocks(due),
    '## Other lists',
    'What is so on the day, and what happened from the first of its month up to it.',
    ...blocks(other),
  ])
}

function worklistBlocks(
  worklist: Worklist,
  measures: readonly { readonly name: string; readonly title: string }[],
): readonly string[] {
  const { id, title, row, source, definition, order, due } = worklist
  const joined = namesJoined(worklist.sql)
  const from = measures.filter(({ name }) => joined.includes(name))
  const sorted = [...(due === null ? [] : [due]), ...order].map(asCode)
  const facts = [
    ['Id', asCode(id)],
    ['One row for each', row],
    ...(sorted.length > 0 ? [['Sorted by', sorted.join(', ')]] : []),
    ...(from.length > 0
      ? [
          [
            'Reads the list of',
            from.map(each => `[${each.title}](measures.md#${anchorOf(each.title)})`).join(', '),
          ],
        ]
      : []),
    ['Source', source],
    ['SQL', `[${id}.sql](../src/measures/worklists/${id}.sql)`],
  ]
  return [`### ${title}`, ...definition, facts.map(([name, words]) => `- ${name}: ${words}`).join('\n')]
}
