import { InputError } from '../base/errors.ts'
import {
  differingFiles,
  extractFaults,
  figuresIn,
  fileFaults,
  findExtract,
  openEdition,
  openExtract,
  readEdition,
  readEditionRestated,
} from '../editions.ts'
import { type Extract, report as reportFor } from '../pipeline.ts'
import type { Edition } from '../report/editions/edition.ts'
import { figureChanges } from '../report/editions/figure-changes.ts'
import type { Report } from '../report/model/report.ts'
import type { Context } from './context.ts'
import { formatsOption, renderReport, wholeOf } from './render-report.ts'
import { figuresText, filesText, reportText, titleText } from './verify-text.ts'

/**
 * `verify EDITION`: holds an edition's files against its manifest, makes its figures and its report again from the
 * extract that it names, and tells what differs. Throws at the end where anything does.
 */
export async function runVerify(
  context: Context,
  folder: string,
  { plan }: { readonly plan?: string },
): Promise<void> {
  const { out } = context.terminal
  const edition = readEdition(folder)
  const faults = fileFaults(folder, edition)
  out(`${titleText(edition)}${filesText(faults, Object.keys(edition.files).length)}`)
  const extract = extractOf(folder, edition, plan)
  const stop = faults.some(({ path }) => isInput(path)) ? INPUTS_CHANGED : extract
  if (typeof stop === 'string') {
    out(`Figures and report: ${stop}\n`)
    throw new InputError('The edition could not be made again, so it is not verified.')
  }
  const same = await remake(context, folder, edition, stop)
  if (!same || faults.length > 0) throw new InputError('The edition is not as it was sealed.')
  out('The edition is as it was sealed.\n')
}

const INPUTS_CHANGED = 'not made again, as what they are made from is no longer as it was sealed.'

/** Whether a file is one that the edition is made again from. */
function isInput(path: string): boolean {
  return /^(edition\.json|restated\.json|plan\/.*|definitions\/.*|history\/.*)$/.test(path)
}

/** The edition's extract if it is still there and as it was, otherwise why the edition can't be made again. */
function extractOf(folder: string, edition: Edition, plan: string | undefined): Extract | string {
  const { id } = edition.extract
  const extract = plan === undefined ? findExtract(folder, id) : openExtract(plan, id)
  if (!extract) {
    const where =
      plan === undefined ? 'is in no plan folder near the edition; give one with --plan' : `is not in ${plan}`
    return `not made again, as extract ${id} ${where}.`
  }
  const faults = extractFaults(extract, edition.extract)
  if (faults.length === 0) return extract
  return `not made again, as extract ${id} is not as it was loaded: ${faults.join(', ')}.`
}

/** Makes the figures and the report again and tells what differs; whether nothing does. */
async function remake(
  context: Context,
  folder: string,
  edition: Edition,
  extract: Extract,
): Promise<boolean> {
  const working = context.terminal.working('Making the edition again')
  const { audience, month } = edition
  const restated = readEditionRestated(folder)
  const open = openEdition(folder, edition)
  const { report, figures } = await reportFor(open, extract, month, {
    audience,
    restated,
    signedOff: edition.signedOff,
  }).finally(working.done)
  const sealed = figuresIn(folder)
  const changes = sealed && figureChanges(sealed, figures)
  const files = await renderAgain(context, edition, report)
  const differing = differingFiles(edition, files)
  context.terminal.out(figuresText(changes, figures.length))
  context.terminal.out(reportText(differing, files.size, edition, context.version))
  return changes?.length === 0 && differing.length === 0
}

async function renderAgain(
  context: Context,
  { rendering }: Edition,
  report: Report,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const formats = formatsOption(rendering.formats.join(','))
  const made = await renderReport(report, { formats, orientation: rendering.orientation }, context.press)
  const whole = new Map<string, string | Uint8Array>()
  for (const [name, content] of made) whole.set(name, await wholeOf(content))
  return whole
}
