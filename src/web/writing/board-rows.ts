import { isOwn, mayWrite } from '../../people/scope.ts'
import type { Cycle } from '../../report/cycle/cycle.ts'
import { daysTo, dueWords } from '../../report/cycle/due-words.ts'
import { STAGE_WORDS, STAGES, type Stage } from '../../report/cycle/stage.ts'
import type { MeasureInReport, Parts } from '../ports/parts.ts'
import type { Visit } from '../ports/route.ts'
import type { CountContradicted } from './count-contradicted.ts'
import { figuresOf, namesOf } from './desk.ts'
import { showTime } from './show-time.ts'
import { standingsOf } from './standings-of.ts'

/** A measure on the board of a month. */
export interface BoardRow {
  readonly id: string
  readonly title: string
  readonly priority: string
  readonly figure: string | null
  readonly rag: MeasureInReport['rag']
  readonly ragWord: string
  readonly stage: Stage
  readonly stageWords: string
  readonly owner: string | null
  readonly deputy: string | null
  /** Whether the visitor owns it or deputises. */
  readonly mine: boolean
  readonly saved: string | null
  readonly unwritten: number
  readonly same: number
  readonly contradicted: number
  readonly waiting: number
  readonly outstanding: boolean
  /** How late it is, in words; null where it is not. */
  readonly late: string | null
}

/** What the board can be narrowed to. */
export const SHOWS = {
  all: { says: 'All', keeps: (_row: BoardRow): boolean => true },
  mine: { says: 'Mine', keeps: (row: BoardRow): boolean => row.mine },
  unwritten: { says: 'Not written', keeps: (row: BoardRow): boolean => row.unwritten > 0 },
  review: { says: 'To review', keeps: (row: BoardRow): boolean => row.stage === 'review' },
  look: {
    says: 'Needs a look',
    keeps: (row: BoardRow): boolean => row.same > 0 || row.contradicted > 0 || row.waiting > 0,
  },
} as const

/** A name in `SHOWS`. */
export type Show = keyof typeof SHOWS

/** The board's rows in the order of the plan, within each priority those furthest behind first. */
export async function boardRows(
  parts: Parts,
  count: CountContradicted,
  { person, today }: Visit,
  cycle: Cycle,
): Promise<readonly BoardRow[]> {
  const { month, due, edition } = cycle
  const [at, figures, names] = await Promise.all([
    standingsOf(parts, month),
    figuresOf(parts, cycle),
    namesOf(parts),
  ])
  const contradicted = edition === null ? await count(cycle, figures, at.answers) : new Map<string, number>()
  const isLate = edition === null && daysTo(due, today) < 0
  const rows = at.measures.map((measure, place): BoardRow => {
    const standing = at.standings[place]!
    const told = figures.find(({ id }) => id === measure.id)
    const isOutstanding = standing.stage === 'open' || standing.stage === 'draft'
    const own = person !== null && isOwn(person, measure)
    return {
      id: measure.id,
      title: measure.title,
      priority: measure.priority,
      figure: told?.display ?? null,
      rag: told?.rag ?? null,
      ragWord: told?.ragWord ?? '',
      stage: standing.stage,
      stageWords: STAGE_WORDS[standing.stage],
      owner: names.ofEmail(measure.owner) ?? measure.owner,
      deputy: names.ofEmail(measure.deputy) ?? measure.deputy,
      mine: own && mayWrite(person, measure),
      saved: standing.saved && `${names.ofId(standing.saved.person)}, ${showTime(standing.saved.at, today)}`,
      unwritten: standing.unwritten.length,
      same: standing.same.length,
      contradicted: contradicted.get(measure.id) ?? 0,
      waiting: standing.waiting,
      outstanding: isOutstanding,
      late: isLate && isOutstanding ? dueWords(due, today) : null,
    }
  })
  const behind = (row: BoardRow) => STAGES.indexOf(row.stage)
  const priorities = [...new Set(rows.map(({ priority }) => priority))]
  return priorities.flatMap(priority =>
    rows.filter(row => row.priority === priority).sort((a, b) => behind(a) - behind(b)),
  )
}
