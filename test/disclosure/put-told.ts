import { SAME_LIST } from '../figures/told-reader.ts'
import type { Haul } from './haul.ts'
import { monthOf } from './months.ts'

const SAID =
  /Told (at|month|ytd) (\w+ \d{4}): ([\d,]+|\[[^\]]*\]) children\.(?: Of these ([\d,]+|\[[^\]]*\]) did and ([\d,]+|\[[^\]]*\]) did not, ([\d.]+%|\[[^\]]*\]))?/g

/** Keeps the numbers of the sentences that managers wrote. */
export function putTold({ cells }: Haul, words: ReadonlyMap<string, string>): void {
  for (const [id, text] of words)
    for (const [, window, name, rows, met, rest, part] of text.replace(/[*]+| {2,}/g, '').matchAll(SAID)) {
      const when = `${window} ${monthOf(name!)}`
      const keep = (to: string, said: string | undefined) => {
        if (id !== '' && said !== undefined && !said.startsWith('['))
          cells.set(to, Number(said.replace(/[,%]/g, '')))
      }
      keep(`${SAME_LIST[id] ?? id} ${when}`, rows)
      keep(`${id} ${when} met`, met)
      keep(`${id} ${when} rest`, rest)
      keep(`${id} ${when} held-share`, part)
    }
}
