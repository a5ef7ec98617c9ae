import type { Report } from '../../report/model/report.ts'
import type { Deflate } from '../zip-parts.ts'
import { deckParts } from './deck-parts.ts'
import { packParts } from './pack-parts.ts'
import { slidesOf } from './slides-of.ts'

/**
 * A report as a slide deck for a board: a slide a measure with a chart that can be edited, its figures and what its
 * owner says, and what it counts in the notes. The same report gives the same bytes.
 *
 * @param deflate packs the parts
 */
export async function toPptx(report: Report, deflate?: Deflate): Promise<Uint8Array> {
  return packParts(deckParts(report, slidesOf(report)), deflate)
}
