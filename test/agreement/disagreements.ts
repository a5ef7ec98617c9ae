import { MEASURE_FIELDS, REPORT_FIELDS } from './fields.ts'
import type { Facts, Format, Reading, Value } from './reading.ts'

/** A report as each of its forms is read. */
export type Readings = Readonly<Partial<Record<Format, Reading>>>

/** Where forms that hold a field of a measure do not say the same, in sentences that name it and them. */
export function measureDisagreements(readings: Readings, field: string): readonly string[] {
  const titles = new Set(Object.values(readings).flatMap(({ measures }) => [...measures.keys()]))
  return [...titles].flatMap(title =>
    disagreement(
      readings,
      MEASURE_FIELDS[field]!,
      `${title}, ${field}`,
      reading => reading.measures.get(title),
      field,
    ),
  )
}

/** Where forms that hold a field of the report do not say the same. */
export function reportDisagreements(readings: Readings, field: string): readonly string[] {
  return disagreement(readings, REPORT_FIELDS[field]!, field, reading => reading.report, field)
}

/** All disagreements between the forms of a report. */
export function disagreements(readings: Readings): readonly string[] {
  return [
    ...Object.keys(REPORT_FIELDS).flatMap(field => reportDisagreements(readings, field)),
    ...Object.keys(MEASURE_FIELDS).flatMap(field => measureDisagreements(readings, field)),
  ]
}

function disagreement(
  readings: Readings,
  formats: readonly Format[],
  what: string,
  factsIn: (reading: Reading) => Facts | undefined,
  field: string,
): readonly string[] {
  const held = formats.flatMap(format => {
    const reading = readings[format]
    return reading ? [[format, written(factsIn(reading)?.[field])] as const] : []
  })
  const texts = [...new Set(held.map(([, text]) => text))]
  if (texts.length < 2) return []
  const sayings = texts.map(text => {
    const those = held.filter(([, other]) => other === text).map(([format]) => format)
    return `${those.join(', ')}: ${fromDifference(text, texts)}`
  })
  return [`${what}: ${sayings.join(' | ')}`]
}

function written(value: Value | undefined): string {
  return value === undefined ? 'does not say' : JSON.stringify(value)
}

/** A text from a little before where it parts from the others. */
function fromDifference(text: string, all: readonly string[]): string {
  const same = Math.min(text.length, ...all.map(other => firstDifference(text, other)))
  const from = Math.max(0, same - 40)
  return `${from > 0 ? '…' : ''}${text.slice(from, same + 80)}${text.length > same + 80 ? '…' : ''}`
}

function firstDifference(a: string, b: string): number {
  if (a === b) return Number.POSITIVE_INFINITY
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
