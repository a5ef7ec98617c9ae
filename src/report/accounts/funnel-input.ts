import type { Funnel, NoFunnel } from '../../judgement/interval/funnel.ts'
import type { Judged } from '../../judgement/judge.ts'

/** Our figure among the plan's areas, where it has any. */
export function funnelInput({ figure }: Judged): {
  readonly own: { readonly numerator: number; readonly denominator: number }
  readonly kind: Funnel['kind']
} | null {
  if (figure.numerator === null || figure.denominator === null || figure.denominator === 0) return null
  if (figure.fold === 'share')
    return { own: { numerator: figure.numerator, denominator: figure.denominator }, kind: 'share' }
  return figure.fold === 'rate'
    ? { own: { numerator: figure.numerator, denominator: figure.denominator }, kind: 'rate' }
    : null
}

/** Why a funnel can't be read of a number that is not published. */
export const NOT_PUBLISHED: NoFunnel = { refused: 'Not compared: our own number is not published.' }

/** Why a funnel can't be read of a count or a projected rate. */
export const NO_FUNNEL: NoFunnel = {
  refused: 'Not compared: a funnel needs a share, or a rate on a day, with what it is counted from.',
}
