import type { Block, Page, Scorecard } from '../../report/model/page.ts'
import type { Report } from '../../report/model/report.ts'
import { paperBlocks } from '../paper-blocks.ts'
import { coverSlide } from './cover-slide.ts'
import { flow, layoutOf, roomiest } from './flow.ts'
import { measureSlides } from './measure-slides.ts'
import { notesOf } from './notes-of.ts'
import { piecesOf } from './pieces.ts'
import type { Item, Slide } from './slide.ts'
import { scorecardPiece } from './table-pieces.ts'

/** Slides that go on one from another under one title. */
interface Run {
  readonly part: string
  readonly title: string
  readonly kicker: string
  readonly slides: readonly (readonly Item[])[]
}

/** The slides of a report in its order, no two with the same title. */
export function slidesOf(report: Report): readonly Slide[] {
  const slides = report.pages.flatMap((page): readonly Slide[] => {
    if (page.section === 'measures') return ofMeasure(page)
    if (page.section !== 'front') return ofPage(page, page.title, page.title)
    return [coverSlide(report, page), ...ofFront(report, page)]
  })
  return distinct(slides)
}

function ofMeasure(page: Page): readonly Slide[] {
  const notes = notesOf(paperBlocks(page.blocks, 'with asides'))
  const sheets = measureSlides(page)
  return sheets.map(({ layout, title, items }, at) => {
    const same = sheets.filter(sheet => sheet.title === title)
    return {
      layout,
      part: page.kicker,
      title: numbered(title, same.indexOf(sheets[at]!), same.length),
      kicker: page.kicker,
      items,
      notes: at === 0 ? notes : [],
    }
  })
}

/** What the front page says beyond the cover, each part of it under its own heading. */
function ofFront(report: Report, page: Page): readonly Slide[] {
  const blocks = paperBlocks(page.blocks).filter(({ kind }) => kind !== 'lead' && kind !== 'facts')
  const groups: { title: string; blocks: Block[] }[] = []
  for (const block of blocks) {
    const title =
      block.kind === 'heading' && block.level === 2
        ? block.text
        : block.kind === 'notice'
          ? block.title
          : null
    if (title !== null) groups.push({ title, blocks: [] })
    else if (groups.length === 0) groups.push({ title: report.title, blocks: [] })
    if (block.kind !== 'heading' || title === null) groups.at(-1)!.blocks.push(block)
  }
  const kicker = `${report.title}, ${report.monthName}`
  return groups.flatMap(group => ofPage({ ...page, kicker, blocks: group.blocks }, group.title, report.title))
}

/** A page's words and tables down as many slides as they take, each scorecard on slides of its own. */
function ofPage(page: Page, title: string, part: string): readonly Slide[] {
  const blocks = paperBlocks(page.blocks)
  const runs: Run[] = []
  let words: Block[] = []
  const put = () => {
    if (words.length > 0) runs.push({ part, title, kicker: page.kicker, slides: laid(words, title) })
    words = []
  }
  for (const block of blocks) {
    if (block.kind !== 'scorecard') words.push(block)
    else {
      put()
      runs.push(ofScorecard(block, part))
    }
  }
  put()
  return runs.flatMap(slidesOfRun)
}

/** A page's blocks on slides. A notice that is the title isn't said twice. */
function laid(blocks: readonly Block[], title: string): readonly (readonly Item[])[] {
  return roomiest([18, 16, 14, 13], size =>
    blocks.flatMap(block => {
      const pieces = piecesOf(block, size)
      return block.kind === 'notice' && block.title === title ? pieces.slice(1) : pieces
    }),
  )
}

function ofScorecard(block: Scorecard, part: string): Run {
  return { part, title: block.title, kicker: block.counts, slides: flow([scorecardPiece(block)]) }
}

function slidesOfRun({ part, title, kicker, slides }: Run): readonly Slide[] {
  return slides.map((items, at) => ({
    layout: layoutOf(items),
    part,
    title: numbered(title, at, slides.length),
    kicker,
    items,
    notes: [],
  }))
}

function numbered(title: string, at: number, of: number): string {
  return of === 1 ? title : `${title} (${at + 1} of ${of})`
}

/** A title that has been used takes a number, as a title is how a slide is found. */
function distinct(slides: readonly Slide[]): readonly Slide[] {
  const used = new Set<string>()
  return slides.map(slide => {
    let title = slide.title
    for (let count = 2; used.has(title); count++) title = `${slide.title} (${count})`
    used.add(title)
    return { ...slide, title }
  })
}
