import { existsSync } from 'node:fs'
import { DUE_RULES, type Interval, PLAN_PARAMETERS } from '../../src/measures/due-rules.ts'
import {
  inJoinOrder,
  type ListDefinition,
  namesJoined,
  tablesDeciding,
} from '../../src/measures/list-order.ts'
import type { Fold, Group, Measure, Window } from '../../src/measures/measure.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { anchorOf, asCode, markdownPage, markdownTable } from './markdown.ts'

/** The folders of measures, as the three priorities that they serve. */
const PRIORITIES = [
  { folder: 'safety', title: 'Planning and safety' },
  { folder: 'journey', title: "The child's journey through the system" },
  { folder: 'homes', title: 'Homes and families for children who are looked after' },
] as const

const FOLDS: Readonly<Record<Fold, string>> = {
  count: 'count of the rows',
  share: 'rows met, per cent',
  rate: 'rows for every 10,000 children aged 0 to 17',
  'projected-rate':
    'rows of the year to date, times 12 and divided by the months elapsed, for every 10,000 children aged 0 to 17',
}

const WINDOWS: Readonly<Record<Window, string>> = {
  at: 'the last day of the month',
  month: 'the month',
  ytd: 'the year to date, from 1 April',
}

const UNITS = { WD: 'working days', D: 'days', M: 'months' } as const

/** `docs/measures.md`: every measure and group, as its own file states it. */
export function measuresPage(): string {
  const { measures, groups } = readMeasures(null)
  const definitions = inJoinOrder(groups, measures)
  return markdownPage([
    '# Measures',
    `The ${measures.length} measures that come with Throughline. A measure is a list, with one row for each thing counted; its figure is folded from that list, and opens to it.`,
    'This page is made from the `.sql` files by `npm run docs`. To add or change a measure, see [CONTRIBUTING.md](../CONTRIBUTING.md).',
    ...PRIORITIES.flatMap(({ folder, title }) => {
      const ours = measures.filter(measure => folderOf(measure.id) === folder)
      return [
        `## ${title}`,
        contentsOf(ours),
        ...ours.flatMap(measure => measureBlocks(measure, definitions)),
      ]
    }),
    '## Groups',
    'Views that measures join, so that who is counted is written once. They are made for every month, like the measures.',
    ...groups.flatMap(group => groupBlocks(group, definitions)),
    '## Intervals',
    `The intervals that measures read from the ${asCode('due')} table. A plan may set those marked “the plan’s own”; the others are statute or statutory guidance. Intervals of calendar months and days are written in the measures themselves.`,
    intervalsTable(),
  ])
}

function contentsOf(measures: readonly Measure[]): string {
  return measures
    .map(measure => `- [${measure.title}](#${anchorOf(measure.title)}) (${asCode(measure.id)})`)
    .join('\n')
}

function measureBlocks(measure: Measure, definitions: readonly ListDefinition[]): readonly string[] {
  return [
    `### ${measure.title}`,
    ...measure.definition,
    factsOf(measure, definitions)
      .map(([name, words]) => `- ${name}: ${words}`)
      .join('\n'),
  ]
}

function factsOf(
  measure: Measure,
  definitions: readonly ListDefinition[],
): readonly (readonly [string, string])[] {
  const windows = measure.windows.map(window =>
    window === measure.headline && measure.windows.length > 1
      ? `${WINDOWS[window]} (the headline)`
      : WINDOWS[window],
  )
  const definition = definitions.find(each => each.measure?.id === measure.id)!
  return [
    ['Id', asCode(measure.id)],
    ['One row for each', measure.row],
    ['Figure', FOLDS[measure.fold]],
    ...(measure.met === null ? [] : [['Met when', measure.met] as const]),
    ['Counted over', windows.join('; ')],
    ...(measure.yearTarget ? [['Targets', 'totals for the whole year'] as const] : []),
    ['Source', measure.source],
    ['Tables that decide it', tablesDeciding(definition, definitions).map(tableLink).join(', ')],
    ['SQL', `[${measure.id}.sql](../src/measures/${folderOf(measure.id)}/${measure.id}.sql)`],
  ]
}

function groupBlocks(group: Group, definitions: readonly ListDefinition[]): readonly string[] {
  const tables = namesJoined(group.sql).filter(name => name.startsWith('ssd_'))
  const joined = namesJoined(group.sql).filter(name => definitions.some(each => each.name === name))
  const reads = [...tables.map(tableLink), ...joined.map(name => `the group ${asCode(name)}`)]
  return [
    `### ${group.name}`,
    ...group.definition,
    `- Reads: ${reads.join(', ')}\n- SQL: [${group.name}.sql](../src/measures/groups/${group.name}.sql)`,
  ]
}

function intervalsTable(): string {
  const settable: readonly string[] = PLAN_PARAMETERS
  return markdownTable(
    ['Rule', 'Interval', 'Who sets it'],
    Object.entries(DUE_RULES).map(([name, { count, unit }]: [string, Interval]) => [
      asCode(name),
      `${count} ${UNITS[unit]}`,
      settable.includes(name) ? 'the plan’s own, or this where it sets none' : 'fixed',
    ]),
  )
}

function tableLink(name: string): string {
  return `[${name}](tables.md#${anchorOf(name)})`
}

function folderOf(id: string): string {
  const found = PRIORITIES.find(({ folder }) =>
    existsSync(new URL(`../../src/measures/${folder}/${id}.sql`, import.meta.url)),
  )
  if (!found) throw new Error(`${id} is in none of the folders of measures`)
  return found.folder
}
