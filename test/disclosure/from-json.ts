import type { Report } from '../../src/report/model/report.ts'
import { heldNumber, noHaul, putInto, type Taken } from './haul.ts'
import { entriesOf } from './leaf.ts'
import { type GroupPart, putGroup } from './put-groups.ts'
import { putSaid } from './put-said.ts'

interface Group {
  readonly words: string
  readonly rows: number | string
  readonly met: number | string
  readonly value: number | string | null
  readonly ofAll: number | string
}

interface JsonMeasure {
  readonly id: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly series: readonly { readonly month: string; readonly value: number | null }[]
  readonly signal: {
    readonly points?: readonly { readonly month: string; readonly value: number | null }[]
  } | null
  readonly breakdowns: readonly {
    readonly column: string
    readonly parts: readonly Group[]
    readonly total: Omit<Group, 'words' | 'ofAll'>
  }[]
}

/** What a reader takes from a report as data. */
export function fromJson(report: Report, text: string): Taken {
  const data: { priorities: { measures: JsonMeasure[] }[] } = JSON.parse(text)
  const haul = noHaul()
  const words = new Map<string, string>([['', text]])
  const measures = new Map(data.priorities.flatMap(one => one.measures.map(each => [each.id, each])))
  for (const entry of entriesOf(report)) {
    const measure = measures.get(entry.id)!
    words.set(entry.id, JSON.stringify(measure).replaceAll('\\n', ' '))
    if (entry.measure === null) continue
    const { fold, headline } = entry.measure
    const put = putInto(haul, entry)
    const share = fold === 'share'
    put(headline, report.month, 'value', heldNumber(measure.value))
    put(headline, report.month, share ? 'met' : 'rows', heldNumber(measure.numerator))
    if (share) put(headline, report.month, 'rows', heldNumber(measure.denominator))
    for (const { month, value } of measure.series) put(headline, month, 'value', heldNumber(value))
    for (const { month, value } of measure.signal?.points ?? [])
      put(headline === 'at' ? 'at' : 'month', month, 'value', heldNumber(value))
    for (const { column, parts, total } of measure.breakdowns)
      for (const { words: group, ...numbers } of [...parts, { words: 'All', ofAll: 'all', ...total }])
        for (const [name, part] of share ? SHARE_PARTS : COUNT_PARTS) {
          const value = numbers[name]
          if (typeof value === 'number')
            putGroup(haul, { entry, month: report.month }, column, group, part, heldNumber(value))
        }
    putSaid(words.get(entry.id)!, report, entry, put)
  }
  return { ...haul, words }
}

const COUNT_PARTS = [
  ['rows', 'rows'],
  ['ofAll', 'of-all'],
] as const satisfies readonly (readonly [keyof Group, GroupPart])[]

const SHARE_PARTS = [
  ...COUNT_PARTS,
  ['met', 'met'],
  ['value', 'share'],
] as const satisfies readonly (readonly [keyof Group, GroupPart])[]
