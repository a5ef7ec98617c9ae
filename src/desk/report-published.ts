// edition -> pages: an edition is shown as it was sealed, with what was restated since.

import { type Month, monthName, shiftMonth } from '../base/month.ts'
import { type KeptEdition, listEditions, openEdition, readRestated } from '../editions.ts'
import { type Grounds, MONTHS_SHOWN } from '../grounds.ts'
import { linkLists } from '../render/html/link-lists.ts'
import { sealedMeasures } from '../render/json/sealed-measures.ts'
import { editionName } from '../report/editions/edition.ts'
import { phraseWords } from '../report/reading/measure-in-report.ts'
import { restatedPhrase, sayCauses } from '../report/words/say-restated.ts'
import { sealedPages, sealedText } from '../store/editions/sealed-pages.ts'
import type { MadeReport } from '../web/ports/parts.ts'

/** An edition for the board as it was sealed; null where there is none of that name. */
export function publishedReport(plan: string, name: string): MadeReport | null {
  const kept = keptEdition(plan, name)
  if (!kept) return null
  const { folder, edition } = kept
  const { measures } = openEdition(folder, edition).measures
  const headlines = new Map(measures.map(({ id, headline }) => [id, headline] as const))
  const extract = encodeURIComponent(edition.extract.id)
  const data = edition.files['report.json'] ? sealedText(folder, edition, 'report.json') : '{}'
  const pages = sealedPages(folder, edition)
  return {
    month: edition.month,
    monthName: monthName(edition.month),
    extract: edition.extract.id,
    edition: name,
    digest: edition.digest,
    signedOff: edition.signedOff,
    pages: pages.map(page => ({
      ...page,
      html: linkLists(
        page.html,
        headlines,
        ({ measure, window, month }) => `/lists/${measure}/${window}/${month}?extract=${extract}`,
      ),
    })),
    ...sealedMeasures(data),
    claims: [],
    notes:
      pages.length === 0 ? ['This edition was sealed without pages. Its other files can be opened.'] : [],
    restated: [],
  }
}

/**
 * What is no longer as an edition published it, a sentence for each measure, in the plan's order.
 *
 * @param groundsOf a month as the records now have it
 */
export async function restatedSince(
  plan: string,
  name: string,
  groundsOf: (month: Month) => Promise<Grounds>,
  version: string,
): Promise<MadeReport['restated']> {
  const kept = keptEdition(plan, name)
  if (!kept) return []
  const { open, extract, month, figures, asked } = await groundsOf(kept.name.month)
  const months = { from: shiftMonth(month, 1 - MONTHS_SHOWN), to: month }
  const restated = await readRestated({ open, extract, month, months, figures, version }, kept)
  return asked.flatMap(id => {
    const its = restated.get(id)
    const measure = open.measures.measures.find(one => one.id === id)
    const figures = its?.figures.filter(({ was }) => was.list.window === measure?.headline) ?? []
    if (!its || !measure || figures.length === 0) return []
    const why = sayCauses({ causes: its.causes, figures })
    const says = `${phraseWords(restatedPhrase(its.since, figures))} That is because ${why}.`
    return [{ measure: id, title: measure.title, says }]
  })
}

function keptEdition(plan: string, name: string): KeptEdition | null {
  const kept = listEditions(plan).find(one => editionName(one.name) === name)
  return kept?.edition.audience === 'board' ? kept : null
}
