import type { Point } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import { restatedPhrase } from '../words/say-restated.ts'
import { restatedHeadline } from './restated-blocks.ts'

/** The measures that are not as the last edition published them, a point each with its latest such month. */
export function restatedLines(entries: readonly Entry[]): readonly Point[] {
  return entries.flatMap(({ id, title, judged, restated }) => {
    const figures = judged ? restatedHeadline(restated, judged) : []
    if (!restated || figures.length === 0) return []
    return [{ page: id, title, phrase: restatedPhrase(restated.since, figures) }]
  })
}
