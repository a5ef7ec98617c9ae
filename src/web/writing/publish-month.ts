import { InputError } from '../../base/errors.ts'
import { type Month, monthName } from '../../base/month.ts'
import { isAllowed } from '../../people/permission.ts'
import type { Cycle } from '../../report/cycle/cycle.ts'
import { obstaclesToPublish } from '../../report/cycle/readiness.ts'
import { sayDay } from '../http/when.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { cycleOf } from './desk.ts'
import { signedBy } from './signed-by.ts'
import { standingsOf } from './standings-of.ts'

/** Sealing a signed month as an edition. */
export function publishRoutes(parts: Parts): readonly Route[] {
  const underWay = new Set<Month>()
  return [
    {
      method: 'GET',
      path: '/writing/:month/publish',
      says: 'Whether a month is ready to be published, and what would be sealed',
      permission: 'review',
      within: null,
      audit: null,
      answer: visit => publishPage(parts, visit),
    },
    {
      method: 'POST',
      path: '/writing/:month/publish',
      says: 'Publish a month',
      permission: 'publish',
      within: null,
      audit: 'published',
      answer: visit => publish(parts, underWay, visit),
    },
  ]
}

/** What stands in the way, and who signed the month. */
async function readinessOf(parts: Parts, { month }: Cycle) {
  const [at, signatures, signed] = await Promise.all([
    standingsOf(parts, month),
    parts.cycles.signatures(month),
    signedBy(parts, month),
  ])
  return {
    obstacles: obstaclesToPublish(at.standings, signed !== null, at.titleOf),
    signed,
    measures: at.measures.length,
    nevertheless: signatures.flatMap(({ measure, note }) =>
      measure === null || note === null ? [] : [{ title: at.titleOf(measure), note }],
    ),
  }
}

async function publishPage(parts: Parts, visit: Visit): Promise<Answer> {
  const cycle = await cycleOf(parts, visit)
  const { month, edition, extract } = cycle
  const ready = await readinessOf(parts, cycle)
  const report = edition === null ? await parts.reports.draft(month, extract ?? undefined) : null
  return {
    kind: 'page',
    template: 'writing/publish',
    title: `Publish ${monthName(month)}`,
    values: {
      month,
      monthName: monthName(month),
      base: `/writing/${month}`,
      edition,
      ...ready,
      signedOn: ready.signed && sayDay(ready.signed.on),
      extract: report?.extract,
      notes: report?.notes ?? [],
      pages: report?.pages.length,
      editions: (await parts.reports.editions()).filter(one => one.month === month),
      mayPublish: edition === null && ready.obstacles.length === 0 && isAllowed(visit.person, 'publish'),
    },
  }
}

/** Publishes a month once, however many ask at one moment. */
async function publish(parts: Parts, underWay: Set<Month>, visit: Visit): Promise<Answer> {
  const { month } = await cycleOf(parts, visit)
  if (underWay.has(month)) throw new InputError('This month is being published already.')
  underWay.add(month)
  return sealed(parts, visit).finally(() => underWay.delete(month))
}

async function sealed(parts: Parts, visit: Visit): Promise<Answer> {
  const cycle = await cycleOf(parts, visit)
  const { month, edition } = cycle
  if (edition !== null) throw new InputError(`This month is published already, as ${edition}.`)
  const { obstacles, signed } = await readinessOf(parts, cycle)
  if (obstacles.length > 0 || !signed) throw new InputError(obstacles.join(' '))
  const { extract } = await parts.reports.draft(month, cycle.extract ?? undefined)
  await parts.cycles.change(month, { extract })
  const name = await parts.reports.publish(month, signed)
  await parts.cycles.change(month, { edition: name })
  return {
    kind: 'redirect',
    to: `/editions/${name}`,
    notice: `${monthName(month)} is published as ${name}.`,
    record: { month, edition: name, extract },
  }
}
