import type { Phrase, Shown } from '../../report/model/page.ts'
import type { Prose, Run } from '../../report/narrative/prose.ts'
import { openingCommand } from '../../report/words/openings.ts'
import { type Html, html } from './html.ts'
import type { Look } from './look.ts'

/** Words with the figures among them, each leading to its list. */
export function phraseToHtml(phrase: Phrase, look: Look): Html {
  return html`${phrase.map(part => (typeof part === 'string' ? part : figureToHtml(part, look)))}`
}

function figureToHtml({ text, figure }: Shown, { headlines, hrefOf }: Look): Html {
  const { list } = figure
  const opens = `Opens with: ${openingCommand(list, headlines.get(list.measure) ?? list.window)}`
  const href = hrefOf?.(list)
  return href === undefined
    ? html`<span class="figure" title="${opens}">${text}</span>`
    : html`<a class="figure" href="${href}" title="${opens}">${text}</a>`
}

/** What people wrote: paragraphs and lists, in their weights. */
export function proseToHtml(prose: readonly Prose[]): Html {
  return html`${prose.map(proseBlock)}`
}

function proseBlock(block: Prose): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.runs.map(runToHtml)}</p>`
    case 'bullets':
      return html`<ul>${block.items.map(item => html`<li>${proseToHtml(item)}</li>`)}</ul>`
    case 'numbers':
      return html`<ol>${block.items.map(item => html`<li>${proseToHtml(item)}</li>`)}</ol>`
  }
}

function runToHtml({ weight, text }: Run): Html | string {
  switch (weight) {
    case 'plain':
      return text
    case 'strong':
      return html`<strong>${text}</strong>`
    case 'emphasis':
      return html`<em>${text}</em>`
  }
}
