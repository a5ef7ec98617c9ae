import type { Verdict } from './claim.ts'
import type { Chunk } from './sense.ts'

/** Where a figure is said to stand to another: on a side of it, so many times it, or as good as a target asks. */
export type SideSaid =
  | {
      readonly kind: 'side'
      readonly side: 'above' | 'below' | 'near'
      readonly size: 'large' | 'small' | null
      readonly words: string
    }
  | { readonly kind: 'times'; readonly low: number; readonly high: number; readonly words: string }
  | { readonly kind: 'meets'; readonly met: boolean; readonly words: string }

/** "Well above" begins a tenth beyond; "slightly above" ends at 15% and is wrong from 30%. */
const LARGE = 1.1
const SLIGHT = 1.15
const NOT_SLIGHT = 1.3
/** "Close to" allows an eighth either way and is wrong beyond three tenths. */
const NEAR = 0.125
const NOT_NEAR = 0.3
/** How far a ratio may miss its phrase's band before the phrase is wrong. */
const BAND_EDGE = 0.05

/** What is said of where a figure stands to what an anchor names (a target, other authorities); null for nothing. */
export function sideOf(chunks: readonly Chunk[], anchor: Chunk): SideSaid | null {
  const at = chunks.indexOf(anchor)
  if (anchor.sense.kind === 'meets')
    return { kind: 'meets', met: anchor.sense.met, words: anchor.text.toLowerCase() }
  const before = chunks.slice(0, at)
  for (let i = before.length - 1; i >= 0; i--) {
    const { sense, text } = before[i]!
    if (sense.kind === 'multiple')
      return { kind: 'times', low: sense.low, high: sense.high, words: text.toLowerCase() }
    const good = goodIn(before[i]!, before[i + 1])
    if (good !== null) return { kind: 'meets', met: good, words: `${text.toLowerCase()} than` }
    if (sense.kind === 'meets') return { kind: 'meets', met: sense.met, words: text.toLowerCase() }
    const side = sideIn(before[i]!, before[i + 1])
    if (side) {
      const sized = before.slice(Math.max(0, i - 2), i).findLast(chunk => chunk.sense.kind === 'size')
      const size = sized?.sense.kind === 'size' ? sized.sense.size : null
      return {
        kind: 'side',
        side,
        size,
        words: `${size && sized ? `${sized.text.toLowerCase()} ` : ''}${text.toLowerCase()}`,
      }
    }
  }
  return null
}

/** Whether a figure is said to be better than what it is held against, or worse. */
function goodIn({ sense }: Chunk, next: Chunk | undefined): boolean | null {
  const than = next?.sense.kind === 'grammar' && next.sense.word === 'than'
  if (!than || sense.kind !== 'move' || (sense.way !== 'better' && sense.way !== 'worse')) return null
  return sense.way === 'better'
}

function sideIn({ sense, text }: Chunk, next: Chunk | undefined): 'above' | 'below' | 'near' | null {
  if (sense.kind === 'side') return sense.side
  if (sense.kind === 'loose' && (sense.loose === 'under' || sense.loose === 'over'))
    return sense.loose === 'under' ? 'below' : 'above'
  if (sense.kind === 'grammar' && sense.word === 'preposition' && /^over$/i.test(text)) return 'above'
  const than = next?.sense.kind === 'grammar' && next.sense.word === 'than'
  if (sense.kind !== 'move' || sense.form !== 'state' || !than) return null
  return sense.way === 'up' ? 'above' : sense.way === 'down' ? 'below' : null
}

/** Holds a side or a multiple against two values. */
export function standsTo(said: Exclude<SideSaid, { kind: 'meets' }>, value: number, other: number): Verdict {
  if (other === 0) return 'unchecked'
  const ratio = value / other
  if (said.kind === 'times') {
    if (ratio >= said.low - 0.005 && ratio <= said.high + 0.005) return 'agrees'
    return ratio < said.low - BAND_EDGE || ratio > said.high + BAND_EDGE ? 'contradicts' : 'unchecked'
  }
  if (said.side === 'near') {
    const away = Math.abs(ratio - 1)
    return away <= NEAR ? 'agrees' : away > NOT_NEAR ? 'contradicts' : 'unchecked'
  }
  const beyond = said.side === 'above' ? ratio : 1 / ratio
  if (beyond <= 1) return 'contradicts'
  if (said.size === 'large') return beyond >= LARGE ? 'agrees' : 'unchecked'
  if (said.size === 'small')
    return beyond <= SLIGHT ? 'agrees' : beyond > NOT_SLIGHT ? 'contradicts' : 'unchecked'
  return 'agrees'
}
