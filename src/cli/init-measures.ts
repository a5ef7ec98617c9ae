import type { Told } from '../first-run.ts'
import { isRate } from '../measures/is-rate.ts'
import { PROPOSED } from '../report/plan/proposed-measures.ts'
import type { ToldMeasure } from '../report/plan/write-plan.ts'
import type { Asking } from './asking.ts'

const NO_POPULATION = 'It is per 10,000 children, and the population is not known.'
const UNWANTED = 'It was not asked for.'

/** Which of the proposed measures the plan asks for: those that the sources tell, or of them those that are chosen. */
export async function measuresAsked(
  told: readonly Told[],
  hasPopulation: boolean,
  ask: Asking | null,
): Promise<ReadonlyMap<string, ToldMeasure>> {
  const ids = PROPOSED.flatMap(({ measures }) => measures.map(({ id }) => id))
  const all = ids.flatMap(id => told.filter(({ measure }) => measure.id === id))
  const able = all.filter(
    ({ measure, extent }) => extent !== 'not at all' && (hasPopulation || !isRate(measure)),
  )
  const chosen = new Set(
    ask && able.length > 0 ? await chosenOf(able, ask) : able.map(({ measure }) => measure.id),
  )
  return new Map(
    all.map(one => {
      const { measure, words } = one
      const asked = chosen.has(measure.id)
      const why = able.includes(one)
        ? [UNWANTED]
        : one.extent === 'not at all'
          ? words.map(asReason)
          : [NO_POPULATION]
      return [measure.id, { title: measure.title, asked, words: asked ? words : why }]
    }),
  )
}

function chosenOf(able: readonly Told[], ask: Asking): Promise<readonly string[]> {
  return ask.several(
    'Which measures shall the report have? Space takes one or leaves it.',
    able.map(({ measure: { id, title }, extent }) => ({
      value: id,
      label: title,
      ...(extent === 'approximately' ? { hint: 'approximately' } : {}),
    })),
    able.map(({ measure }) => measure.id),
  )
}

/** `no data: the extract has no ssd_contacts.` as a sentence of its own. */
function asReason(words: string): string {
  const reason = words.replace(/^no data[.:] */, '')
  return reason.charAt(0).toUpperCase() + reason.slice(1)
}
