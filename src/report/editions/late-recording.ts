import { countOf } from '../../base/display.ts'
import type { Fold } from '../../measures/measure.ts'
import { showAmount, showNumber } from './show-amount.ts'

const FEWEST = 3

/**
 * What late recording has usually done to a measure's latest figure by the time that it is made again, in a sentence:
 * the median of the sizes of the changes, and the changes from the least to the greatest.
 *
 * @param changes the figure now less the figure as published, one for each edition, in the unit of the value
 */
export function sayLateRecording(changes: readonly number[], fold: Fold): string {
  const editions = countOf(changes.length, 'edition')
  if (changes.length < FEWEST)
    return `It is too soon to say what late recording usually changes: that takes ${FEWEST} earlier editions, and there ${changes.length === 1 ? 'is' : 'are'} ${changes.length === 0 ? 'none' : changes.length}.`
  const [least, most] = [Math.min(...changes), Math.max(...changes)]
  const size = (value: number) => showAmount(value, fold)
  const spread = `${span(least, most, fold)} over ${editions}`
  if (least === 0 && most === 0) return `Late recording has not changed this figure in ${editions}.`
  const usual = median(changes.map(Math.abs))
  if (usual === 0) return `Late recording has usually left this figure as it was (${spread}).`
  const moved =
    least >= 0
      ? `added ${size(usual)} to this figure`
      : most <= 0
        ? `taken ${size(usual)} from this figure`
        : `moved this figure by ${size(usual)}, up or down`
  return `Late recording has usually ${moved} (${spread}).`
}

/** The changes from the least to the greatest; with their ways only where they go both ways. */
function span(least: number, most: number, fold: Fold): string {
  const show = (value: number) => showNumber(value, fold)
  if (least < 0 && most > 0) return `from ${show(least)} down to ${show(most)} up`
  return least >= 0 ? `from ${show(least)} to ${show(most)}` : `from ${show(most)} to ${show(least)}`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
