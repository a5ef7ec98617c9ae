import { expect, test } from 'vitest'
import { checkPlan } from '../../../src/report/plan/check-plan.ts'
import { USUAL_CONTENTS } from '../../../src/report/plan/contents.ts'
import { parseContents } from '../../../src/report/plan/parse-contents.ts'
import { readYaml } from '../../../src/report/plan/read-yaml.ts'

const PLANNED = ['cin-number', 'cp-number', 'cla-number']

function read(text: string) {
  const yaml = readYaml(text, [])
  const check = checkPlan(yaml)
  const contents = parseContents(check, (yaml.value as { contents?: unknown }).contents, PLANNED)
  return { contents, faults: check.faults.map(({ line, rule }) => `${line}: ${rule}`) }
}

test('a plan that does not say has every section, and a page for every measure', () => {
  expect(read('authority: {}')).toEqual({ contents: USUAL_CONTENTS, faults: [] })
})

test('sections stand in the order given, and measures may be chosen', () => {
  expect(read('contents:\n  - scorecards\n  - measures: [cla-number]\n  - sources\n')).toEqual({
    contents: { sections: ['scorecards', 'measures', 'sources'], measures: ['cla-number'] },
    faults: [],
  })
})

test('a section that is not known is named with its line, and the rest is read', () => {
  const { contents, faults } = read('contents:\n  - front\n  - sumary\n  - sources\n')
  expect(contents.sections).toEqual(['front', 'sources'])
  expect(faults).toEqual([expect.stringMatching(/^3: .*no such section\. Did you mean "summary"\?/)])
})

test('a measure that the plan does not have is named, and the others are kept', () => {
  const { contents, faults } = read('contents:\n  - measures: [cin-number, cla-numbr]\n')
  expect(contents.measures).toEqual(['cin-number'])
  expect(faults).toEqual([
    expect.stringMatching(/^2: .*no such measure in this plan\. Did you mean "cla-number"\?/),
  ])
})

test.each([
  ['contents: everything\n', 1],
  ['contents:\n  - front\n  - front\n', 1],
  ['contents:\n  - {front: all}\n', 2],
  ['contents:\n  - measures: cin-number\n', 2],
  ['contents:\n  - 7\n', 2],
])('what is no list of sections is a fault: %j', (text, line) => {
  expect(read(text).faults).toEqual([expect.stringMatching(new RegExp(`^${line}: `))])
})
