import { formatDay } from '../../base/day.ts'
import { keepLast } from '../../base/keep-last.ts'
import type { ListAsked, ListPage, ListPages, ValueCount } from '../../figures/list-pages.ts'
import { listToXlsx } from '../../render/xlsx/list-to-xlsx.ts'
import type { Session } from '../engine.ts'
import { relationBatches } from '../list-batches.ts'
import type { ListRelation } from '../list-relation.ts'
import type { PlanFolder } from '../plan-folder.ts'
import { askedSql } from './asked-sql.ts'
import { columnTitle } from './column-title.ts'
import { countWorklists } from './count-worklists.ts'
import { knownValues } from './known-values.ts'
import { type ListShelf, listShelf } from './list-shelf.ts'
import { openFigure } from './open-figure.ts'
import { openWorklist, worklistDay } from './open-worklist.ts'
import type { OpenedList } from './opened-list.ts'
import { readGroups, readPageRows, type readValues, shown } from './read-rows.ts'
import { readStaff, type Staff } from './read-staff.ts'

/**
 * The lists of a plan's extracts, a page at a time. Engines stay open between requests.
 *
 * @param open gives the plan as it now stands; the same object as long as it has not changed
 */
export function listPages(open: () => PlanFolder): ListPages & { readonly close: () => Promise<void> } {
  const shelf = listShelf(open)
  const staff = new Map<string, Promise<Staff>>()
  const valuesOf = knownValues()
  const staffNow = () => {
    const extract = shelf.find(null)
    if (extract === null) return Promise.resolve(NOBODY)
    return keepLast(staff, extract.manifest.id, 1, () => readStaff(extract))
  }
  return {
    page: async asked => {
      const list = await openAsked(shelf, asked)
      if (list === null) return null
      try {
        return await pageOf(list, asked, valuesOf)
      } finally {
        list.release()
      }
    },
    workbook: async asked => {
      const list = await openAsked(shelf, asked)
      if (list === null) return null
      try {
        if (list.relation !== null) askedSql(list.relation, asked)
      } finally {
        list.release()
      }
      return workbookOf(shelf, { ...asked, extract: list.extract })
    },
    worklists: async (scope, asAt, id, team) => {
      const extract = shelf.find(id)
      if (extract === null) return null
      const held = await shelf.worklists(extract, worklistDay(extract, asAt))
      try {
        const lines = await countWorklists(held.opened, open().plan, scope, team)
        return { asAt: formatDay(held.opened.worklists.asAt), extract: extract.manifest.id, lines }
      } finally {
        held.release()
      }
    },
    teams: async () => (await staffNow()).teams,
    workers: async () => (await staffNow()).workers,
    close: shelf.close,
  }
}

const NOBODY: Staff = { teams: [], workers: [] }

function openAsked(shelf: ListShelf, { list, extract: id }: ListAsked): Promise<OpenedList | null> {
  const extract = shelf.find(id)
  if (extract === null) return Promise.resolve(null)
  return list.kind === 'figure' ? openFigure(shelf, extract, list.ref) : openWorklist(shelf, extract, list)
}

const NO_ROWS = {
  rows: [],
  groups: null,
  seen: 0,
  filtered: 0,
  whole: 0,
  met: null,
  standings: [],
  page: 1,
  pages: 1,
} as const

async function pageOf(
  { engine, relation, met, recordsTo: _, release: __, ...words }: OpenedList,
  asked: ListAsked,
  valuesOf: typeof readValues,
): Promise<ListPage> {
  if (relation === null) return { ...words, ...NO_ROWS, columns: [] }
  const sql = askedSql(relation, asked)
  const { values, keysArePeople, rows, ...counts } = await engine.lease(async session => ({
    ...(await readPageRows(session, relation, sql, { page: asked.page, valuesOf })),
    standings: await readStandings(session, relation, asked),
  }))
  const kept = relation.columns.map(({ name }) => !(keysArePeople && name === 'key'))
  const columns = relation.columns.map(({ name, kind }) => ({
    name,
    title: columnTitle(name, met),
    kind,
    values: values.get(name) ?? null,
  }))
  return {
    ...words,
    ...counts,
    columns: columns.filter((_, at) => kept[at]),
    rows: rows.map(row => row.filter((_, at) => kept[at])),
  }
}

/** The rows that are asked for, whether due or not, counted by how they stand; none where nothing is due. */
async function readStandings(
  session: Session,
  relation: ListRelation,
  asked: ListAsked,
): Promise<readonly ValueCount[]> {
  if (!relation.columns.some(({ name }) => name === 'standing')) return []
  const where = asked.where.filter(({ column }) => column !== 'standing')
  return readGroups(session, relation, askedSql(relation, { ...asked, where, group: null }), 'standing')
}

/** The rows asked for, each written as it is read. The list is held from the first to the last, and not before. */
async function* workbookOf(shelf: ListShelf, asked: ListAsked): AsyncGenerator<Uint8Array> {
  const list = await openAsked(shelf, asked)
  if (list === null) return
  const relation = list.relation && askedRelation(list.relation, asked)
  const batches = relation === null ? noBatches() : relationBatches(list.engine, relation)
  const part = isNarrowed(asked) ? 'Some of the rows' : 'Every row'
  try {
    yield* listToXlsx({
      title: list.title,
      when: list.when,
      which: `${part}, from the extract ${list.extract}.`,
      creator: shelf.open().plan.authority.name,
      created: list.recordsTo,
      columns: relation?.columns ?? [],
      batches: () => batches,
    })
  } finally {
    await batches.return(undefined)
    list.release()
  }
}

/** Whether there may be rows of the list that are not asked for, or not to be seen. */
function isNarrowed({ list, scope, where }: ListAsked): boolean {
  return scope.kind !== 'all' || where.length > 0 || (list.kind === 'worklist' && list.within !== null)
}

/** The rows that are asked for as a list of their own. */
function askedRelation(relation: ListRelation, asked: ListAsked): ListRelation {
  const sql = askedSql(relation, asked)
  return { ...relation, sql: `select * from (${relation.sql}) where ${shown(sql)}`, order: sql.order }
}

async function* noBatches(): AsyncGenerator<never> {}
