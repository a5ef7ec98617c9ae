import type { Month } from '../../base/month.ts'
import type { Bounds } from '../../figures/bounds.ts'
import type { Audience } from '../../figures/disclosure.ts'
import type { Lists } from '../../figures/lists.ts'
import { readFunnel } from '../../judgement/interval/funnel.ts'
import type { Judged } from '../../judgement/judge.ts'
import { listOf } from '../../measures/list-of.ts'
import { listName } from '../../measures/list-order.ts'
import type { Claim } from '../claims/claim.ts'
import type { Plan, PlannedMeasure } from '../plan/plan.ts'
import type { Account } from './account.ts'
import { breakdownsOf } from './breakdowns-of.ts'
import { funnelInput, NO_FUNNEL, NOT_PUBLISHED } from './funnel-input.ts'
import { movementOf, readLives, reconciliations } from './movements.ts'
import { openOnce } from './open-once.ts'
import { teamsOf } from './teams-of.ts'

/** What measures are accounted for from. */
export interface AccountsInput {
  readonly plan: Plan
  readonly lists: Lists
  readonly judged: ReadonlyMap<string, Judged>
  readonly bounds: ReadonlyMap<string, Bounds>
  /** The first month whose lists were made. */
  readonly from: Month
  readonly month: Month
  /** The earlier month that movements are measured from. */
  readonly against: Month
  /** The public is told no movement: its numbers are small, and each is somebody's. */
  readonly audience: Audience
}

/**
 * Explains every measure that was judged: why it moved, whether it adds up and who it is. Whatever needs lists asks for
 * them at once, so that the engine is never idle.
 */
export async function accountsOf(input: AccountsInput): Promise<ReadonlyMap<string, Account>> {
  const { judged, from, against, month } = input
  const forBoard = input.audience === 'board'
  const lists = openOnce(input.lists, id => listFolded(judged, id))
  const lives = forBoard ? readLives(lists, from, against, month) : Promise.resolve(null)
  const reconciling = lives.then(read => reconciliations(lists, read, from, month))
  const planned = input.plan.priorities.flatMap(({ measures }) => measures)
  const making = planned.flatMap(one => {
    const its = judged.get(one.id)
    return its ? [accountOf({ ...input, lists }, one, its, lives).then(its => [one.id, its] as const)] : []
  })
  const [reconciled, made] = await Promise.all([reconciling, Promise.all(making)])
  return new Map(made.map(([id, account]) => [id, { ...account, reconciliation: reconciled.get(id) ?? [] }]))
}

/** The name of the list that a measure folds; one that was not judged is taken to have its own. */
function listFolded(judged: AccountsInput['judged'], id: string): string {
  const its = judged.get(id)
  return its ? listOf(its.series.measure) : listName(id)
}

/** The accounts with what the words of each measure say. */
export function withClaims(
  accounts: ReadonlyMap<string, Account>,
  claims: readonly Claim[],
): ReadonlyMap<string, Account> {
  return new Map(
    [...accounts].map(([id, account]) => [
      id,
      { ...account, claims: claims.filter(({ measure }) => measure === id) },
    ]),
  )
}

async function accountOf(
  input: AccountsInput,
  planned: PlannedMeasure,
  judged: Judged,
  lives: ReturnType<typeof readLives>,
): Promise<Omit<Account, 'reconciliation'>> {
  const list = await input.lists.open(judged.figure.list, 'groups')
  const forBoard = input.audience === 'board'
  const [teams, movement] = await Promise.all([
    forBoard ? teamsOf(input.lists, list, judged) : [],
    forBoard ? lives.then(read => movementOf(input.lists, judged, input.against, read)) : null,
  ])
  return {
    movement,
    breakdowns: breakdownsOf(list, judged, input.audience),
    teams,
    bounds: input.bounds.get(planned.id) ?? null,
    funnel: funnelOf(planned, judged),
    approximately: input.lists.origin(planned.id).approximately,
    claims: [],
  }
}

function funnelOf({ areas }: PlannedMeasure, judged: Judged): Account['funnel'] {
  if (!areas) return null
  if (judged.figure.hidden) return NOT_PUBLISHED
  const ours = funnelInput(judged)
  return ours ? readFunnel(areas.values, ours.own, ours.kind) : NO_FUNNEL
}
