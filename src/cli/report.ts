import { inWords } from '../base/display.ts'
import { UsageError } from '../base/errors.ts'
import { shiftMonth } from '../base/month.ts'
import { MONTHS_SHOWN, withLists } from '../pipeline.ts'
import type { WorkbookList } from '../render/xlsx/workbook-list.ts'
import type { Context } from './context.ts'
import { type MadeReport, makeReport } from './make-report.ts'
import { audienceOption, choiceOption } from './options.ts'
import { publish } from './publish.ts'
import { type Content, type Format, formatsOption, renderReport } from './render-report.ts'
import { scorecardText } from './scorecard-text.ts'

/** The options of `report`, as written. */
export interface ReportCommand {
  readonly month?: string
  readonly extract?: string
  readonly out: string
  readonly formats: string
  readonly audience: string
  readonly orientation: string
  readonly withLists?: true
  readonly publish?: true
}

/** `report PLAN --out DIR`: writes the report and prints its scorecards; `--publish` seals it as an edition. */
export async function runReport(context: Context, path: string, options: ReportCommand): Promise<void> {
  const audience = audienceOption(options.audience)
  const formats = formatsOption(options.formats)
  const orientation = choiceOption('--orientation', options.orientation, ['portrait', 'landscape'] as const)
  const { out } = options
  checkLists(options, formats)
  const made = await makeReport(context, path, { ...options, audience })
  const rendering = { formats, orientation }
  const write = async (lists?: readonly WorkbookList[]) => {
    const files = await renderReport(made.report, lists ? { ...rendering, lists } : rendering, context.press)
    await context.writeFiles(
      out,
      options.publish ? await publish(context, made, { files, rendering, out }) : files,
    )
    return files
  }
  const files = options.withLists ? await withAllLists(made, write) : await write()
  context.terminal.out(scorecardText(made.report))
  context.terminal.out(`\nWritten to ${out}: ${filesWords(files)}.\n`)
}

/** Lists are rows of children: they go into a workbook alone, and never where others than the board will read. */
function checkLists({ withLists, audience, publish }: ReportCommand, formats: readonly Format[]): void {
  if (!withLists) return
  if (audience === 'public')
    throw new UsageError('--with-lists gives rows of children, and --audience public is for everyone.')
  if (publish) throw new UsageError('--with-lists gives rows of children, and an edition holds none.')
  if (!formats.includes('xlsx'))
    throw new UsageError('--with-lists gives the workbook its lists: add xlsx to --formats.')
}

/** Opens the list of each measure's headline figure, of those that the report kept, for as long as they are read. */
function withAllLists<T>(
  { opened, month, report }: MadeReport,
  use: (lists: readonly WorkbookList[]) => Promise<T>,
): Promise<T> {
  const entries = report.priorities.flatMap(({ measures }) => measures)
  const asked = { from: shiftMonth(month, 1 - MONTHS_SHOWN), to: month, kept: true }
  return withLists(opened, opened.extract, asked, async (_, { batches }) =>
    use(
      await Promise.all(
        entries.flatMap(({ id, title, judged }) =>
          judged ? [batches({ id, title }, judged.figure.list)] : [],
        ),
      ),
    ),
  )
}

/** `index.html and 27 more pages, report.pdf and report.json`. */
function filesWords(files: ReadonlyMap<string, Content>): string {
  const names = [...files.keys()]
  const pages = names.filter(name => name.endsWith('.html'))
  const others = names.filter(name => !name.endsWith('.html'))
  const more = pages.length > 1 ? [`${pages.length - 1} more pages`] : []
  return inWords([...(pages.length > 0 ? ['index.html'] : []), ...more, ...others])
}
