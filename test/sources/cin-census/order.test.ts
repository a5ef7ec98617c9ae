import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { CIN_CENSUS_ROOT, cinCensus } from '../../../src/sources/cin-census/cin-census.ts'
import { closeParts, crossDrawn } from '../drawn-parts.ts'
import { partsOf } from './drawn-census.ts'

afterAll(closeParts)

describe('the order of elements', () => {
  interface Element {
    readonly name: string
    readonly content: string | readonly Element[]
  }
  const node = (name: string, ...content: readonly Element[]): Element => ({ name, content })
  const leaf = (name: string, content: string): Element => ({ name, content })
  const details = (day: string, source: string, close: string) =>
    node(
      'CINdetails',
      leaf('CINreferralDate', day),
      leaf('ReferralSource', source),
      leaf('CINclosureDate', close),
      node(
        'Assessments',
        leaf('AssessmentActualStartDate', day),
        leaf('AssessmentAuthorisationDate', close),
        node(
          'FactorsIdentifiedAtAssessment',
          leaf('AssessmentFactors', '1A'),
          leaf('AssessmentFactors', '2B'),
        ),
      ),
      node('Assessments', leaf('AssessmentActualStartDate', day)),
      node('Section47', leaf('S47ActualStartDate', day), leaf('DateOfInitialCPC', close)),
      node(
        'ChildProtectionPlans',
        leaf('CPPstartDate', close),
        node('Reviews', leaf('CPPreviewDate', '2023-01-01'), leaf('CPPreviewDate', '2023-02-01')),
      ),
    )
  const census = node(
    'Children',
    ...['A', 'B'].map(id =>
      node(
        'Child',
        node('ChildIdentifiers', leaf('LAchildID', id), leaf('Sex', '1')),
        details('2022-06-01', '6', '2022-07-01'),
        details('2022-06-01', '1A', '2022-08-01'),
        details('2022-09-01', '1A', '2022-10-03'),
      ),
    ),
  )

  const written = ({ name, content }: Element, order: (count: number) => readonly number[]): string => {
    const inside =
      typeof content === 'string'
        ? content
        : order(content.length)
            .map(at => written(content[at]!, order))
            .join('')
    return `<${name}>${inside}</${name}>`
  }

  async function rows(order: (count: number) => readonly number[]) {
    const { kept } = await crossDrawn(
      cinCensus,
      partsOf(`<${CIN_CENSUS_ROOT}>${written(census, order)}</${CIN_CENSUS_ROOT}>`),
    )
    return Object.entries(kept).map(([table, all]) => [table, all.map(row => JSON.stringify(row)).sort()])
  }

  it('makes no difference', async () => {
    const asWritten = await rows(count => Array.from({ length: count }, (_, at) => at))
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async keys => {
        const shuffled = (count: number) =>
          Array.from({ length: count }, (_, at) => ({ at, key: keys.next().value! }))
            .sort((a, b) => a.key - b.key || a.at - b.at)
            .map(({ at }) => at)
        expect(await rows(shuffled)).toEqual(asWritten)
      }),
      { numRuns: 6, seed: 5 },
    )
  }, 60_000)
})
