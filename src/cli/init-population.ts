import { UsageError } from '../base/errors.ts'
import type { Asking } from './asking.ts'
import type { InitOptions } from './init-options.ts'

/** How many children aged 0 to 17 there are, and who says so. */
export interface Counted {
  readonly children: number
  readonly source: string
}

const UNSAID = 'not said when the plan was made'

/** The population as the options say, or as is answered; null where nobody knows. */
export async function countedOf(
  { population, populationSource }: Pick<InitOptions, 'population' | 'populationSource'>,
  ask: Asking | null,
): Promise<Counted | null> {
  if (population !== undefined) {
    const children = childrenIn(population)
    if (children === null)
      throw new UsageError('--population must be a whole number of children, such as 34460.')
    return { children, source: populationSource ?? UNSAID }
  }
  if (ask === null) return null
  const answer = await ask.text(
    'How many children aged 0 to 17 live there? Leave it blank if you don’t know.',
    {
      example: '34460',
      check: answer =>
        answer.trim() === '' || childrenIn(answer) !== null ? null : 'Give a whole number, or nothing.',
    },
  )
  const children = childrenIn(answer)
  if (children === null) return null
  const source = await ask.text('Where is that number from?', { example: 'ONS mid-2023 estimate' })
  return { children, source: source.trim() || UNSAID }
}

function childrenIn(written: string): number | null {
  const digits = written.replace(/[\s,]/g, '')
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null
}
