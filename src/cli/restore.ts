import { restore } from '../app.ts'
import { appOf } from './app-of.ts'
import { backupWords } from './backup.ts'
import type { Context } from './context.ts'

/** `restore PLAN FILE`: puts a backup into the web app's database, which must be empty unless it may be replaced. */
export async function runRestore(
  context: Context,
  path: string,
  file: string,
  options: { readonly replace?: boolean },
): Promise<void> {
  const rows = await restore(appOf(context, path), file, options.replace === true)
  context.terminal.note(`${backupWords(rows)} were restored. Everybody has to sign in again.`)
}
