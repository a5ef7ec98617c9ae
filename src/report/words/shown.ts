import { displayNumber } from '../../base/display.ts'
import { HIDDEN } from '../../figures/disclosure.ts'
import type { Figure } from '../../figures/figure.ts'
import { fullYear } from '../../figures/fold-list.ts'
import { showFigure } from '../../figures/show-figure.ts'
import type { Shown } from '../model/page.ts'

/** A figure in the words a board reads. */
export function shown(figure: Figure): Shown {
  return { text: showFigure(figure), figure }
}

/** The rows behind a figure, or for a share those that are met. */
export function shownNumerator(figure: Figure): Shown {
  return { text: figure.numerator === null ? noNumber(figure) : displayNumber(figure.numerator), figure }
}

/** The cases of a share, or the children of a rate's population. */
export function shownDenominator(figure: Figure): Shown {
  return { text: figure.denominator === null ? noNumber(figure) : displayNumber(figure.denominator), figure }
}

/** What a year to date comes to over twelve months at the same pace. */
export function shownPace(figure: Figure): Shown {
  const text = figure.value === null ? noNumber(figure) : displayNumber(fullYear(figure.value, figure.list))
  return { text, figure }
}

function noNumber({ hidden }: Figure): string {
  return hidden ? HIDDEN : 'no data'
}
