import { parseDay } from '../base/day.ts'
import type { Month } from '../base/month.ts'
import { type MonthSeen, monthsSeen, usualMoves } from '../figures/late-recording.ts'
import { type Extract, listExtracts, openPlan, type PlanFolder, planFigures, withLists } from '../pipeline.ts'
import { placeOf } from '../report/editions/figure-changes.ts'
import { type Context, tellFaults } from './context.ts'
import { lateData, lateText, type MeasureMoves } from './late-text.ts'
import { choiceOption, lastCompleteMonth } from './options.ts'

/** `late PLAN`: how much each measure's figure of a month usually moves after it was first seen, from the extracts kept. */
export async function runLate(
  context: Context,
  path: string,
  options: { readonly format: string },
): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'json'] as const)
  const open = tellFaults(context, openPlan(path))
  const extracts = listExtracts(open.folder)
  const months = monthsSeen(extracts.map(dated))
  const values = await valuesOf(context, open, extracts, months)
  const asked = open.plan.priorities.flatMap(({ measures }) => measures.map(({ id }) => id))
  const measures = asked.flatMap(id => open.measures.measures.filter(measure => measure.id === id))
  const moves = measures.map((measure): MeasureMoves => {
    const value = (extract: string, month: Month) =>
      values.get(extract)?.get(placeOf({ measure: measure.id, month, window: measure.headline })) ?? null
    return { measure, moves: usualMoves(months, value) }
  })
  context.terminal.out(format === 'json' ? lateData(moves) : lateText(moves))
}

function dated({ manifest: { id, loaded, recordsTo } }: Extract) {
  return { id, loaded: parseDay(loaded)!, complete: recordsTo === null ? null : lastCompleteMonth(recordsTo) }
}

/** The values of each extract's figures by their place, made once from each and only in the months that are wanted of it. */
async function valuesOf(
  context: Context,
  open: PlanFolder,
  extracts: readonly Extract[],
  months: readonly MonthSeen[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number | null>>> {
  const wanted = monthsWanted(months)
  const used = extracts.filter(({ manifest }) => wanted.has(manifest.id))
  const values = new Map<string, ReadonlyMap<string, number | null>>()
  const working = context.terminal.working('Making the lists')
  try {
    for (const [at, extract] of used.entries()) {
      const { id } = extract.manifest
      working.at(`Making the lists of extract ${at + 1} of ${used.length}`)
      const own = wanted.get(id)!
      const span = { from: own[0]!, to: own.at(-1)! }
      const figures = await withLists(open, extract, span, lists => planFigures(open, lists, span))
      values.set(id, new Map(figures.map(figure => [placeOf(figure), figure.value])))
    }
  } finally {
    working.done()
  }
  return values
}

/** The months that are wanted of each extract, oldest first. */
function monthsWanted(months: readonly MonthSeen[]): ReadonlyMap<string, readonly Month[]> {
  const wanted = new Map<string, Month[]>()
  for (const { month, first, later } of months)
    for (const id of [first, ...later.values()]) wanted.set(id, [...(wanted.get(id) ?? []), month])
  return wanted
}
