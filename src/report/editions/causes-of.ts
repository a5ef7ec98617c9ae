import type { FigureRecord } from '../../figures/figure-records.ts'
import { isRate } from '../../measures/is-rate.ts'
import { type ListDefinition, listName, namesJoined } from '../../measures/list-order.ts'
import type { Measure } from '../../measures/measure.ts'
import { byPlace, placeOf } from './figure-changes.ts'

/** What makes figures besides the records, in a form that tells whether two ways of making them are the same. */
export interface Making {
  /** The hash of each definition's file, by the name of the measure or group. */
  readonly definitions: ReadonlyMap<string, string>
  /** The intervals that due dates are counted by, such as `20 WD`, by name. */
  readonly rules: Readonly<Record<string, string>>
  /** The versions of the program and its engine; null where they are not known. */
  readonly program: string | null
}

/**
 * Why figures of the same records can differ: the measure or what it joins is defined anew, an interval or the
 * population of the plan is another, or another version of the program made them.
 */
export type Cause = 'definition' | 'parameters' | 'population' | 'program'

/** A measure's figures of the same months, made then and made now. */
export interface ThenAndNow {
  readonly was: readonly FigureRecord[]
  readonly is: readonly FigureRecord[]
}

/**
 * What besides the records could make a measure's figures differ; none where nothing could.
 *
 * @param definitions those that lists are made of now; where none that a measure joins has changed, it joined no other then
 */
export function causesOf(
  measure: Pick<Measure, 'id' | 'fold'>,
  definitions: readonly ListDefinition[],
  [before, now]: readonly [Making, Making],
  figures: ThenAndNow,
): readonly Cause[] {
  const deciding = definitionsDeciding(measure.id, definitions)
  const names = deciding.map(one => one.measure?.id ?? one.name)
  const rules = Object.keys({ ...before.rules, ...now.rules }).filter(rule =>
    deciding.some(({ sql }) => sql.includes(`'${rule}'`)),
  )
  const causes: readonly (readonly [Cause, boolean])[] = [
    ['definition', names.some(name => before.definitions.get(name) !== now.definitions.get(name))],
    ['parameters', rules.some(rule => before.rules[rule] !== now.rules[rule])],
    ['population', isRate(measure) && otherPopulation(figures)],
    ['program', ![before.program, now.program].includes(null) && before.program !== now.program],
  ]
  return causes.flatMap(([cause, holds]) => (holds ? [cause] : []))
}

/** The definitions that decide a measure's list: its own, and those of all that it joins. */
function definitionsDeciding(
  measure: string,
  definitions: readonly ListDefinition[],
): readonly ListDefinition[] {
  const byName = new Map(definitions.map(one => [one.name, one]))
  const found = new Set<ListDefinition>()
  const visit = (name: string) => {
    const definition = byName.get(name)
    if (!definition?.decides || found.has(definition)) return
    found.add(definition)
    for (const joined of namesJoined(definition.sql)) visit(joined)
  }
  visit(listName(measure))
  return [...found]
}

/** Whether rates of a month are per another number of children than they were. */
function otherPopulation({ was, is }: ThenAndNow): boolean {
  const now = byPlace(is)
  return was.some(figure => {
    const [then, since] = [figure.denominator, now.get(placeOf(figure))?.denominator ?? null]
    return then !== null && since !== null && then !== since
  })
}
