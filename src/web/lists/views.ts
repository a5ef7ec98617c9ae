import { InputError } from '../../base/errors.ts'
import { textIn } from '../http/fields.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotAllowed, type Route, type Visit } from '../ports/route.ts'
import { listAddress, listQuery } from './list-query.ts'

const LONGEST_NAME = 80

/** Lists as people like to see them, saved under names. */
export function viewRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/views',
      says: 'Save a view of a list',
      permission: 'open-lists',
      within: null,
      audit: 'view-saved',
      answer: visit => saveView(parts, visit),
    },
    {
      method: 'POST',
      path: '/views/:id/remove',
      says: 'Remove a saved view of one’s own',
      permission: 'open-lists',
      within: null,
      audit: 'view-removed',
      answer: async ({ person, params }) => {
        if (person === null) throw new NotAllowed('nobody')
        await parts.views.remove(person.id, params.id ?? '')
        return { kind: 'redirect', to: '/worklists', notice: 'The view was removed.', record: {} }
      },
    },
  ]
}

async function saveView({ views }: Parts, { person, form }: Visit): Promise<Answer> {
  if (person === null) throw new NotAllowed('nobody')
  const name = textIn(form, 'name').trim().replace(/\s+/g, ' ')
  if (name === '') throw new InputError('Give the view a name, so that you know it again.')
  if (name.length > LONGEST_NAME)
    throw new InputError(`Give the view a name of at most ${LONGEST_NAME} characters.`)
  const view = viewOf(textIn(form, 'address'))
  if (view === null) throw new InputError('Only lists can be saved as views.')
  await views.save(person.id, name, view.address)
  const without = view.without ? ' Which child it was of is not part of it.' : ''
  const notice = `The view was saved.${without}`
  return { kind: 'redirect', to: view.address, notice, record: { list: view.path } }
}

/** The address of a list without its page and without whose rows it was narrowed to, which is not to be kept; null where it is none. */
function viewOf(
  text: string,
): { readonly address: string; readonly path: string; readonly without: boolean } | null {
  const [path = '', rest = ''] = text.split('?')
  if (!/^\/(lists\/[\w-]+\/\w+\/[\d-]+|worklists\/[\w-]+)$/.test(path)) return null
  const query = listQuery(fieldsOf(new URLSearchParams(rest)))
  const where = query.where.filter(({ column }) => column !== 'key' && !column.endsWith('_id'))
  const address = listAddress(path, { ...query, where, page: 1 })
  return { address, path, without: where.length < query.where.length }
}

function fieldsOf(search: URLSearchParams): Visit['query'] {
  return Object.fromEntries([...new Set(search.keys())].map(name => [name, search.getAll(name)]))
}
