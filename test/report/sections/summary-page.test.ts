import { expect, test } from 'vitest'
import { buildReport } from '../../../src/report/build-report.ts'
import type { NoticeLine } from '../../../src/report/model/page.ts'
import type { ReportInput } from '../../../src/report/model/report-input.ts'
import type { Section } from '../../../src/report/plan/contents.ts'
import { northmereInFull } from '../../render/northmere-in-full.ts'

const input = northmereInFull()

function withSections(...sections: readonly Section[]): ReportInput {
  return { ...input, plan: { ...input.plan, contents: { sections, measures: null } } }
}

function careLines(of: ReportInput): readonly NoticeLine[] {
  const summary = buildReport(of).pages.find(({ id }) => id === 'summary')!
  return summary.blocks.flatMap(block =>
    block.kind === 'notice' && block.title === 'Read with care' ? block.lines : [],
  )
}

test('what would mislead is counted on the summary where a page has it line by line', () => {
  const [line, ...more] = careLines(withSections('summary', 'data-quality'))
  expect(line).toMatchObject({ page: 'data-quality', text: expect.stringMatching(/^It has .*contradict/) })
  expect(more).toEqual([])
})

test('and said there line by line where no other page says it, as no reader may miss it', () => {
  const pages = buildReport(withSections('summary', 'data-quality')).pages
  const elsewhere = pages
    .find(({ id }) => id === 'data-quality')!
    .blocks.flatMap(block => (block.kind === 'notice' ? block.lines : []))
  expect(elsewhere).not.toEqual([])
  expect(careLines(withSections('summary'))).toEqual(elsewhere)
})
