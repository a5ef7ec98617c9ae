import { monthName } from '../base/month.ts'
import { sealEdition } from '../editions.ts'
import type { Context } from './context.ts'
import type { MadeReport } from './make-report.ts'
import { type Content, type Format, wholeOf } from './render-report.ts'

/** How a report that is to be published was written, and where to. */
export interface Publication {
  readonly files: ReadonlyMap<string, Content>
  readonly rendering: { readonly formats: readonly Format[]; readonly orientation: 'portrait' | 'landscape' }
  readonly out: string
}

/**
 * Seals a report as an edition, which the plan folder keeps, and tells where. The files to be written elsewhere are
 * the whole edition for the board; for the public the report alone, since the rest tells more than the public may see.
 */
export async function publish(
  context: Context,
  { opened, report, figures, restated }: MadeReport,
  { files, rendering, out }: Publication,
): Promise<ReadonlyMap<string, Content>> {
  const whole = new Map<string, string | Uint8Array>()
  for (const [name, content] of files) whole.set(name, await wholeOf(content))
  const forBoard = report.audience === 'board'
  const sealed = sealEdition({
    open: opened,
    extract: opened.extract,
    report,
    rendering,
    files: whole,
    figures,
    restated,
    version: context.version,
    out: forBoard ? out : null,
  })
  const month = monthName(report.month)
  if (opened.newer !== null)
    context.terminal.note(
      `It is made from extract ${opened.extract.manifest.id}, as asked; the newest is ${opened.newer}.`,
    )
  context.terminal.note(
    sealed.added
      ? `The edition of ${month} is sealed, and kept in ${sealed.kept}. Its digest is ${sealed.edition.digest}.`
      : `This edition of ${month} was published before. It is kept in ${sealed.kept}.`,
  )
  if (!forBoard)
    context.terminal.note(`${out} holds the report alone: the rest of the edition is not for the public.`)
  return forBoard ? sealed.files : whole
}
