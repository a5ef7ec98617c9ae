import { parseDay } from '../base/day.ts'
import { countOf, displayNumber, inWords } from '../base/display.ts'
import { dayName } from '../base/month.ts'
import { line, linkCell, textCell } from '../render/xlsx/cells.ts'
import type { Cell, Sheet, SheetRow, Workbook } from '../render/xlsx/sheet.ts'
import { sheetNames } from '../render/xlsx/sheet-names.ts'
import type { StyleName } from '../render/xlsx/styles.ts'
import type { LocatedProblem, LocatedProblems } from '../tables/located-problem.ts'
import { type Problem, ruleOf, type Stops } from '../tables/problem.ts'
import { type ProblemGroup, type Ranking, rankProblems } from './rank-problems.ts'
import { RECORD_NUMBERS } from './record-numbers.ts'

const HEADINGS = 5

/** The most problems on a team's sheet: a programme opens no more with ease. */
const MOST = 100_000

const STOPS_WORDS: Readonly<Record<Stops, string>> = {
  file: 'The file is not used',
  row: 'The record is left out',
  field: 'The field is not read',
  nothing: 'Nothing',
}

/** The columns of the front sheet: a heading, a width in characters, and whether its cells are numbers. */
const RANKED = [
  ['Place', 8, true],
  ['How many', 11, true],
  ['What is wrong', 48, false],
  ['What it does to figures', 48, false],
  ['Measures it can change', 44, false],
  ['What to do', 48, false],
  ['Table', 26, false],
  ['Column', 34, false],
  ['File', 32, false],
  ['What it stops', 22, false],
  ['Code', 36, false],
] as const

const TOLD = [
  ['Record', 10],
  ['Person', 16],
  ['Record’s own id', 18],
  ['Worker', 16],
  ['Table', 26],
  ['Column', 34],
  ['File', 32],
  ['What is wrong', 70],
  ['What to do', 70],
  ['Code', 36],
] as const

const TEAMS = [
  ['Team', 44],
  ['Problems', 12],
] as const

/** What a list of problems is of. */
export interface ProblemsOf extends Ranking {
  readonly authority: string
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string
  readonly problems: readonly Problem[]
  readonly located: LocatedProblems
}

/**
 * Problems as a workbook: a front sheet with those that do most to the plan's figures first, the teams, and a sheet for
 * each team with its records. For the council's own people: it has identifiers of children, and no names.
 */
export function problemsWorkbook({ authority, today, problems, located, ...ranking }: ProblemsOf): Workbook {
  const ranked = rankProblems(problems, ranking)
  const [front, teams, ...names] = sheetNames([
    'What to fix first',
    'Teams',
    ...located.teams.map(({ team }) => team ?? 'No team'),
  ])
  const title = `Problems in the records of ${authority}`
  const about = `${countOf(problems.length, 'problem')} found on ${dayName(parseDay(today)!)}.`
  return {
    title,
    creator: authority,
    created: today,
    foot: title,
    sheets: [
      rankedSheet(front!, teams!, title, about, ranked),
      teamsSheet(teams!, front!, located, names),
      ...located.teams.map((each, at) => teamSheet(names[at]!, front!, each, located)),
    ],
  }
}

function rankedSheet(
  name: string,
  teams: string,
  title: string,
  about: string,
  ranked: readonly ProblemGroup[],
): Sheet {
  const rows = ranked.map((group, at) => ({ cells: rankedCells(group, at + 1) }))
  return sheetOf(name, RANKED, [], true, [
    line(textCell(title, 'title'), 32),
    line(textCell(`${about} Those that do most to the figures of the plan stand first.`, 'line')),
    line(textCell(RECORD_NUMBERS, 'soft')),
    line(linkCell('The teams whose records they are', { sheet: teams })),
    headings(RANKED),
    ...rows,
  ])
}

function rankedCells(group: ProblemGroup, place: number): readonly Cell[] {
  const { code, count, planned, table, column, file } = group
  const { says, effect, fix, stops } = ruleOf(code)
  return [
    { value: place, style: 'count' },
    { value: count, style: 'count' },
    ...[
      says,
      effect,
      inWords(planned.map(measure => measure.title)),
      fix,
      table ?? '',
      column ?? '',
      file ?? '',
      STOPS_WORDS[stops],
      code,
    ].map(text => textCell(text)),
  ]
}

function teamsSheet(
  name: string,
  front: string,
  { teams }: LocatedProblems,
  names: readonly string[],
): Sheet {
  const rows = teams.map(({ team, count }, at) => ({
    cells: [
      linkCell(team ?? 'No team', { sheet: names[at]! }, 'name-link'),
      { value: count, style: 'count' } as const,
    ],
  }))
  return sheetOf(name, TEAMS, [], false, [
    line(textCell('Teams', 'title'), 32),
    line(textCell('The team that the child is allocated to on the day that the records reach.', 'line')),
    line(textCell('No team: the child has none, or the problem is of a file.', 'soft')),
    line(linkCell('Back to what to fix first', { sheet: front })),
    headings(TEAMS.map(([text, width], at) => [text, width, at === 1] as const)),
    ...rows,
  ])
}

function teamSheet(
  name: string,
  front: string,
  { team, count }: LocatedProblems['teams'][number],
  located: LocatedProblems,
): Sheet {
  const more = count > MOST ? ` The first ${displayNumber(MOST)} are here.` : ''
  const top = [
    line(textCell(team ?? 'No team', 'title'), 32),
    line(textCell(`${countOf(count, 'problem')}, the gravest first.${more}`, 'line')),
    line(textCell(`Identifiers are those of your own system. ${RECORD_NUMBERS}`, 'soft')),
    line(linkCell('Back to what to fix first', { sheet: front })),
    headings(TOLD.map(([text, width]) => [text, width, false] as const)),
  ]
  const sheet = sheetOf(name, TOLD, [1, 2, 3], false, [])
  const widths = TOLD.map(([, width]) => width)
  return {
    ...sheet,
    grid: true,
    table: { headings: HEADINGS, columns: TOLD.length, rows: null },
    content: () => ({ widths, batches: teamRows(top, located.batches(team)) }),
  }
}

async function* teamRows(
  top: readonly SheetRow[],
  batches: AsyncIterable<readonly LocatedProblem[]>,
): AsyncGenerator<readonly SheetRow[]> {
  yield top
  let left = MOST
  for await (const problems of batches) {
    yield problems.slice(0, left).map(problem => ({ cells: toldCells(problem) }))
    left -= problems.length
    if (left <= 0) return
  }
}

function toldCells({
  record,
  person,
  key,
  worker,
  table,
  column,
  file,
  code,
}: LocatedProblem): SheetRow['cells'] {
  const { says, fix } = ruleOf(code)
  const told = (text: string | null, style: StyleName): Cell | null =>
    text === null || text === '' ? null : { value: text, style }
  return [
    record === null ? null : { value: record, style: 'list-number' },
    ...[person, key, worker].map(id => told(id, 'list-id')),
    ...[table, column, file, says, fix, code].map(text => told(text, 'list-text')),
  ]
}

function headings(columns: readonly (readonly [text: string, width: number, right: boolean])[]): SheetRow {
  return { cells: columns.map(([text, , right]) => textCell(text, right ? 'heading-right' : 'heading')) }
}

function sheetOf(
  name: string,
  columns: readonly (readonly [text: string, width: number, ...rest: readonly boolean[]])[],
  ids: readonly number[],
  front: boolean,
  rows: readonly SheetRow[],
): Sheet {
  return {
    name,
    frozen: { rows: HEADINGS, columns: 0 },
    table: { headings: HEADINGS, columns: columns.length, rows: Math.max(0, rows.length - HEADINGS) },
    repeated: HEADINGS,
    grid: false,
    front,
    ids,
    content: () => ({ widths: columns.map(([, width]) => width), batches: [rows] }),
  }
}
