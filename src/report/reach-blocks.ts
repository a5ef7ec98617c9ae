import { monthName } from '../base/month.ts'
import type { Judged } from '../judgement/judge.ts'
import type { Reach } from '../judgement/reach/reach.ts'
import type { Block } from './model.ts'
import { paragraph } from './narrative/prose.ts'

/** Whether a measure will get to its targets: the next milestone first, the later ones folded away. */
export function reachBlocks({ reach, aim }: Judged): readonly Block[] {
  const heading = { kind: 'heading', level: 2, text: 'Will it get there?' } as const
  const [next, ...later] = reach
  if (!next) {
    const words = aim.milestones.length === 0 ? 'No target is set.' : 'Its last milestone has passed.'
    return [heading, { kind: 'prose', prose: [paragraph(words)] }]
  }
  return [
    heading,
    { kind: 'prose', prose: sentences(next).map(paragraph) },
    ...(later.length === 0 ? [] : [laterBlock(later)]),
  ]
}

function laterBlock(later: readonly Reach[]): Block {
  return {
    kind: 'folded',
    summary: 'Later milestones',
    blocks: later.flatMap((one): readonly Block[] => [
      { kind: 'heading', level: 3, text: monthName(one.milestone.month) },
      { kind: 'prose', prose: sentences(one).map(paragraph) },
    ]),
  }
}

/** A milestone in words: what it takes, then where the present course leads. */
export function sentences({ sentence, landing }: Reach): readonly string[] {
  return [sentence, 'refused' in landing ? landing.refused : landing.sentence]
}
