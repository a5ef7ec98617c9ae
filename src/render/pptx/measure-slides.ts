import type { Answer, Block, Page } from '../../report/model/page.ts'
import { paperBlocks } from '../paper-blocks.ts'
import { evidence } from './evidence.ts'
import { flow, layoutOf, roomiest } from './flow.ts'
import { bottomOf, GRID, LEAST_SIZE } from './grid.ts'
import { keyStrip } from './key-strip.ts'
import { answerPieces, type Piece, piecesOf } from './pieces.ts'
import type { Box, Slide, TextItem } from './slide.ts'
import { tablePiece } from './table-pieces.ts'
import { heightOf } from './text-size.ts'

type Sheet = Pick<Slide, 'title' | 'items' | 'layout'>

const { x: LEFT, w: WIDTH } = GRID.content
const BOTTOM = bottomOf(GRID.content)
const ANSWERS = { w: 4.25, gap: 0.4 }

/** The slides of a measure: its figure, months and what its owner says, or the words on slides of their own. */
export function measureSlides(page: Page): readonly Sheet[] {
  const blocks = paperBlocks(page.blocks)
  const key = blocks.find(block => block.kind === 'key-figure')
  if (!key) return plainSlides(page.title, blocks)
  const answers = blocks.filter(block => block.kind === 'answer')
  const strip = keyStrip(key, blocks)
  const y = bottomOf(strip.at(-1)!.box) + 0.14
  const room: Box = { x: LEFT, y, w: WIDTH, h: BOTTOM - y }
  const beside = answersItem(answers, { ...room, x: LEFT + WIDTH - ANSWERS.w, w: ANSWERS.w })
  const wide = beside ? WIDTH - ANSWERS.w - ANSWERS.gap : WIDTH
  const { items, left } = evidence(blocks, { ...room, w: wide })
  return [
    {
      layout: beside ? 'measure' : 'figures',
      title: page.title,
      items: [...strip, ...items, ...(beside ? [beside] : [])],
    },
    ...laid(
      `${page.title}: figures and targets`,
      left.map(table => tablePiece(table, WIDTH, 14)),
    ),
    ...(beside ? [] : answerSlides(page.title, answers)),
  ]
}

/** A measure without a figure: why, its targets and what its owner says. */
function plainSlides(title: string, blocks: readonly Block[]): readonly Sheet[] {
  const shown = blocks.filter(({ kind }) => kind === 'notice' || kind === 'table' || kind === 'answer')
  return laid(
    title,
    shown.flatMap(block => piecesOf(block, 16)),
  )
}

function answerSlides(title: string, answers: readonly Answer[]): readonly Sheet[] {
  const slides = roomiest([20, 18, 16, 14], size => answers.flatMap(answer => answerPieces(answer, size)))
  return slides.map(items => ({ layout: 'text', title: `${title}: what it means`, items }))
}

function laid(title: string, pieces: readonly Piece[]): readonly Sheet[] {
  return flow(pieces).map(items => ({ layout: layoutOf(items), title, items }))
}

/** The three answers in a place, in the largest words that fit it; null where none from the least size up do. */
function answersItem(answers: readonly Answer[], box: Box): TextItem | null {
  for (const size of [15, 14, 13, LEAST_SIZE]) {
    const pieces = answers.flatMap(answer => answerPieces(answer, size))
    const paragraphs = pieces.flatMap(piece => (piece.kind === 'words' ? [piece.paragraph] : []))
    if (paragraphs.length > 0 && heightOf(paragraphs, box.w) <= box.h)
      return { kind: 'text', name: 'What it means', fills: 'body', box, paragraphs }
  }
  return null
}
