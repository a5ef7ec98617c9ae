import type { BreakKind, Chunk } from './sense.ts'

/** A part of a sentence that makes one statement, and what it began with. */
export interface Clause {
  readonly begins: BreakKind | null
  readonly chunks: readonly Chunk[]
}

/**
 * Parts a sentence into clauses at its stops and at words such as "while" and "due to". A comma or "and" parts
 * do not part where the words before only lead in ("In November,") or where one side of the "and" says nothing of its own.
 */
export function clausesOf(chunks: readonly Chunk[]): readonly Clause[] {
  const clauses: Clause[] = []
  let open: Chunk[] = []
  let begins: BreakKind | null = null
  const close = (next: BreakKind) => {
    if (open.length > 0) clauses.push({ begins, chunks: open })
    open = []
    begins = next
  }
  chunks.forEach((chunk, at) => {
    const { sense } = chunk
    if (/^who$/i.test(chunk.text) && /^[,;(]$/.test(chunks[at - 1]?.text ?? '')) close('relative')
    else if (sense.kind !== 'break') open.push(chunk)
    else if (/^as$/i.test(chunk.text) && open.some(each => each.sense.kind === 'multiple')) return
    else if (sense.at === 'and' && !(tells(open) && tells(upToBreak(chunks, at + 1))))
      open.push({ ...chunk, sense: { kind: 'plain' } })
    else if (chunk.text !== ',' || !opens(open) || leads(begins, clauses)) close(sense.at)
  })
  close('stop')
  return clauses
}

/** Whether a reason leads the sentence, so that its comma ends it: "Following the review,". */
function leads(begins: BreakKind | null, clauses: readonly Clause[]): boolean {
  return begins === 'reason' && clauses.length === 0
}

function upToBreak(chunks: readonly Chunk[], from: number): readonly Chunk[] {
  const end = chunks.findIndex((chunk, at) => at >= from && chunk.sense.kind === 'break')
  return chunks.slice(from, end < 0 ? undefined : end)
}

/** Whether words say something that could be held against a figure. */
function tells(chunks: readonly Chunk[]): boolean {
  return chunks.some(({ sense }) =>
    ['number', 'move', 'multiple', 'fraction', 'meets', 'side', 'extreme'].includes(sense.kind),
  )
}

/** Whether words only lead into a statement: "In November,", "Of the conferences held in November,". */
function opens(chunks: readonly Chunk[]): boolean {
  return !tells(chunks) && chunks.every(({ sense }) => sense.kind !== 'unknown')
}
