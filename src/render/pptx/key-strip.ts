import { ACCENT } from '../../charts/looks.ts'
import type { Block, KeyFigure } from '../../report/model/page.ts'
import { SCORE_LABELS } from '../../report/words/score-labels.ts'
import { bottomOf, GRID, LEAST_SIZE, SOFT } from './grid.ts'
import { ratingRuns, travelRuns } from './marks.ts'
import { line, proseLines, run } from './paragraphs.ts'
import type { Paragraph, TextItem } from './slide.ts'
import { heightOf } from './text-size.ts'

const { x: LEFT, y: TOP, w: WIDTH } = GRID.content
const COLUMNS = [4.2, 1.7, 2.7, WIDTH - 8.6] as const
const GAP = 0.2

/** A measure's figure, its rating, direction and target side by side, and under them why it is rated so. */
export function keyStrip(key: KeyFigure, blocks: readonly Block[]): readonly TextItem[] {
  const parts = partsOf(key)
  let x = LEFT
  const strip = parts.map(([name, paragraphs], at): TextItem => {
    const all = [line(name, { size: LEAST_SIZE, colour: SOFT }), ...paragraphs]
    const w = COLUMNS[at]! - GAP
    const box = { x, y: TOP, w, h: heightOf(all, w) }
    x += COLUMNS[at]!
    return { kind: 'text', name, fills: 'none', box, paragraphs: all }
  })
  return [...strip, reason(key, blocks, Math.max(...strip.map(({ box }) => bottomOf(box))) + 0.08)]
}

function partsOf(key: KeyFigure): readonly (readonly [name: string, paragraphs: readonly Paragraph[]])[] {
  const known = key.actual.some(part => typeof part !== 'string' && part.figure.value !== null)
  const big = { size: known ? 36 : 24, weight: 'strong', colour: ACCENT.slice(1).toUpperCase() } as const
  const mid = { size: 20, weight: 'strong' } as const
  const small = { size: LEAST_SIZE, colour: SOFT }
  const when = run(`  ${key.when}`, small)
  return [
    [SCORE_LABELS.actual, [line([...line(key.actual, big).runs, when], big)]],
    [SCORE_LABELS.rating, [line(ratingRuns(key.rating, mid), mid)]],
    [SCORE_LABELS.travel, [line(travelRuns(key.travel, mid), mid)]],
    [
      SCORE_LABELS.target,
      [line(key.target, mid), ...(key.targetDetail === '' ? [] : [line(key.targetDetail, small)])],
    ],
  ]
}

/** Why it is rated so, and what the page says beside that before its chart. */
function reason(key: KeyFigure, blocks: readonly Block[], y: number): TextItem {
  const rest = blocks.slice(blocks.indexOf(key) + 1)
  const beside = rest.slice(
    0,
    Math.max(
      0,
      rest.findIndex(({ kind }) => kind !== 'prose'),
    ),
  )
  const look = { size: 13 }
  const paragraphs = [
    line(key.reason, look),
    ...beside.flatMap(block => (block.kind === 'prose' ? proseLines(block.prose, look) : [])),
  ].map((paragraph, at) => ({ ...paragraph, before: at === 0 ? 0 : 2 }))
  const box = { x: LEFT, y, w: WIDTH, h: heightOf(paragraphs, WIDTH) }
  return { kind: 'text', name: 'Reason', fills: 'none', box, paragraphs }
}
