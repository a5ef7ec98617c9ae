import { join } from 'node:path'
import { type Backup, backupApp } from './store/app/backup-app.ts'
import type { BackupCounts } from './store/app/backup-tables.ts'
import { type AppPlace, type AppStore, openApp, openAppDatabase } from './store/app/open-app.ts'
import { restoreApp } from './store/app/restore-app.ts'

export type { AppPlace, AppStore, Backup, BackupCounts }

/**
 * Where the app of a plan keeps people, words and the audit log: on a PostgreSQL server, or in a file below the plan's
 * folder where no address of one is given.
 */
export function appPlace(folder: string, url: string | null): AppPlace {
  return url === null ? { path: join(folder, 'app', 'throughline.sqlite') } : { url }
}

/** Opens what a plan's app keeps, does something with it, and closes it. */
export async function withApp<T>(place: AppPlace, act: (app: AppStore) => Promise<T>): Promise<T> {
  const app = await openApp(place)
  return act(app).finally(app.close)
}

/** Writes all that a plan's app keeps to a file, while it runs. */
export async function backup(place: AppPlace, path: string): Promise<Backup> {
  const app = await openAppDatabase(place)
  return backupApp(app, path).finally(() => app.db.destroy())
}

/** Puts what a backup holds in the place of what a plan's app keeps, if that is nothing or may go. */
export async function restore(place: AppPlace, path: string, replace: boolean): Promise<BackupCounts> {
  const app = await openAppDatabase(place)
  return restoreApp(app, path, replace).finally(() => app.db.destroy())
}
