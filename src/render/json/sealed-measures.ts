import { z } from 'zod'
import type { MeasureInReport } from '../../report/reading/measure-in-report.ts'
import { showRating } from '../../report/words/show-judgement.ts'

const text = z.string().nullable()

/** What is read again of a report's data; all else in it is let be. */
const reportSchema = z.object({
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
          narrative: z.object({ working: text, worried: text, doing: text }),
        }),
      ),
    }),
  ),
})

const ARROWS: Readonly<Record<string, string>> = { up: 'Up', down: 'Down', level: 'Level' }

/** The measures that a sealed `report.json` tells of; none where it can't be read. */
export function sealedMeasures(json: string): readonly MeasureInReport[] {
  const read = reportSchema.safeParse(JSON.parse(json))
  if (!read.success) return []
  return read.data.priorities.flatMap(({ id: priority, title: of, measures }) =>
    measures.map(
      ({ id, title, display, rag, ragReason, direction: { arrow, verdict }, together, narrative }) => ({
        id,
        title,
        priority: `Priority ${priority}: ${of}`,
        owner: null,
        deputy: null,
        display: display === 'not computed' ? null : display,
        reason: display === 'not computed' ? ragReason : null,
        rag,
        ragWord: showRating({ colour: rag, reason: ragReason }).word,
        travel: [
          arrow === null ? 'Not known' : ARROWS[arrow],
          verdict === 'better' || verdict === 'worse' ? verdict : null,
        ]
          .filter(words => words !== null && words !== undefined)
          .join(', '),
        target: '',
        judgements: together ? [together] : [],
        figures: [],
        answers: narrative,
      }),
    ),
  )
}
