// plan folder + answers -> reports: where the web app has its reports made, so that its server never stalls.

import { InputError } from '../base/errors.ts'
import { keepLast } from '../base/keep-last.ts'
import type { Month } from '../base/month.ts'
import { shareWork } from '../base/share-work.ts'
import { type KeptEdition, listEditions } from '../editions.ts'
import { listExtracts, openPlan } from '../pipeline.ts'
import { editionName } from '../report/editions/edition.ts'
import { splitNarrative } from '../report/narrative/split-narrative.ts'
import { sealedBytes } from '../store/editions/sealed-pages.ts'
import { planMark } from '../store/plan-mark.ts'
import { readNarratives } from '../store/read-narratives.ts'
import type { MadeReport, MeasureInPlan, Reports } from '../web/ports/parts.ts'
import type { OpenedDesk } from './desk-on-thread.ts'
import { type Drafts, keepDrafts, type MonthWords } from './keep-drafts.ts'

export type { MonthWords }

/** What a report room is opened with. */
export interface RoomSettings {
  /** The plan folder. */
  readonly plan: string
  /** Opens a desk; several may be at work at once. */
  readonly desk: () => OpenedDesk
  /** The words of a month that is written about; null for one that is not, whose words the plan folder keeps. */
  readonly words: (month: Month) => Promise<MonthWords | null>
}

/** The reports of a plan folder, and how to close what makes them. */
export type ReportRoom = Reports & { readonly close: () => Promise<void> }

/** How many months, and how many editions, are kept as they were last made. */
const MOST_KEPT = 12

/** For how many editions it is kept what was restated since. */
const MOST_TOLD = 200

/** Files of an edition that can be taken away. */
const TAKEN_AWAY = ['report.pdf', 'report.docx', 'report.pptx', 'report.xlsx'] as const

/**
 * Opens a report room. Reports are made at a desk apart, one after another for each month: whoever asks while one is
 * made shares the next, which has every word that was saved before they asked.
 */
export function openReportRoom({ plan, desk: openDesk, words }: RoomSettings): ReportRoom {
  const opened = openDesk()
  const { desk } = opened
  const folder = planFolder(plan)
  const bare = new Map<string, Promise<MadeReport['measures']>>()
  const drafts = new Map<string, Drafts>()
  const sealed = new Map<string, Promise<MadeReport | null>>()
  const restated = new Map<string, Promise<MadeReport['restated']>>()
  const wording = new Map<string, () => Promise<MonthWords | null>>()
  let loading = false
  const apart = async <T>(use: (desk: OpenedDesk['desk']) => Promise<T>): Promise<T> => {
    const one = openDesk()
    return use(one.desk).finally(one.close)
  }
  const asked = async (month: Month, extract?: string) => {
    const now = await keepLast(wording, month, MOST_KEPT, () =>
      shareWork<MonthWords | null>(async () => ({ mark: '', made: await words(month) })),
    )()
    const id = extract ?? now?.extract ?? folder.newest().id
    return { now, asked: { month, extract: id, plan: planMark(plan) } }
  }
  return {
    planned: async () => folder.planned(),
    months: async () => {
      const newest = folder.extracts()[0]
      if (!newest) return []
      const { id, recordsTo } = newest
      return folder.once(`months ${planMark(plan)}`, () =>
        desk.months({ extract: id, plan: planMark(plan), recordsTo }),
      )
    },
    extracts: async () => folder.extracts(),
    editions: async () =>
      folder.editions().map(({ name, edition: { month, digest } }) => ({
        name: editionName(name),
        month,
        digest,
      })),
    written: async month =>
      new Map(readNarratives(plan, month).map(({ measure, text }) => [measure, splitNarrative(text)])),
    figures: async (month, extract) => {
      const asked = { month, extract: extract ?? folder.newest().id, plan: planMark(plan) }
      return keepLast(
        bare,
        JSON.stringify(asked),
        MOST_KEPT,
        async () => (await desk.draft(asked, { answers: [], signedOff: null }, [])).measures,
      )
    },
    draft: (month, extract, about) => {
      const drafting = keepLast(drafts, JSON.stringify([month, extract ?? null]), MOST_KEPT, () =>
        keepDrafts({ plan, month, desk, asked: () => asked(month, extract) }),
      )
      return about === undefined ? drafting.whole() : drafting.about(about)
    },
    published: async name => {
      if (!folder.edition(name)) return null
      const made = await keepLast(sealed, name, MOST_KEPT, () => desk.published(name))
      const [extract, mark] = [folder.extracts()[0]?.id, planMark(plan)]
      if (!made || extract === undefined) return made
      const key = JSON.stringify([name, mark])
      const since = await keepLast(restated, key, MOST_TOLD, () =>
        desk.restated(name, { extract, plan: mark }),
      )
      return { ...made, restated: since }
    },
    files: async name => {
      const files = folder.edition(name)?.edition.files ?? {}
      return TAKEN_AWAY.filter(file => files[file])
    },
    file: async (name, file) => {
      const kept = folder.edition(name)
      if (!kept?.edition.files[file] || !TAKEN_AWAY.some(known => known === file)) return null
      return sealedBytes(kept.folder, kept.edition, file)
    },
    definition: id => desk.definition(id),
    check: async (month, measure, answers) => desk.check((await asked(month)).asked, measure, answers),
    publish: async (month, signedOff) => {
      const { now, asked: month_ } = await asked(month)
      return apart(desk => desk.publish(month_, now?.answers ?? null, signedOff))
    },
    load: async today => {
      if (loading) throw new InputError('Records are being loaded already. Wait until that is done.')
      loading = true
      return apart(async desk => {
        const loaded = await desk.load(today)
        await makeListsOf(desk, folder.newest(), planMark(plan))
        return loaded
      }).finally(() => {
        loading = false
      })
    },
    close: opened.close,
  }
}

/** Has an extract's lists made and kept, so that the first who reads need not wait for them. */
async function makeListsOf(
  desk: OpenedDesk['desk'],
  { id, recordsTo }: { readonly id: string; readonly recordsTo: string },
  mark: string,
): Promise<void> {
  await desk.months({ extract: id, plan: mark, recordsTo }).catch(() => {})
}

/** What a plan folder tells by itself, read again only where something in it has changed. */
function planFolder(plan: string) {
  const kept = new Map<string, unknown>()
  const once = <T>(key: string, make: () => T): T =>
    keepLast(kept, key, MOST_KEPT, make as () => unknown) as T
  const now = <T>(what: string, make: () => T): T => once(`${what} ${planMark(plan)}`, make)
  const extracts = () =>
    now('extracts', () =>
      listExtracts(plan)
        .map(({ manifest: { id, recordsTo, loaded, problems } }) => ({
          id,
          recordsTo: recordsTo ?? loaded,
          loaded,
          problems: Object.values(problems).reduce((sum, count) => sum + count, 0),
        }))
        .toReversed(),
    )
  const editions = (): readonly KeptEdition[] =>
    now('editions', () =>
      listEditions(plan)
        .filter(({ name }) => name.audience === 'board')
        .sort((a, b) =>
          a.name.month === b.name.month ? b.name.nth - a.name.nth : a.name.month < b.name.month ? 1 : -1,
        ),
    )
  return {
    once,
    extracts,
    editions,
    edition: (name: string) => editions().find(one => editionName(one.name) === name) ?? null,
    newest: () => {
      const newest = extracts()[0]
      if (!newest) throw new InputError('No records have been loaded yet.')
      return newest
    },
    planned: () => now('planned', () => measuresOf(plan)),
  }
}

function measuresOf(folder: string): readonly MeasureInPlan[] {
  const { plan, measures } = openPlan(folder)
  return plan.priorities.flatMap(({ id: of, title: words, measures: asked }) =>
    asked.map(({ id, owner, deputy }) => ({
      id,
      title: measures.measures.find(measure => measure.id === id)?.title ?? id,
      priority: `Priority ${of}: ${words}`,
      owner,
      deputy,
    })),
  )
}
