import { countOf, displayNumber } from '../base/display.ts'
import { wrapLines } from '../render/text/wrap-text.ts'
import { type Problem, ruleOf } from '../tables/problem.ts'
import { fixFirst } from './fix-first.ts'
import { type ProblemGroup, type Ranking, rankProblems } from './rank-problems.ts'
import { RECORD_NUMBERS } from './record-numbers.ts'

/** How wide a terminal is taken to be, in characters. */
const TERMINAL_WIDTH = 100
const WIDTHS = { count: 8, code: 37, column: 33 } as const

/** How many kinds of problems that change nothing are told. */
const HARMLESS_TOLD = 12

/**
 * Problems gathered by rule, file and column in words an analyst can act on, no wider than a terminal: what to fix
 * first, then all of them, those that do most to the plan's figures before the others.
 */
export function problemsTable(problems: readonly Problem[], ranking: Ranking): string {
  const ranked = rankProblems(problems, ranking)
  const sections = SECTIONS.flatMap(({ title, holds, most = Number.POSITIVE_INFINITY }) => {
    const groups = ranked.filter(holds)
    return groups.length === 0 ? [] : [sectionText(title, groups, most)]
  })
  return [...fixFirstText(ranked), ...sections, legend(ranked), ...silenced(ranked), ''].join('\n')
}

interface Section {
  readonly title: string
  readonly holds: (group: ProblemGroup) => boolean
  readonly most?: number
}

const of =
  (stops: string) =>
  ({ code, planned }: ProblemGroup): boolean =>
    planned.length > 0 && ruleOf(code).stops === stops

const SECTIONS: readonly Section[] = [
  { title: 'Not used: the file or the table is missing from the figures', holds: of('file') },
  { title: 'Left out: the row is left out of the figures', holds: of('row') },
  { title: 'Not read: the field counts as blank', holds: of('field') },
  { title: 'Counted as it stands: a figure can be wrong', holds: of('nothing') },
  {
    title: 'Changes no figure of the plan',
    holds: ({ planned }) => planned.length === 0,
    most: HARMLESS_TOLD,
  },
]

function fixFirstText(ranked: readonly ProblemGroup[]): readonly string[] {
  const items = fixFirst(ranked)
  if (items.length === 0) return []
  const lines = items.map(({ what, why, fix }, at) =>
    setIn(`${at + 1}. ${[what, why, fix].filter(words => words !== '').join(' ')}`, 3),
  )
  return ['Fix first', '', ...lines, '']
}

function sectionText(title: string, groups: readonly ProblemGroup[], most: number): string {
  const shown = groups.slice(0, most)
  const left = groups.slice(most)
  const lines = shown.flatMap(groupLines)
  const count = left.reduce((sum, group) => sum + group.count, 0)
  return [
    title,
    '',
    row('how many', 'problem', 'column or table', 'changes'),
    row('-'.repeat(WIDTHS.count), '-'.repeat(WIDTHS.code), '-'.repeat(WIDTHS.column), '-'.repeat(11)),
    ...lines,
    ...(left.length === 0
      ? []
      : [row(displayNumber(count), `in ${countOf(left.length, 'more line')}; see --format csv`, '', '')]),
    '',
  ].join('\n')
}

function row(count: string, code: string, column: string, changes: string): string {
  const cells = [
    count.padStart(WIDTHS.count),
    code.padEnd(WIDTHS.code),
    cut(column, WIDTHS.column).padEnd(WIDTHS.column),
    changes,
  ]
  return cells.join('  ').trimEnd()
}

/** A group in a line, and below it where to look. */
function groupLines({ code, column, table, file, count, records, planned }: ProblemGroup): readonly string[] {
  const changes = planned.length === 0 ? '-' : countOf(planned.length, 'measure')
  const first = row(displayNumber(count), code, column ?? table ?? '', changes)
  const numbers = records.map(displayNumber).join(' ')
  const more = count > records.length ? ' ...' : ''
  const where = [
    ...(file === null ? [] : [file]),
    ...(records.length === 0 ? [] : [`${count === 1 ? 'record' : 'records'} ${numbers}${more}`]),
  ].join(', ')
  return where === '' ? [first] : [first, `${' '.repeat(WIDTHS.count)}  ${cut(where, TERMINAL_WIDTH - 10)}`]
}

/** Words in lines of a terminal's width, all but the first set in. */
function setIn(text: string, indent: number): string {
  return wrapLines(text, TERMINAL_WIDTH - indent).join(`\n${' '.repeat(indent)}`)
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `…${text.slice(text.length - width + 1)}`
}

function legend(ranked: readonly ProblemGroup[]): string {
  const codes = [...new Set(ranked.map(({ code }) => code))]
  return [
    'What they mean',
    '',
    ...codes.map(code => setIn(`${code}: ${ruleOf(code).says} ${ruleOf(code).effect}`, 2)),
    '',
    setIn(RECORD_NUMBERS, 0),
  ].join('\n')
}

function silenced(ranked: readonly ProblemGroup[]): readonly string[] {
  const missing = ranked.filter(({ code, changes }) => code === 'table-missing' && changes.length > 0)
  const lines = missing.map(({ table, changes }) =>
    setIn(`${table} is missing, which silences ${changes.join(', ')}.`, 2),
  )
  return lines.length === 0 ? [] : ['', ...lines]
}
