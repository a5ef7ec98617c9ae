import { phraseText } from '../../../src/render/phrase-text.ts'
import type { Block, Phrase } from '../../../src/report/model/page.ts'
import type { Prose } from '../../../src/report/narrative/prose.ts'

/** Everything that a block says on paper, but what only a chart shows. */
export function wordsOf(block: Block): readonly string[] {
  const said = (phrase: Phrase) => phraseText(phrase)
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'lead':
    case 'figures-note':
      return [said(block.phrase)]
    case 'key-figure':
      return [
        said(block.actual),
        block.when,
        block.rating.word,
        block.travel.words,
        block.target,
        block.reason,
      ]
    case 'scorecard':
      return block.rows.flatMap(row => [
        row.title,
        said(row.actual),
        said(row.detail),
        row.target,
        row.targetDetail,
        row.rating.word,
        row.travel.words,
        row.signal,
      ])
    case 'table':
      return [
        block.caption,
        block.note ?? '',
        ...block.columns,
        ...block.rows.flatMap(({ head, cells }) => [head, ...cells.map(said)]),
      ]
    case 'abreast':
      return block.tables.flatMap(wordsOf)
    case 'points':
      return block.points.flatMap(({ title, phrase }) => [title, said(phrase)])
    case 'notice':
      return [
        block.title,
        ...block.lines.flatMap(line => (typeof line === 'string' ? [line] : [line.title, line.text])),
      ]
    case 'answer':
      return [block.heading, ...block.notes, ...(block.prose ?? []).flatMap(proseWords)]
    case 'prose':
      return block.prose.flatMap(proseWords)
    case 'signal':
      return [block.variationWords, block.assuranceWords ?? '', block.sentence]
    case 'facts':
      return block.facts.flatMap(({ term, detail }) => [term, detail])
    case 'chart':
      return [block.chart.title, block.chart.subtitle]
    default:
      return []
  }
}

function proseWords(prose: Prose): readonly string[] {
  return prose.kind === 'paragraph'
    ? [prose.runs.map(({ text }) => text).join('')]
    : prose.items.flatMap(item => item.flatMap(proseWords))
}
