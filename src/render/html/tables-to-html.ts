import type { Scorecard, ScoreRow, Table } from '../../report/model/page.ts'
import { SCORE_LABELS } from '../../report/words/score-labels.ts'
import { type Html, html } from './html.ts'
import { linkTo } from './link-to.ts'
import type { Look } from './look.ts'
import { ratingMark, travelMark } from './marks.ts'
import { phraseToHtml } from './words-to-html.ts'

/** A table in a region that scrolls on its own where the page is narrower than the table. */
export function tableToHtml(table: Table, look: Look): Html {
  return html`<div class="tables"><div class="scroll" tabindex="0" role="region" aria-label="${table.caption}">
<table class="${table.words ? 'words' : 'numbers'}"><caption>${table.caption}</caption>
<thead><tr>${table.columns.map(columnHead)}</tr></thead>
<tbody>${table.rows.map(
    ({ head, cells }) => html`
<tr><th scope="row">${head}</th>${cells.map(cell => html`<td>${phraseToHtml(cell, look)}</td>`)}</tr>`,
  )}
</tbody></table></div>
${table.note !== null && html`<p class="note soft">${table.note}</p>`}</div>`
}

function columnHead(text: string): Html {
  return text === '' ? html`<td></td>` : html`<th scope="col">${text}</th>`
}

/** A scorecard: a row a measure, which becomes a card on a narrow screen, where roles keep it a table. */
export function scorecardToHtml({ title, counts, rows }: Scorecard, look: Look): Html {
  return html`<section class="scorecard"><h2>${title}</h2>
<p class="counts">${counts}</p>
<table class="score" role="table" aria-label="${title}"><thead role="rowgroup"><tr role="row">${Object.values(
    SCORE_LABELS,
  ).map(column => html`<th scope="col" role="columnheader">${column}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(row => scoreRow(row, look))}
</tbody></table></section>`
}

function scoreRow(row: ScoreRow, look: Look): Html {
  const cell = (label: string, content: Html) => html`<td role="cell" data-label="${label}">${content}</td>`
  return html`
<tr role="row"><th scope="row" role="rowheader">${linkTo(row.page, row.title)}</th>${[
    cell(SCORE_LABELS.actual, withDetail(phraseToHtml(row.actual, look), phraseToHtml(row.detail, look))),
    cell(SCORE_LABELS.target, withDetail(row.target, row.targetDetail)),
    cell(SCORE_LABELS.rating, ratingMark(row.rating)),
    cell(
      SCORE_LABELS.travel,
      html`${travelMark(row.travel)}${row.signal !== '' && html`<span class="soft">${row.signal}</span>`}`,
    ),
  ]}</tr>`
}

function withDetail(main: Html | string, detail: Html | string): Html {
  return html`<strong>${main}</strong>${String(detail) !== '' && html`<span class="soft">${detail}</span>`}`
}
