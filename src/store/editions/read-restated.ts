import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Month } from '../../base/month.ts'
import type { FigureRecord } from '../../figures/figure-records.ts'
import { type ListDefinition, listDefinitions } from '../../measures/list-order.ts'
import type { Fold, Measure } from '../../measures/measure.ts'
import { parseMeasure } from '../../measures/parse-measure.ts'
import { firstPublished, lastPublished } from '../../report/editions/among-editions.ts'
import { type Cause, causesOf, type Making } from '../../report/editions/causes-of.ts'
import { byPlace, placeOf, sameFigure } from '../../report/editions/figure-changes.ts'
import { type Restated, restate } from '../../report/editions/restate.ts'
import type { Extract } from '../extract.ts'
import { openExtract } from '../find-extract.ts'
import type { PlanFolder } from '../plan-folder.ts'
import { type Months, planFigures, withLists } from '../with-lists.ts'
import { makingOf } from './definition-texts.ts'
import {
  EDITION_FILES,
  type KeptEdition,
  listEditions,
  makingOfEdition,
  readFigures,
} from './read-edition.ts'

/** The figures of a plan as they are now, to be held against what it published. */
export interface Now {
  readonly open: PlanFolder
  readonly extract: Extract
  readonly month: Month
  /** The months of the figures. */
  readonly months: Months
  readonly figures: readonly FigureRecord[]
  /** The program's version; null where the program shall be taken to be the same as ever. */
  readonly version: string | null
}

/** What of each measure a report of a month says was restated: nothing where no edition came before it. */
export async function restatedBefore(now: Now): Promise<ReadonlyMap<string, Restated>> {
  const since = editionBefore(now)
  return since ? readRestated(now, since) : new Map()
}

/**
 * The edition that a report of a month is read after: the board's last one. An edition of the same month that gave
 * the very same figures is this report itself, published before.
 */
function editionBefore({ open, month, figures }: Now): KeptEdition | null {
  const editions = listEditions(open.folder).filter(
    one => one.name.month !== month || !hasFigures(one, figures),
  )
  return lastPublished(editions, month)
}

/** What of each measure is no longer as an edition published it in the months of both, with how much late recording usually changes. */
export async function readRestated(now: Now, since: KeptEdition): Promise<ReadonlyMap<string, Restated>> {
  const { open } = now
  const { from, to } = now.months
  const then = readFigures(since.folder)
  const was = byMeasure(then.filter(({ month }) => month >= from && month <= to))
  const is = byMeasure(now.figures)
  const definitions = listDefinitions(open.measures.groups, open.measures.measures)
  const makings = [makingOfEdition(since.edition), makingOf(open, now.version)] as const
  const measures = open.measures.measures.filter(({ id }) => is.has(id) && was.has(id))
  const causes = new Map(
    measures.map(measure => {
      const figures = { was: was.get(measure.id)!, is: is.get(measure.id)! }
      return [measure.id, causesOf(measure, definitions, makings, figures)] as const
    }),
  )
  const between = byMeasure(await figuresBetween(now, since, [...causes.values()].flat()))
  const late = lateChanges(now, definitions, measures)
  const restated = measures.map(({ id, fold }): Restated => {
    const unmoved = causes.get(id)!.length === 0
    const figures = restate({
      was: was.get(id)!,
      between: (unmoved ? was : between).get(id) ?? null,
      is: is.get(id)!,
      folds: { was: foldThen(since, id, makings) ?? fold, is: fold },
    })
    return {
      measure: id,
      since: since.name.month,
      causes: causes.get(id)!,
      figures,
      late: late.get(id) ?? [],
    }
  })
  return new Map(restated.filter(({ figures }) => figures.length > 0).map(one => [one.measure, one] as const))
}

/** Figures made as today from an edition's extract; none where nothing asks for them or the extract is gone. */
async function figuresBetween(
  { open, extract, months, figures }: Now,
  { edition }: KeptEdition,
  causes: readonly Cause[],
): Promise<readonly FigureRecord[]> {
  if (causes.length === 0) return []
  if (edition.extract.id === extract.manifest.id) return figures
  const old = openExtract(open.folder, edition.extract.id)
  return old ? withLists(open, old, months, lists => planFigures(open, lists, months)) : []
}

/**
 * By how much each measure's headline figure of an earlier edition's own month changed since, an edition a number:
 * of those editions that were made from an earlier extract by today's definitions, parameters and population.
 */
function lateChanges(
  { open, extract, month, figures }: Now,
  definitions: readonly ListDefinition[],
  measures: readonly Measure[],
): ReadonlyMap<string, readonly number[]> {
  const is = byPlace(figures)
  const making = makingOf(open, null)
  const changes = new Map<string, number[]>(measures.map(({ id }) => [id, []]))
  const older = firstPublished(listEditions(open.folder), month).filter(
    ({ edition }) => edition.extract.id < extract.manifest.id,
  )
  for (const { folder, name, edition } of older) {
    const was = byPlace(readFigures(folder))
    for (const measure of measures) {
      const place = placeOf({ measure: measure.id, month: name.month, window: measure.headline })
      const [then, since] = [was.get(place), is.get(place)]
      if (!then || !since || then.value === null || since.value === null) continue
      const makings = [makingOfEdition(edition), making] as const
      if (causesOf(measure, definitions, makings, { was: [then], is: [since] }).length === 0)
        changes.get(measure.id)!.push(since.value - then.value)
    }
  }
  return changes
}

/** How an edition folded a measure whose definition has changed since; null where it has not or it can't be told. */
function foldThen(
  { folder }: KeptEdition,
  id: string,
  [before, now]: readonly [Making, Making],
): Fold | null {
  if (before.definitions.get(id) === now.definitions.get(id)) return null
  const path = join(folder, EDITION_FILES.definitions, `${id}.sql`)
  return existsSync(path) ? (parseMeasure(id, readFileSync(path, 'utf8')).value?.fold ?? null) : null
}

function hasFigures({ folder }: KeptEdition, figures: readonly FigureRecord[]): boolean {
  const was = byPlace(readFigures(folder))
  return figures.every(figure => {
    const other = was.get(placeOf(figure))
    return other === undefined || sameFigure(other, figure)
  })
}

function byMeasure(figures: readonly FigureRecord[]): ReadonlyMap<string, readonly FigureRecord[]> {
  const found = new Map<string, FigureRecord[]>()
  for (const figure of figures) {
    const own = found.get(figure.measure)
    if (own) own.push(figure)
    else found.set(figure.measure, [figure])
  }
  return found
}
