import { drawChart } from '../../charts/drawing/draw-chart.ts'
import type { Chart } from '../../report/model/chart.ts'
import type { Answer, Block, KeyFigure, NoticeLine, Opening } from '../../report/model/page.ts'
import { SCORE_LABELS } from '../../report/words/score-labels.ts'
import { type Html, html } from './html.ts'
import { linkTo } from './link-to.ts'
import type { Look } from './look.ts'
import { ratingMark, travelMark } from './marks.ts'
import { assuranceMark, variationMark } from './signal-icons.ts'
import { scorecardToHtml, tableToHtml } from './tables-to-html.ts'
import { phraseToHtml, proseToHtml } from './words-to-html.ts'

/** A block of a page as HTML. */
export function blockToHtml(block: Block, look: Look): Html {
  switch (block.kind) {
    case 'heading':
      return headingToHtml(block.level + (look.below ?? 0), block.text)
    case 'lead':
      return html`<p class="lead">${phraseToHtml(block.phrase, look)}</p>`
    case 'figures-note':
      return html`<p>${phraseToHtml(block.phrase, look)}</p>`
    case 'prose':
      return html`<div class="prose">${proseToHtml(block.prose)}</div>`
    case 'points':
      return html`<ul class="points">${block.points.map(
        ({ page, title, phrase }) => html`<li>${linkTo(page, title)} ${phraseToHtml(phrase, look)}</li>`,
      )}</ul>`
    case 'notice':
      return notice(block.title, block.lines, look)
    case 'key-figure':
      return keyFigure(block, look)
    case 'scorecard':
      return scorecardToHtml(block, look)
    case 'table':
      return tableToHtml(block, look)
    case 'abreast':
      return html`<div class="abreast">${block.tables.map(table => tableToHtml(table, look))}</div>`
    case 'chart':
      return html`${chart(block.chart)}${eventWords(block.chart)}`
    case 'signal':
      return html`<p class="signs">${variationMark(block)}${assuranceMark(block)}</p><div class="prose"><p>${block.sentence}</p></div>`
    case 'answer':
      return answer(block)
    case 'facts':
      return html`<dl class="facts">${block.facts.map(
        ({ term, detail }) => html`<div><dt>${term}</dt><dd>${detail}</dd></div>`,
      )}</dl>`
    case 'folded':
      return html`<details><summary>${block.summary}</summary>${block.blocks.map(one => blockToHtml(one, look))}</details>`
    case 'openings':
      return openings(block.words, block.openings)
  }
}

function notice(title: string, lines: readonly NoticeLine[], look: Look): Html {
  const items = lines.map(noticeLine)
  const words =
    lines.length === 1 ? html`<p>${items}</p>` : html`<ul>${items.map(item => html`<li>${item}</li>`)}</ul>`
  return html`<div class="notice">${headingToHtml(2 + (look.below ?? 0), title)}${words}</div>`
}

function noticeLine(line: NoticeLine): Html {
  return typeof line === 'string' ? html`${line}` : html`${linkTo(line.page, line.title)}. ${line.text}`
}

function headingToHtml(level: number, text: string): Html {
  return level === 2 ? html`<h2>${text}</h2>` : level === 3 ? html`<h3>${text}</h3>` : html`<h4>${text}</h4>`
}

function keyFigure(key: KeyFigure, look: Look): Html {
  const known = key.actual.some(part => typeof part !== 'string' && part.figure.value !== null)
  return html`<dl class="key">
<div><dt>${SCORE_LABELS.actual}</dt><dd class="${known ? 'big' : 'words'}">${phraseToHtml(key.actual, look)}</dd><dd class="soft">${key.when}</dd></div>
<div><dt>${SCORE_LABELS.rating}</dt><dd>${ratingMark(key.rating)}</dd></div>
<div><dt>${SCORE_LABELS.travel}</dt><dd>${travelMark(key.travel)}</dd></div>
<div><dt>${SCORE_LABELS.target}</dt><dd class="mid">${key.target}</dd>${key.targetDetail !== '' && html`<dd class="soft">${key.targetDetail}</dd>`}</div>
</dl>
<p class="reason">${key.reason}</p>`
}

function answer({ heading, prose, notes }: Answer): Html {
  return html`<section class="answer"><h3>${heading}</h3>${
    prose ? proseToHtml(prose) : html`<p class="absent">Not written</p>`
  }${notes.length > 0 && html`<ul class="checks" aria-label="What the figures say to these words">${notes.map(note => html`<li>${note}</li>`)}</ul>`}</section>`
}

function chart(chart: Chart): Html {
  const { title, subtitle } = chart
  return html`<figure class="chart-figure"><figcaption><strong>${title}</strong><span class="soft">${subtitle}</span></figcaption>
<div class="chart-wide">${drawChart(chart, 'wide')}</div>
<div class="chart-narrow">${drawChart(chart, 'narrow')}</div></figure>`
}

/** What the letters on a chart stand for. */
function eventWords(chart: Chart): Html | null {
  const events = 'events' in chart ? chart.events : []
  if (events.length === 0) return null
  return html`<ul class="events">${events.map(
    ({ letter, words }) => html`<li><strong>${letter}</strong> ${words}</li>`,
  )}</ul>`
}

function openings(words: string, all: readonly Opening[]): Html {
  return html`<div class="prose"><p>${words}</p><ul class="openings">${all.map(
    opening => html`<li><span>${opening.words}</span> <code>${opening.command}</code></li>`,
  )}</ul></div>`
}
