import { displayNumber, inWords } from '../../base/display.ts'
import { shiftMonth } from '../../base/month.ts'
import type { Window } from '../../measures/measure.ts'
import type { Finding } from './claim.ts'
import type { Facts, MeasureFacts } from './facts.ts'
import { chunksOf, type NumberChunk, understood } from './inquiry.ts'
import { matchNumber } from './match-number.ts'
import { figure, type Reading } from './readings.ts'
import { sayFigures } from './say.ts'
import type { Chunk } from './sense.ts'
import { isRate, subjectsOf, topicOf, unitFits } from './subjects.ts'

/** Holds a row of a table in the words, a name and the values of two months or more, against the measure it names. */
export function checkRow(
  facts: Facts,
  page: MeasureFacts,
  chunks: readonly Chunk[],
  taken: Set<Chunk>,
): readonly Finding[] {
  const row = rowOf(chunks)
  if (!row) return []
  const topic = topicOf(row.name)
  const subjects = subjectsOf(facts, page, topic, unitFits(row.values[0]!.sense.number.unit, topic, page))
  const measure = subjects.named[0] ?? subjects.near[0]
  if (!measure) return []
  for (const value of row.values) taken.add(value)
  const values = row.values.map(({ sense }) => sense.number.value)
  const claim = `${measure.title}: ${inWords(values.map(displayNumber))}`
  const at = row.values[0]!.start
  const window = chunksOf(row.name, 'time').some(({ sense }) => sense.scope.kind === 'month')
    ? 'month'
    : measure.headline
  const held = series(measure, window, values.length, facts)
  if (held === null) return [{ at, claim, verdict: 'unchecked', figure: null, refs: [] }]
  const refs = held.flatMap(reading => reading.refs)
  const said = sayFigures(
    measure,
    held.map(({ value, refs: [ref] }) => ({ value, ref: ref! })),
  )
  if (equal(row.values, held)) return [{ at, claim, verdict: 'agrees', figure: `${said}.`, refs }]
  const own = facts.measures.filter(
    ({ list, fold }) => list === page.list && isRate({ ...page, fold }) === isRate(measure),
  )
  const meant = own.find(
    each =>
      each !== measure &&
      equal(
        row.values,
        series(each, each.windows.includes(window) ? window : each.headline, values.length, facts) ?? [],
      ),
  )
  const remark = meant ? ` The values are those of ${meant.title}.` : ''
  return [
    {
      at,
      claim,
      verdict: meant && understood(row.name) ? 'contradicts' : 'unchecked',
      figure: `${said}.${remark}`,
      refs,
    },
  ]
}

/** A name without a verb and the numbers straight after it. */
function rowOf(
  chunks: readonly Chunk[],
): { readonly name: readonly Chunk[]; readonly values: readonly NumberChunk[] } | null {
  const shown = chunks.filter(({ text }) => text !== '|')
  const first = shown.findIndex(({ sense }) => sense.kind === 'number')
  if (first < 1) return null
  const values = chunksOf(shown.slice(first), 'number')
  const name = shown.slice(0, first)
  const row = values.length >= 2 && values.length === shown.length - first
  return row &&
    name.every(({ sense }) =>
      ['topic', 'aspect', 'grammar', 'plain', 'unit', 'unknown', 'time'].includes(sense.kind),
    )
    ? { name, values }
    : null
}

function series(
  measure: MeasureFacts,
  window: Window,
  count: number,
  { month }: Facts,
): readonly Reading[] | null {
  const readings = Array.from({ length: count }, (_, at) =>
    figure(measure, window, shiftMonth(month, at - count + 1)),
  )
  const known = readings.filter(reading => reading !== null)
  return known.length === count ? known : null
}

function equal(values: readonly NumberChunk[], readings: readonly Reading[]): boolean {
  return (
    values.length === readings.length &&
    values.every((value, at) => matchNumber(value.sense.number, null, readings[at]!.value) === 'same')
  )
}
