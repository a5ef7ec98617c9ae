import { type Month, shiftMonth } from '../base/month.ts'
import {
  figuresIn,
  type KeptEdition,
  listEditions,
  openEdition,
  openExtract,
  readRestated,
} from '../editions.ts'
import type { FigureRecord } from '../figures/figure-records.ts'
import { type Extract, MONTHS_SHOWN, type Months, planFigures, withLists } from '../pipeline.ts'
import { lastPublished } from '../report/editions/among-editions.ts'
import { editionName } from '../report/editions/edition.ts'
import type { Restated } from '../report/editions/restate.ts'
import { type Context, type Opened, openForReading, reportMonth } from './context.ts'
import { choiceOption } from './options.ts'
import { type KeysByPlace, keysBehind, rowChanges } from './restated-rows.ts'
import { type Comparison, restatedData, restatedText } from './restated-text.ts'

/** The options of `restated`, as written. */
export interface RestatedOptions {
  readonly month?: string
  readonly extract?: string
  readonly format: string
}

/** `restated PLAN`: every figure of the last published edition that is different now, by how much, by what and by which rows. */
export async function runRestated(context: Context, path: string, options: RestatedOptions): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'json'] as const)
  const opened = await openForReading(context, path, options.extract)
  const month = reportMonth(opened, options.month)
  const since = lastPublished(listEditions(opened.folder), month)
  const compared = since ? await compare(context, opened, month, since) : null
  context.terminal.out(format === 'json' ? restatedData(compared) : restatedText(compared, month))
}

/** Today's figures against those of an edition, in the months that the edition gave. */
async function compare(
  context: Context,
  opened: Opened,
  month: Month,
  since: KeptEdition,
): Promise<Comparison> {
  const { extract } = opened
  const old = openExtract(opened.folder, since.edition.extract.id)
  const to = since.name.month
  const months = { from: shiftMonth(to, 1 - MONTHS_SHOWN), to }
  const working = context.terminal.working('Making the lists')
  return withLists(opened, extract, months, async lists => {
    const figures = await planFigures(opened, lists, months)
    const now = { open: opened, extract, month, months, figures, version: context.version }
    tellDropped(context, since, figures)
    const restated = [...(await readRestated(now, since)).values()]
    const { measures } = opened.measures
    const rows = old
      ? rowChanges(
          restated,
          await keysThen(since, old, restated, months),
          await keysBehind(lists, measures, restated),
        )
      : null
    return {
      edition: { name: editionName(since.name), ...since.edition },
      extract: extract.manifest.id,
      measures,
      restated,
      rows,
    }
  }).finally(working.done)
}

/** Tells the measures of an edition that the plan does not ask for any more, which are not compared. */
function tellDropped(context: Context, { folder }: KeptEdition, figures: readonly FigureRecord[]): void {
  const asked = new Set(figures.map(({ measure }) => measure))
  const dropped = (figuresIn(folder) ?? []).filter(({ measure }) => !asked.has(measure))
  for (const id of new Set(dropped.map(({ measure }) => measure)))
    context.terminal.note(`${id}: it is in the edition, and not in the plan as it is now.`)
}

/** The keys that were behind an edition's figures, from its own extract and by its own definitions. */
function keysThen(
  { folder, edition }: KeptEdition,
  old: Extract,
  restated: readonly Restated[],
  months: Months,
): Promise<KeysByPlace> {
  const open = openEdition(folder, edition)
  return withLists(open, old, months, lists => keysBehind(lists, open.measures.measures, restated))
}
