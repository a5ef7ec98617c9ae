import { z } from 'zod'
import type { MeasureInReport } from '../../report/reading/measure-in-report.ts'
import { showRating } from '../../report/words/show-judgement.ts'

const text = z.string().nullable()

/** What is read again of a report's data; all else in it is let be. */
const reportSchema = z.object({
  month: z.string(),
  priorities: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      measures: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          display: z.string(),
          rag: z.enum(['green', 'amber', 'red']).nullable(),
          ragReason: z.string(),
          direction: z.object({ arrow: text, verdict: text }),
          together: text.optional(),
          signal: z.object({ variationWords: z.string(), cause: text, since: text }).nullable().catch(null),
          series: z.array(z.object({ display: z.string() })),
          narrative: z.object({ working: text, worried: text, doing: text }),
        }),
      ),
    }),
  ),
})

const ARROWS: Readonly<Record<string, string>> = { up: 'Up', down: 'Down', level: 'Level' }

/** What a sealed `report.json` tells of its measures, and which of them really changed in its month. */
export interface SealedMeasures {
  readonly measures: readonly MeasureInReport[]
  readonly changes: readonly { readonly measure: string; readonly says: string }[]
}

/** Reads a sealed `report.json`; nothing is told where it can't be read. */
export function sealedMeasures(json: string): SealedMeasures {
  const read = reportSchema.safeParse(JSON.parse(json))
  if (!read.success) return { measures: [], changes: [] }
  const { month, priorities } = read.data
  return {
    measures: priorities.flatMap(({ id, title, measures }) =>
      measures.map(measure => sealedMeasure(measure, `Priority ${id}: ${title}`)),
    ),
    changes: priorities
      .flatMap(({ measures }) => measures)
      .filter(({ signal }) => signal?.cause && (signal.since === null || signal.since === month))
      .map(({ id, display, series, signal }) => {
        const before = series.at(-2)
        const earlier = before ? `, after ${before.display} a month earlier` : ''
        return { measure: id, says: `${display}${earlier}. ${signal?.variationWords}.` }
      }),
  }
}

type Sealed = z.infer<typeof reportSchema>['priorities'][number]['measures'][number]

function sealedMeasure(measure: Sealed, priority: string): MeasureInReport {
  const { id, title, display, rag, ragReason, together, narrative } = measure
  const computed = display !== 'not computed'
  return {
    id,
    title,
    priority,
    owner: null,
    deputy: null,
    display: computed ? display : null,
    reason: computed ? null : ragReason,
    rag,
    ragWord: showRating({ colour: rag, reason: ragReason }).word,
    travel: travelWords(measure.direction),
    target: '',
    judgements: together ? [together] : [],
    figures: [],
    answers: narrative,
  }
}

function travelWords({ arrow, verdict }: Sealed['direction']): string {
  const way = arrow === null ? 'Not known' : (ARROWS[arrow] ?? arrow)
  return verdict === 'better' || verdict === 'worse' ? `${way}, ${verdict}` : way
}
