import type { Look } from './look.ts'
import { fieldOf, paragraphOf, runOf } from './paragraph-of.ts'
import type { Xml } from './xml.ts'

/** A caption with a number that Word keeps, and can list. */
export function captionOf(kind: 'Table' | 'Figure', words: string, { next }: Look): Xml {
  return paragraphOf('Caption', [
    runOf(`${kind}\u00a0`, 'CaptionLabel'),
    fieldOf(`SEQ ${kind} \\* ARABIC`, String(next(kind))),
    runOf(`. ${words}`),
  ])
}
