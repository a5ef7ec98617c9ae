import { expect, test } from 'vitest'
import { paperBlocks } from '../../src/render/paper-blocks.ts'
import type { Block } from '../../src/report/model/page.ts'

const heading = (text: string, level: 2 | 3 = 2, aside?: true): Block =>
  aside ? { kind: 'heading', level, text, aside } : { kind: 'heading', level, text }
const words = (text: string): Block => ({ kind: 'figures-note', phrase: [text] })
const folded: Block = { kind: 'folded', summary: 'more', blocks: [words('detail')] }
const openings: Block = { kind: 'openings', words: 'open', openings: [] }

test('detail and commands stay on the screen, with the headings that then head nothing', () => {
  const blocks = [
    heading('A'),
    words('a'),
    folded,
    heading('B'),
    folded,
    heading('C', 3),
    openings,
    heading('D'),
    words('d'),
  ]
  expect(paperBlocks(blocks)).toEqual([heading('A'), words('a'), heading('D'), words('d')])
})

test('an aside goes with all that stands under it, lower headings too, unless it is asked for', () => {
  const blocks = [heading('A', 2, true), words('a'), heading('B', 3), words('b'), heading('C'), words('c')]
  expect(paperBlocks(blocks)).toEqual([heading('C'), words('c')])
  expect(paperBlocks(blocks, 'with asides')).toEqual(blocks)
})

test('a heading over a lower one that heads something is kept', () => {
  const blocks = [heading('A'), heading('B', 3), words('b')]
  expect(paperBlocks(blocks)).toEqual(blocks)
})
