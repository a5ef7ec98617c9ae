import { ANNEX_A } from '../annex-a/annex-a.ts'
import { cinCensus } from '../cin-census/cin-census.ts'
import type { Format, FormatKind } from '../format.ts'
import { ssda903 } from '../ssda903/ssda903.ts'

/** The formats that are crossed to the dataset, by kind. */
export const FORMATS: Readonly<Record<FormatKind, Format>> = {
  'annex-a': ANNEX_A,
  ssda903,
  'cin-census': cinCensus,
}

/** The format of a kind of source; null where it is the dataset itself. */
export function formatOf(kind: string): Format | null {
  return Object.hasOwn(FORMATS, kind) ? FORMATS[kind as FormatKind] : null
}
