import { randomUUID } from 'node:crypto'
import { InputError } from '../../base/errors.ts'
import type { SavedViews } from '../../people/accounts.ts'
import type { AppDatabase } from './app-tables.ts'
import { serialised } from './serialise.ts'
import { storable } from './storable.ts'

/** The views that people saved, as the app's database keeps them. One that is saved under a name again moves. */
export function appViews(app: AppDatabase): SavedViews {
  const { db } = app
  return {
    of: async person => {
      const views = db.selectFrom('saved_view').select(['id', 'name', 'address']).where('person', '=', person)
      return (await views.execute()).sort((a, b) => a.name.localeCompare(b.name, 'en'))
    },
    save: async (person, name, address) => {
      const view = { id: randomUUID(), name: storable(name).trim(), address: storable(address) }
      if (view.name === '') throw new InputError('Give the view a name.')
      return serialised(app, `views ${person}`, async tx => {
        const there = await tx
          .updateTable('saved_view')
          .set({ address: view.address })
          .where('person', '=', person)
          .where('name', '=', view.name)
          .returning('id')
          .executeTakeFirst()
        if (there) return { ...view, id: there.id }
        await tx
          .insertInto('saved_view')
          .values({ ...view, person })
          .execute()
        return view
      })
    },
    remove: async (person, id) => {
      await db.deleteFrom('saved_view').where('person', '=', person).where('id', '=', storable(id)).execute()
    },
  }
}
