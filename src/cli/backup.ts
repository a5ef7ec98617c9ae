import { type BackupCounts, backup } from '../app.ts'
import { countOf, inWords } from '../base/display.ts'
import { InputError } from '../base/errors.ts'
import { appOf } from './app-of.ts'
import type { Context } from './context.ts'

/** `backup PLAN --out FILE`: all that the web app keeps, people and words and the audit log, in one file. */
export async function runBackup(
  context: Context,
  path: string,
  options: { readonly out: string },
): Promise<void> {
  const { rows, broken } = await backup(appOf(context, path), options.out)
  context.terminal.note(`${options.out} holds ${backupWords(rows)}.`)
  if (broken !== null)
    throw new InputError(
      `The audit log was changed: line ${broken} is not as it was written. The backup can't be restored.`,
    )
}

/** What a backup holds: `3 people, 2 months, 40 saved versions of answers and 512 lines of the audit log`. */
export function backupWords({ person, cycle, answer_version, audit_line }: BackupCounts): string {
  return inWords([
    countOf(person, 'person', 'people'),
    countOf(cycle, 'month'),
    countOf(answer_version, 'saved version of answers', 'saved versions of answers'),
    countOf(audit_line, 'line of the audit log', 'lines of the audit log'),
  ])
}
