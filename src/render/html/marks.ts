import type { Rating, Travel } from '../../report/model/page.ts'
import { type Html, html } from './html.ts'

/** A rating as a shape and a word on its colour: told apart in grey, and without the shape. */
export function ratingMark({ colour, word }: Rating): Html {
  return html`<span class="rag rag-${colour ?? 'none'}"><svg viewBox="0 0 16 16" aria-hidden="true">${ratingShape(colour)}</svg>${word}</span>`
}

function ratingShape(colour: Rating['colour']): Html {
  switch (colour) {
    case 'green':
      return html`<circle cx="8" cy="8" r="7"/>`
    case 'amber':
      return html`<path d="M8 1 15.5 14.5H.5Z"/>`
    case 'red':
      return html`<path d="M1.5 1.5h13v13h-13Z"/>`
    case null:
      return html`<circle cx="8" cy="8" r="6"/>`
  }
}

/** A direction of travel as an arrow and words. */
export function travelMark({ arrow, words }: Travel): Html {
  if (arrow === null) return html`<span class="travel soft">${words}</span>`
  return html`<span class="travel"><svg viewBox="0 0 16 16" aria-hidden="true">${arrowShape(arrow)}</svg>${words}</span>`
}

function arrowShape(arrow: 'up' | 'down' | 'level'): Html {
  switch (arrow) {
    case 'up':
      return html`<path d="M8 1 14.5 8H10v7H6V8H1.5Z"/>`
    case 'down':
      return html`<path d="M8 15 14.5 8H10V1H6v7H1.5Z"/>`
    case 'level':
      return html`<path d="M15 8 8 14.5V10H1V6h7V1.5Z"/>`
  }
}
