import { sayBounds } from '../../figures/say-bounds.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { Reach } from '../../judgement/reach/reach.ts'
import type { Restated } from '../../report/editions/restate.ts'
import { movementWords } from '../../report/measure/movement-blocks.ts'
import { signalWords } from '../../report/measure/signal-blocks.ts'
import type { Entry } from '../../report/model/report.ts'

/** What is judged of a measure beyond its rating, as data; null where it was not computed. */
export function judgementData({ judged, account, restated }: Entry) {
  return {
    together: judged?.together ?? null,
    signal: judged ? signalData(judged) : null,
    interval: judged?.interval ?? null,
    reach: judged?.reach.map(reachData) ?? [],
    movement: judged ? movementData(account, judged) : null,
    bounds:
      judged && account.bounds
        ? { ...account.bounds, sentence: sayBounds(judged.figure, account.bounds) }
        : null,
    funnel: account.funnel,
    breakdowns: account.breakdowns
      .filter(({ column }) => column !== 'worker')
      .map(({ column, parts, total }) => ({ column, parts, total })),
    claims: account.claims.map(({ refs: _, measure: __, ...claim }) => claim),
    restated: restated ? restatedData(restated) : null,
  }
}

/** The figures that are not as the last edition published them, with the parts of each change. */
function restatedData({ since, causes, figures }: Restated) {
  return {
    since,
    causes,
    figures: figures.map(({ was, is, split }) => ({
      month: was.list.month,
      window: was.list.window,
      was: was.value,
      is: is.value,
      split,
    })),
  }
}

function signalData(judged: Judged) {
  const { reading } = judged
  if ('refused' in reading) return { refused: reading.refused }
  const { signal, months, target } = reading
  const { variationWords, assuranceWords, sentence } = signalWords(judged, reading)
  return {
    variation: signal.variation,
    variationWords,
    assurance: signal.assurance,
    assuranceWords,
    cause: signal.cause,
    since: signal.since === null ? null : (months[signal.since] ?? null),
    target,
    trial: signal.trial,
    sentence,
    points: signal.points.map(({ value, group, mean, lower, upper, cause, variation }, at) => ({
      month: months[at],
      value,
      group,
      mean,
      lower,
      upper,
      cause,
      variation,
    })),
  }
}

function reachData({ milestone, sentence, landing, ...reach }: Reach) {
  return { month: milestone.month, target: milestone.target, ...reach, sentence, landing }
}

/** A movement in counts and sentences: who moved is for the council's own lists. */
function movementData({ movement, reconciliation }: Entry['account'], judged: Judged) {
  if (!movement) return null
  const { before, after, stock, share, rate, flow, moves } = movement
  const month = reconciliation.at(-1)
  return {
    before,
    after,
    sentences: movementWords(movement, judged),
    stock: stock && { opening: stock.opening, closing: stock.closing, routes: stock.routes },
    share,
    rate,
    flow,
    moves: moves?.rows.flat().map(({ from, to, people }) => ({ from, to, people: people.length })) ?? null,
    reconciliation: month
      ? {
          opening: month.opening,
          in: month.into.length,
          out: month.out.length,
          corrections: month.corrections.reduce((sum, { by }) => sum + by, 0),
          closing: month.closing,
          gap: month.gap.length,
        }
      : null,
  }
}
