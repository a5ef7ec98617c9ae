import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import {
  type FigureHistory,
  type KnownMeasure,
  type PublishedFigure,
  readFigureHistory,
} from '../sources/published/figure-history.ts'

/** A file of three years of a hundred measures is a hundredth of this; a larger one is something else. */
const MOST_BYTES = 20_000_000

/**
 * Reads the files of a plan that give figures as they were published before any record reaches. Where several give a
 * measure's figure of one month, the first that does counts.
 */
export function readHistory(files: readonly string[], measures: readonly KnownMeasure[]): FigureHistory {
  const figures = new Map<string, PublishedFigure>()
  const faults: string[] = []
  for (const file of files) {
    const read = readOne(file, measures)
    faults.push(...read.faults)
    const already = read.figures.filter(one => figures.has(placeOf(one)))
    if (already.length > 0)
      faults.push(
        `${basename(file)}: ${already.length === 1 ? 'a figure is' : `${already.length} figures are`} in an earlier file of the plan, which counts.`,
      )
    for (const figure of read.figures) if (!figures.has(placeOf(figure))) figures.set(placeOf(figure), figure)
  }
  return { figures: [...figures.values()], faults }
}

function readOne(file: string, measures: readonly KnownMeasure[]): FigureHistory {
  const name = basename(file)
  const fault = (words: string) => ({ figures: [], faults: [`${name}: ${words}`] })
  if (!existsSync(file) || !statSync(file).isFile())
    return fault('there is no such file, so no figures of earlier months are shown from it.')
  if (statSync(file).size > MOST_BYTES) return fault('it is too large to be a file of published figures.')
  return readFigureHistory(readFileSync(file), name, measures)
}

function placeOf({ measure, month }: PublishedFigure): string {
  return `${measure} ${month}`
}
