import type { Page } from '../../report/model/page.ts'
import type { Report } from '../../report/model/report.ts'
import { GRID, SOFT } from './grid.ts'
import { line, run } from './paragraphs.ts'
import type { Paragraph, Slide } from './slide.ts'
import { heightOf } from './text-size.ts'

/** The first slide: whose report it is, of which month, who answers for it and what it is made from. */
export function coverSlide(report: Report, page: Page): Slide {
  const { box, paragraphs } = body(report, page)
  return {
    layout: 'cover',
    part: report.title,
    title: `${report.title}, ${report.monthName}`,
    kicker: report.authority.name,
    items: [{ kind: 'text', name: 'About', fills: 'body', box, paragraphs }],
    notes: [],
  }
}

function body(
  report: Report,
  page: Page,
): { readonly box: typeof GRID.cover.body; readonly paragraphs: readonly Paragraph[] } {
  const facts = page.blocks.flatMap(block => (block.kind === 'facts' ? block.facts : []))
  const leads = page.blocks.flatMap(block => (block.kind === 'lead' ? [block.phrase] : []))
  const said = [...facts.map(({ detail }) => detail), page.kicker].join(' ')
  const signed = report.signedOff
  const lay = (size: number) => [
    ...leads.map(lead => line(lead, { size: size + 2, before: size * 0.7 })),
    ...(facts.length > 0 ? [] : [line(page.kicker, { size, colour: SOFT, before: size * 0.7 })]),
    ...facts.map(({ term, detail }) =>
      line([run(`${term}: `, { size, colour: SOFT }), run(detail, { size })], { size, before: size * 0.5 }),
    ),
    ...(signed === null || said.includes(signed.by)
      ? []
      : [line(`Signed off by ${signed.by} on ${signed.on}`, { size, before: size * 0.5 })]),
  ]
  const box = GRID.cover.body
  const fits = [18, 16, 14, 12].map(lay)
  return { box, paragraphs: fits.find(all => heightOf(all, box.w) <= box.h) ?? fits.at(-1)! }
}
