import { phraseText } from '../../../src/render/phrase-text.ts'
import type { Block, Phrase } from '../../../src/report/model/page.ts'
import { type Prose, proseText } from '../../../src/report/narrative/prose.ts'

/** Every stretch of words and every figure that blocks show on paper. */
export function shownTexts(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(textsOf).filter(text => text !== '')
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'lead':
    case 'figures-note':
      return [phraseText(block.phrase)]
    case 'prose':
      return proseTexts(block.prose)
    case 'points':
      return block.points.flatMap(({ title, phrase }) => [title, phraseText(phrase)])
    case 'notice':
      return [
        block.title,
        ...block.lines.flatMap(line => (typeof line === 'string' ? [line] : [line.title, line.text])),
      ]
    case 'key-figure': {
      const { actual, when, rating, reason, travel, target, targetDetail } = block
      return [phraseText(actual), when, rating.word, reason, travel.words, target, targetDetail]
    }
    case 'scorecard':
      return [block.title, block.counts, ...block.rows.flatMap(scoreTexts)]
    case 'table':
      return tableTexts(block)
    case 'abreast':
      return block.tables.flatMap(tableTexts)
    case 'chart': {
      const events = 'events' in block.chart ? block.chart.events : []
      return [block.chart.title, block.chart.subtitle, ...events.map(({ words }) => words)]
    }
    case 'signal':
      return [block.variationWords, block.assuranceWords ?? '', block.sentence]
    case 'answer':
      return [block.heading, ...proseTexts(block.prose ?? []), ...block.notes]
    case 'facts':
      return block.facts.flatMap(({ term, detail }) => [term, detail])
    case 'folded':
    case 'openings':
      return []
  }
}

type Of<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>

function scoreTexts(row: Of<'scorecard'>['rows'][number]): readonly string[] {
  const { title, actual, detail, target, targetDetail, rating, travel, signal } = row
  const phrases: readonly Phrase[] = [actual, detail]
  return [title, ...phrases.map(phraseText), target, targetDetail, rating.word, travel.words, signal]
}

function tableTexts({ caption, columns, rows, note }: Of<'table'>): readonly string[] {
  return [
    caption,
    ...columns,
    ...rows.flatMap(({ head, cells }) => [head, ...cells.map(phraseText)]),
    note ?? '',
  ]
}

function proseTexts(prose: readonly Prose[]): readonly string[] {
  return proseText(prose)
    .split('\n')
    .map(line => line.replace(/^(- |\d+\. | +)/, ''))
}
