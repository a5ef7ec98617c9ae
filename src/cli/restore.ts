import { appPlace, restore } from '../app.ts'
import { openPlan } from '../pipeline.ts'
import { backupWords } from './backup.ts'
import type { Context } from './context.ts'
import { serveEnvironment } from './serve-environment.ts'

/** `restore PLAN FILE`: puts a backup into the web app's database, which must be empty unless it may be replaced. */
export async function runRestore(
  context: Context,
  path: string,
  file: string,
  options: { readonly replace?: boolean },
): Promise<void> {
  const place = appPlace(openPlan(path).folder, serveEnvironment(context.environment).database)
  const rows = await restore(place, file, options.replace === true)
  context.terminal.note(`${backupWords(rows)} were restored. Everybody has to sign in again.`)
}
