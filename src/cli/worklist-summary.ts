import type { Day } from '../base/day.ts'
import { monthOf } from '../base/month.ts'
import { weekEnd } from '../base/working-days.ts'
import type { ShareTally, Worklists, WorklistTally } from '../figures/worklists.ts'
import { doneToReach, type ToReach } from '../judgement/rating/done-to-reach.ts'
import { targetInForce } from '../judgement/rating/target.ts'
import type { Worklist } from '../measures/worklist.ts'
import type { Plan } from '../report/plan/plan.ts'

/** A worklist's rows counted, all of them and by team. */
export interface ListSummary {
  readonly worklist: Worklist
  readonly fault: string | null
  /** Why its rows are not quite what it says, in sentences. */
  readonly approximately: readonly string[]
  readonly all: WorklistTally
  readonly teams: readonly WorklistTally[]
}

/** A share with a target: how it stands, and what must be done for it to be there by the end of the week. */
export interface ShareSummary {
  readonly worklist: Worklist
  readonly measure: string
  /** Per cent. */
  readonly target: number
  readonly all: ShareTally & ToReach
  readonly teams: readonly (ShareTally & ToReach)[]
}

/** What there is to do as on a day. */
export interface WorklistSummary {
  readonly asAt: Day
  /** The last working day of the week. */
  readonly by: Day
  /** The team that is told of alone. */
  readonly team: string | null
  readonly lists: readonly ListSummary[]
  readonly shares: readonly ShareSummary[]
}

/** Counts every worklist by team, and finds what would bring each share that the plan sets a target for to it. */
export async function summariseWorklists(
  plan: Plan,
  made: Worklists,
  team: string | undefined,
): Promise<WorklistSummary> {
  const by = weekEnd(made.asAt)
  const ofTeam = <T extends { readonly team: string | null }>(tallies: readonly T[]) =>
    team === undefined ? tallies : tallies.filter(tally => tally.team === team)
  const lists: ListSummary[] = []
  const shares: ShareSummary[] = []
  for (const worklist of made.lists) {
    const teams = ofTeam(await made.tallies(worklist.id))
    const [fault, approximately] = [made.fault(worklist.id), made.approximately(worklist.id)]
    lists.push({ worklist, fault, approximately, all: sumTallies(teams), teams })
    const target = targetOf(plan, worklist, by)
    const tallies = target === null ? null : await made.shares(worklist.id, by)
    if (target === null || tallies === null) continue
    const reach = (tally: ShareTally) => ({ ...tally, ...doneToReach(tally, target, worklist.forgiven) })
    const own = ofTeam(tallies)
    const measure = worklist.measure!
    shares.push({ worklist, measure, target, all: reach(sumShares(own)), teams: own.map(reach) })
  }
  return { asAt: made.asAt, by, team: team ?? null, lists, shares }
}

/** The target of the share that a worklist's due dates decide, where the plan asks for more of it. */
function targetOf(plan: Plan, { measure }: Worklist, by: Day): number | null {
  const planned = plan.priorities.flatMap(({ measures }) => measures).find(({ id }) => id === measure)
  return planned?.aim.good === 'high' ? (targetInForce(planned.aim, monthOf(by))?.value ?? null) : null
}

function sumTallies(teams: readonly WorklistTally[]): WorklistTally {
  const sum = (of: (tally: WorklistTally) => number) => teams.reduce((total, tally) => total + of(tally), 0)
  return {
    team: null,
    rows: sum(tally => tally.rows),
    overdue: sum(tally => tally.overdue),
    within5: sum(tally => tally.within5),
    within10: sum(tally => tally.within10),
  }
}

function sumShares(teams: readonly ShareTally[]): ShareTally {
  const sum = (of: (tally: ShareTally) => number) => teams.reduce((total, tally) => total + of(tally), 0)
  const next = Math.min(...teams.flatMap(tally => tally.next?.day ?? []))
  const due = sum(tally => (tally.next?.day === next ? tally.next.rows : 0))
  return {
    team: null,
    rows: sum(tally => tally.rows),
    met: sum(tally => tally.met),
    breaching: sum(tally => tally.breaching),
    next: due > 0 ? { day: next, rows: due } : null,
  }
}
