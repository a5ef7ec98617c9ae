import { NARROW, seriesChart, WIDE } from '../charts/series-chart.ts'
import type { Block, KeyFigure, Opening } from '../report/model.ts'
import { SCORE_LABELS } from '../report/score-labels.ts'
import type { SeriesChart } from '../report/series-chart.ts'
import { type Html, html } from './html.ts'
import type { Look } from './look.ts'
import { ratingMark, travelMark } from './marks.ts'
import { scorecardToHtml, tableToHtml } from './tables-to-html.ts'
import { phraseToHtml, proseToHtml } from './words-to-html.ts'

/** A block of a page as HTML. */
export function blockToHtml(block: Block, look: Look): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`
    case 'lead':
      return html`<p class="lead">${phraseToHtml(block.phrase, look)}</p>`
    case 'figures-note':
      return html`<p>${phraseToHtml(block.phrase, look)}</p>`
    case 'prose':
      return html`<div class="prose">${proseToHtml(block.prose)}</div>`
    case 'notice':
      return notice(block.title, block.lines)
    case 'key-figure':
      return keyFigure(block, look)
    case 'scorecard':
      return scorecardToHtml(block, look)
    case 'table':
      return tableToHtml(block, look)
    case 'abreast':
      return html`<div class="abreast">${block.tables.map(table => tableToHtml(table, look))}</div>`
    case 'chart':
      return chart(block.chart)
    case 'answer':
      return html`<section class="answer"><h3>${block.heading}</h3>${
        block.prose ? proseToHtml(block.prose) : html`<p class="absent">Not written</p>`
      }</section>`
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

function notice(title: string, lines: readonly string[]): Html {
  const words =
    lines.length === 1 ? html`<p>${lines}</p>` : html`<ul>${lines.map(line => html`<li>${line}</li>`)}</ul>`
  return html`<div class="notice"><h2>${title}</h2>${words}</div>`
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

function chart(series: SeriesChart): Html {
  return html`<figure class="chart-figure"><figcaption><strong>${series.title}</strong><span class="soft">${series.subtitle}</span></figcaption>
<div class="chart-wide">${seriesChart(series, WIDE)}</div>
<div class="chart-narrow">${seriesChart(series, NARROW)}</div></figure>`
}

function openings(words: string, all: readonly Opening[]): Html {
  return html`<div class="prose"><p>${words}</p><ul class="openings">${all.map(
    opening => html`<li><span>${opening.words}</span> <code>${opening.command}</code></li>`,
  )}</ul></div>`
}
