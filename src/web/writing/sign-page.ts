import { monthName } from '../../base/month.ts'
import { isAllowed } from '../../people/permission.ts'
import { signedMonth } from '../../report/cycle/signed-words.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Visit } from '../ports/route.ts'
import type { CountContradicted } from './count-contradicted.ts'
import { cycleOf, hashWords, namesOf } from './desk.ts'
import { showTime } from './show-time.ts'
import { signableIn } from './signable.ts'

/** What is signed off in a month, what can be, and what stands in the way of the month as a whole. */
export async function signPage(parts: Parts, count: CountContradicted, visit: Visit): Promise<Answer> {
  const cycle = await cycleOf(parts, visit)
  const { ready, signatures, obstacles, extract, titleOf } = await signableIn(parts, count, cycle)
  const names = await namesOf(parts)
  const signature = signatures.find(({ measure }) => measure === null) ?? null
  return {
    kind: 'page',
    template: 'writing/sign',
    title: `Sign off ${monthName(cycle.month)}`,
    values: {
      month: cycle.month,
      monthName: monthName(cycle.month),
      base: `/writing/${cycle.month}`,
      edition: cycle.edition,
      extract,
      maySign: cycle.edition === null && isAllowed(visit.person, 'sign'),
      clear: ready.filter(({ against }) => against.length === 0),
      unclear: ready.filter(({ against }) => against.length > 0),
      obstacles,
      words: hashWords(signedMonth(signatures)),
      signedBy: signature && names.ofId(signature.person),
      signedAt: signature && showTime(signature.at, visit.today),
      signatures: signatures.flatMap(({ measure, person, at, note }) =>
        measure === null
          ? []
          : [
              {
                measure,
                title: titleOf(measure),
                by: names.ofId(person),
                at: showTime(at, visit.today),
                note,
              },
            ],
      ),
    },
  }
}
