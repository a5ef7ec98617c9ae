import type { SignalWords } from '../../report/model/page.ts'
import { type Html, html } from './html.ts'

/** What is really changing as a shape and words: a diamond for the better, a square for the worse, a triangle for neither. */
export function variationMark({ variation, variationWords }: SignalWords): Html {
  const [kind, way] = variation.split(' ') as [string, string]
  return html`<span class="sign sign-${kind}"><svg viewBox="0 0 24 24" aria-hidden="true">${variationShape(kind)}${
    kind === 'common' ? wave() : arrow(way === 'high')
  }</svg>${variationWords}</span>`
}

/** Whether the target will be met as a shape and words: a tick, a cross, or a disc half full. */
export function assuranceMark({ assurance, assuranceWords }: SignalWords): Html | null {
  if (assurance === null) return null
  return html`<span class="sign"><svg viewBox="0 0 24 24" aria-hidden="true">${assuranceShape(assurance)}</svg>${assuranceWords}</span>`
}

function variationShape(kind: string): Html {
  switch (kind) {
    case 'improvement':
      return html`<path class="fill" d="M12 0 24 12 12 24 0 12Z"/>`
    case 'concern':
      return html`<path class="fill" d="M2 2h20v20H2Z"/>`
    case 'neutral':
      return html`<path class="fill" d="M12 0 24 23H0Z"/>`
    default:
      return html`<circle class="line" cx="12" cy="12" r="10.5"/>`
  }
}

function wave(): Html {
  return html`<path class="line" d="M4.5 13.5 8 9.5l3.5 4.5L15 9.5l4.5 4.5"/>`
}

function arrow(up: boolean): Html {
  const path = up ? 'M12 18V7.5M8 11.5l4-4.5 4 4.5' : 'M12 7v10.5M8 13.5l4 4.5 4-4.5'
  return html`<path class="stroke" d="${path}"/>`
}

function assuranceShape(assurance: NonNullable<SignalWords['assurance']>): Html {
  switch (assurance) {
    case 'pass':
      return html`<circle class="line" cx="12" cy="12" r="10.5"/><path class="line" d="m6.5 12.5 4 4 7-8.5"/>`
    case 'fail':
      return html`<circle class="line" cx="12" cy="12" r="10.5"/><path class="line" d="m8 8 8 8m0-8-8 8"/>`
    case 'hit or miss':
      return html`<circle class="line" cx="12" cy="12" r="10.5"/><path class="fill" d="M12 1.5a10.5 10.5 0 0 1 0 21Z"/>`
  }
}
