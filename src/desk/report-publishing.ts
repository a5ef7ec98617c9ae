// report -> edition: a month is sealed with the words that were signed.

import { basename } from 'node:path'
import type { Month } from '../base/month.ts'
import { FORMATS, type Press, renderReport, wholeOf } from '../cli/render-report.ts'
import { sealEdition } from '../editions.ts'
import { type Extract, openPlan, report } from '../pipeline.ts'
import type { NarrativeText } from '../report/narrative/fill-narratives.ts'
import type { SignOff } from '../report/plan/sign-off.ts'
import { writeNarratives } from '../store/write-narratives.ts'

/** Whose report is published and by which program. */
export interface Publisher {
  readonly plan: string
  readonly version: string
  readonly press: Press
}

/** What is published. */
export interface Signed {
  /** The words, which the plan folder keeps from then on; null where they are those that it keeps. */
  readonly texts: readonly NarrativeText[] | null
  readonly signedOff: SignOff
}

/**
 * Seals a month's report in every format as an edition for the board.
 *
 * @returns the edition's name
 */
export async function publishMonth(
  { plan, version, press }: Publisher,
  extract: Extract,
  month: Month,
  { texts, signedOff }: Signed,
): Promise<string> {
  if (texts) writeNarratives(plan, month, texts)
  const open = openPlan(plan)
  const made = await report(open, extract, month, { version, signedOff, kept: true })
  const rendering = { formats: FORMATS, orientation: 'portrait' } as const
  const files = new Map<string, string | Uint8Array>()
  for (const [name, content] of await renderReport(made.report, rendering, press))
    files.set(name, await wholeOf(content))
  const { figures, restated } = made
  const request = {
    open,
    extract,
    report: made.report,
    rendering,
    files,
    figures,
    restated,
    version,
    out: null,
  }
  return basename(sealEdition(request).kept)
}
