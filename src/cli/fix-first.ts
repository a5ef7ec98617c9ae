import { countOf, displayNumber, inWords } from '../base/display.ts'
import type { Measure } from '../measures/measure.ts'
import { type ProblemCode, ruleOf } from '../tables/problem.ts'
import type { ProblemGroup } from './rank-problems.ts'

const MOST = 5
const TITLES_TOLD = 3
const FILES_TOLD = 2

/** One of the things to fix first, in sentences. */
export interface ToFix {
  readonly code: ProblemCode
  /** How many, where, and what they do to which measures. */
  readonly what: string
  /** What is wrong with them. */
  readonly why: string
  readonly fix: string
}

/** The few rules to be put right first: those whose breaches do most to the plan's figures. */
export function fixFirst(ranked: readonly ProblemGroup[]): readonly ToFix[] {
  const byCode = new Map<ProblemCode, ProblemGroup[]>()
  for (const group of ranked) {
    if (group.planned.length === 0 && group.code !== 'file-unreadable') continue
    byCode.set(group.code, [...(byCode.get(group.code) ?? []), group])
  }
  return [...byCode].slice(0, MOST).map(([code, groups]) => {
    const { says, fix } = ruleOf(code)
    return { code, what: sentenceOf(code, groups), why: code === 'table-missing' ? '' : says, fix }
  })
}

function sentenceOf(code: ProblemCode, groups: readonly ProblemGroup[]): string {
  const measures = titlesOf([...new Set(groups.flatMap(({ planned }) => planned))])
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  const where = filesOf(groups)
  if (code === 'table-missing') {
    const tables = named(
      groups.flatMap(({ table }) => table ?? []),
      'table',
    )
    return `No file holds ${tables}, which silences ${measures}.`
  }
  if (code === 'file-unreadable') return `${where} cannot be read, so nothing of it is counted.`
  switch (ruleOf(code).stops) {
    case 'file':
      return `${where} is not used, which silences ${measures} unless another file has the table.`
    case 'row':
      return `${countOf(count, 'record')} of ${where} ${count === 1 ? 'is' : 'are'} left out of ${measures}.`
    case 'field':
      return `${countOf(count, 'field')} of ${where} ${count === 1 ? 'is' : 'are'} not read, which can change ${measures}.`
    case 'nothing':
      return groups[0]!.records.length === 0
        ? `${columnsOf(groups)} of ${where} can make ${measures} wrong.`
        : `${countOf(count, 'record')} of ${where} can make ${measures} wrong.`
  }
}

function columnsOf(groups: readonly ProblemGroup[]): string {
  const columns = groups.flatMap(({ column }) => column ?? [])
  return columns.length === 0 ? 'The lack of records' : named(columns, 'column')
}

function filesOf(groups: readonly ProblemGroup[]): string {
  return named(
    groups.flatMap(({ file, table }) => file ?? table ?? []),
    'file',
  )
}

/** A few names, and how many more there are. */
function named(all: readonly string[], noun: string): string {
  const names = [...new Set(all)]
  if (names.length <= FILES_TOLD + 1) return inWords(names)
  return inWords([...names.slice(0, FILES_TOLD), countOf(names.length - FILES_TOLD, `more ${noun}`)])
}

function titlesOf(measures: readonly Measure[]): string {
  const titles = measures.map(({ title }) => `“${title}”`)
  if (titles.length <= TITLES_TOLD + 1) return inWords(titles)
  return inWords([
    ...titles.slice(0, TITLES_TOLD),
    `${displayNumber(titles.length - TITLES_TOLD)} more measures`,
  ])
}
