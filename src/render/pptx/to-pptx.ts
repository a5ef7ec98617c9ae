import type { Report } from '../../report/model/report.ts'
import { deckParts } from './deck-parts.ts'
import { packParts } from './pack-parts.ts'
import { slidesOf } from './slides-of.ts'

/** As small as more work makes it to within a tenth. */
const LEVEL = 4

/**
 * A report as a slide deck for a board: a slide a measure with a chart that can be edited, its figures and what its
 * owner says, and what it counts in the notes. The same report gives the same bytes.
 */
export async function toPptx(report: Report): Promise<Uint8Array> {
  return packParts(deckParts(report, slidesOf(report)), LEVEL)
}
