import { countOf, inWords } from '../base/display.ts'
import { told } from '../intake.ts'
import type { Extract, PlanFolder } from '../pipeline.ts'
import { formatOf } from '../sources/formats/all.ts'

/** How far returns tell the measures of a plan, in lines for a terminal; nothing where the dataset itself was read. */
export function toldText(open: PlanFolder, extract: Extract): string {
  if (!(extract.manifest.sources ?? []).some(({ kind }) => formatOf(kind) !== null)) return ''
  const all = told(open, extract)
  const of = (extent: string) => all.filter(one => one.extent === extent)
  const counts = (['in full', 'approximately', 'not at all'] as const).flatMap(extent =>
    of(extent).length > 0 ? [`${countOf(of(extent).length, 'measure')} ${extent}`] : [],
  )
  const reasons = new Map<string, string[]>()
  for (const { measure, words } of [...of('approximately'), ...of('not at all')]) {
    const reason = words.join(' ').replace(/^no data[.:] ?/, '')
    reasons.set(reason, [...(reasons.get(reason) ?? []), measure.id])
  }
  const lines = [...reasons].map(([reason, ids]) => `${ids.join(', ')}:\n  ${reason}`)
  return [`The sources tell ${inWords(counts)}.`, '', ...lines, ''].join('\n')
}
