import { parsePlan } from '../../src/report/plan/parse-plan.ts'
import type { Random } from '../../src/sample/random.ts'
import { readMappings } from '../../src/sources/mappings/read-mappings.ts'
import { readFigureHistory } from '../../src/sources/published/figure-history.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { planFiles } from '../independent/plan-files.ts'
import { mutateSome } from './mutate-bytes.ts'
import { bytesOf, type Fuzzer, type Verdict } from './trial.ts'

const MAPPINGS = `list,value,code,note
ethnicity,White - British,WBRI,
sex,Girl,F,
sex,"Boy, or man",M,asked
contact-source,"Police ""front desk""",6,
close-reason,Closed,RC8,`

const FIGURES = `measure,month,value,source,numerator,denominator
contacts,2020-04,120,Board report,,
cp-visits-in-timescale,2020-04,87.5,Board report,35,40
contacts,May 2020,131,Board report,,
cin-rate,2020-05,310.4,"Return, 2020",,`

/** Reads what people write by hand: the plan, the mappings and figures that were published. */
export function writtenFuzzer(): Fuzzer {
  const { measures } = readMeasures(null)
  const plan = planFiles({}).get('plan.yaml')!
  const readers: Readonly<Record<string, readonly [text: string, read: (bytes: Uint8Array) => unknown]>> = {
    mappings: [MAPPINGS, bytes => readMappings(bytes, 'mappings.csv')],
    figures: [FIGURES, bytes => readFigureHistory(bytes, 'figures.csv', measures)],
    plan: [plan, bytes => parsePlan(new TextDecoder().decode(bytes), measures)],
  }
  return {
    name: 'written',
    attempt: (random): Verdict => {
      const [name, [text, read]] = random.pick(Object.entries(readers))
      const even = sameSaid(name, text, random)
      const fail = (what: string, steps: readonly string[], input: Uint8Array | string) => ({
        what: `${name}: ${what}`,
        steps,
        input,
      })
      if (JSON.stringify(used(read(bytesOf(even)))) !== JSON.stringify(used(read(bytesOf(text)))))
        return fail('it is not read as it is meant', [], even)
      const { bytes, steps } = mutateSome(bytesOf(even), random)
      try {
        const found = read(bytes) as { readonly faults: readonly unknown[] }
        return Array.isArray(found.faults) ? null : fail('it tells no faults', steps, bytes)
      } catch (error) {
        return fail(`it fails: ${(error as Error).stack}`, steps, bytes)
      }
    },
  }
}

/** What is taken from a file, without where in it that stood. */
function used(read: unknown): unknown {
  const { mappings, figures, plan, faults } = read as Record<string, unknown>
  return { mappings, figures, plan, faults: (faults as readonly unknown[]).length }
}

/** The same written in another way. */
function sameSaid(name: string, text: string, random: Random): string {
  const lines = random.chance(0.5) ? text.replaceAll('\n', '\r\n') : text
  if (name === 'plan') return lines
  const mark = random.chance(0.3) ? '\uFEFF' : ''
  const blank = random.chance(0.3) ? lines.replace(/\n(?=sex|contacts)/, '\n\n') : lines
  return mark + blank + random.pick(['', '\n', '\n\n'])
}
