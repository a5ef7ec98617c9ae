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
  const held = rowOfFigures(measure, row.values, facts)
  if (held === null) return [{ at, claim, verdict: 'unchecked', figure: null, refs: [] }]
  const refs = held.flatMap(reading => reading.refs)
  const said = sayFigures(
    measure,
    held.map(({ value, refs: [ref] }) => ({ value, ref: ref! })),
  )
  const right = equalIn(row.values, held)
  if (right === row.values.length) return [{ at, claim, verdict: 'agrees', figure: `${said}.`, refs }]
  const own = facts.measures.filter(
    ({ list, fold }) => list === page.list && isRate({ ...page, fold }) === isRate(measure),
  )
  const meant = own.find(each => {
    const theirs = each === measure ? null : rowOfFigures(each, row.values, facts)
    return theirs !== null && equalIn(row.values, theirs) === row.values.length
  })
  const remark = meant ? ` The values are those of ${meant.title}.` : ''
  const wrong = understood(row.name) && (meant !== undefined || right * 2 >= row.values.length)
  return [{ at, claim, verdict: wrong ? 'contradicts' : 'unchecked', figure: `${said}.${remark}`, refs }]
}

/** A measure's last months in the window that the values of a row are nearest to. */
function rowOfFigures(
  measure: MeasureFacts,
  values: readonly NumberChunk[],
  facts: Facts,
): readonly Reading[] | null {
  const windows = [measure.headline, ...measure.windows.filter(window => window !== measure.headline)]
  const rows = windows
    .map(window => series(measure, window, values.length, facts))
    .filter(row => row !== null)
  return rows.toSorted((a, b) => equalIn(values, b) - equalIn(values, a))[0] ?? null
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

function equalIn(values: readonly NumberChunk[], readings: readonly Reading[]): number {
  return values.filter((value, at) => matchNumber(value.sense.number, null, readings[at]!.value) === 'same')
    .length
}
