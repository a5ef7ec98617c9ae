import type { Inquiry } from './inquiry.ts'
import type { Chunk, GrammarWord, Sense } from './sense.ts'
import { speaksOfNothing, topicOf } from './subjects.ts'

/** What is said to move. */
export interface Mover {
  /** The words that name it; none where the clause leaves it to the words before. */
  readonly chunks: readonly Chunk[]
  /** Whether it is only pointed at: "this". */
  readonly pronoun: boolean
  /** Whether it is counted ("fewer referrals"), so that the movement is as good as a noun. */
  readonly counted?: true
}

type Move = Extract<Sense, { kind: 'move' }>

/**
 * What a word of movement is said of, or null where the word states no movement: an infinitive ("to reduce"), an
 * adjective ("improved oversight"), or a comparison that another reader makes.
 */
export function moverOf(inquiry: Inquiry, chunk: Chunk & { readonly sense: Move }): Mover | null {
  const { chunks } = inquiry.clause
  const at = chunks.indexOf(chunk)
  const before = chunks.slice(0, at)
  const after = chunks.slice(at + 1)
  const { form } = chunk.sense
  if (form === 'noun' || (form === 'base' && isNoun(before))) return afterNoun(after)
  if (form === 'adverb') return grammar(lastWord(before), 'be') ? named(inquiry, before) : null
  if (form === 'state') return state(inquiry, chunk, before, after)
  if (form === 'base' && grammar(before.at(-1), 'to')) return null
  if (form === 'doing' && !before.some(each => grammar(each, 'be', 'continue', 'have'))) return null
  return named(inquiry, before)
}

/** Whether a word says that a figure is what it was at another time: as in, the same as, unchanged from. */
export function isSame({ sense, text }: Chunk & { readonly sense: Move }): boolean {
  return (
    sense.way === 'flat' &&
    (/ (as|in|with|from|since|to)$/i.test(text) || /^(?:unchanged|no change)$/i.test(text))
  )
}

/** A comparative: after "is" of what stands before it; "fewer referrals" of what follows. */
function state(
  inquiry: Inquiry,
  chunk: Chunk & { readonly sense: Move },
  before: readonly Chunk[],
  after: readonly Chunk[],
): Mover | null {
  if (isSame(chunk))
    return { chunks: before.filter(each => ['topic', 'aspect'].includes(each.sense.kind)), pronoun: false }
  const compares = after
    .slice(0, 4)
    .some(({ sense }) => sense.kind === 'comparator' || sense.kind === 'target')
  if (compares || before.some(({ sense }) => sense.kind === 'number')) return null
  const against = after.some(({ sense }) => sense.kind === 'time' && sense.lead === 'than')
  if (/^(fewer|more|less)$/i.test(chunk.text) && grammar(after[0], 'than') && against && inquiry.carried)
    return before.every(({ sense }) => sense.kind === 'plain' || sense.kind === 'size')
      ? { chunks: [], pronoun: false, counted: true }
      : null
  if (/^(fewer|more|less)$/i.test(chunk.text)) {
    const end = after.findIndex(
      ({ sense }) => sense.kind !== 'topic' && sense.kind !== 'aspect' && sense.kind !== 'unit',
    )
    const counted = after.slice(0, end < 0 ? undefined : end)
    const rest = after.slice(counted.length)
    const plain = rest.every(({ sense }) => ['time', 'plain', 'grammar', 'size'].includes(sense.kind))
    return !speaksOfNothing(topicOf(counted)) && plain
      ? { chunks: counted, pronoun: false, counted: true }
      : null
  }
  const last = lastWord(before)
  if (
    grammar(last, 'be', 'continue') ||
    (last?.sense.kind === 'plain' && /held|moved|put/i.test(last.text))
  ) {
    if (/^(same|greater)$/i.test(chunk.text) || after[0]?.sense.kind === 'unknown') return null
    return named(inquiry, before)
  }
  return null
}

/** "A drop in case numbers": what follows "in" or "of", as far as it is understood. */
function afterNoun(after: readonly Chunk[]): Mover | null {
  const joiner = after[0]
  if (!joiner || !(grammar(joiner, 'of') || (grammar(joiner, 'preposition') && /^in$/i.test(joiner.text))))
    return null
  const end = after.findIndex(({ sense }, at) => at > 0 && ['time', 'number', 'move'].includes(sense.kind))
  const chunks = after.slice(1, end < 0 ? undefined : end)
  return speaksOfNothing(topicOf(chunks)) ? null : { chunks: chunks.filter(spoken), pronoun: false }
}

/** What stands before a verb, past what another verb before it took. */
function named(inquiry: Inquiry, before: readonly Chunk[]): Mover | null {
  const chunks = before.filter(spoken)
  const pronoun = before.find(each => grammar(each, 'pronoun'))
  const topic = topicOf(chunks)
  if (!speaksOfNothing(topic) || topic.aspects.size > 0) {
    const head = before.find(
      ({ sense }) => sense.kind !== 'plain' && sense.kind !== 'time' && sense.kind !== 'size',
    )
    const led = head !== undefined && grammar(head, 'preposition', 'of', 'by', 'to')
    return led && topic.aspects.size === 0 ? null : { chunks, pronoun: false }
  }
  if (chunks.some(({ sense }) => sense.kind === 'unknown')) return { chunks, pronoun: false }
  if (pronoun) return { chunks: [], pronoun: !/^it$/i.test(pronoun.text) }
  const empty = chunks.every(({ sense }) => sense.kind === 'plain' || sense.kind === 'unit')
  const opens =
    before.length === 0 ||
    before.every(
      each =>
        grammar(each, 'have', 'be', 'further', 'continue', 'not') ||
        /ly$/.test(each.text) ||
        /^(now|also|then)$/.test(each.text),
    )
  return empty && opens && inquiry.carried ? { chunks: [], pronoun: false } : null
}

/** Words that belong to a name, not to the verb, the time or the degree. */
function spoken({ sense }: Chunk): boolean {
  if (sense.kind === 'number') return sense.number.foreign
  return !['time', 'size', 'grammar', 'loose', 'move', 'side'].includes(sense.kind)
}

/** Whether the words before make a noun of "fall" or "increase": a, the, this, or a size. */
function isNoun(before: readonly Chunk[]): boolean {
  const last = before.at(-1)
  if (!last) return true
  if (last.sense.kind === 'size') return true
  if (last.sense.kind === 'number' || last.sense.kind === 'unknown') return true
  return /^(a|an|the|this|that|further|seen a|saw a|no|any|another|in|of|to see a|month)$/i.test(last.text)
}

/** The last word before that is no adverb or degree. */
function lastWord(before: readonly Chunk[]): Chunk | undefined {
  return before.findLast(
    ({ sense, text }) =>
      sense.kind !== 'size' &&
      !(sense.kind === 'plain' && /ly$|^now$|^also$|^a$/.test(text)) &&
      !(sense.kind === 'grammar' && sense.word === 'further'),
  )
}

function grammar(chunk: Chunk | undefined, ...words: readonly GrammarWord[]): boolean {
  return chunk?.sense.kind === 'grammar' && words.includes(chunk.sense.word)
}
