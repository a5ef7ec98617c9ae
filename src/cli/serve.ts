import { UsageError } from '../base/errors.ts'
import { toHtml } from '../render/html/to-html.ts'
import type { Context } from './context.ts'
import { makeReport } from './make-report.ts'

/** `serve PLAN`: the report's pages on the loopback address, until stopped. */
export async function runServe(
  context: Context,
  path: string,
  options: { readonly month?: string; readonly extract?: string; readonly port: string },
): Promise<void> {
  const port = Number(options.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('--port must be a number from 0 to 65535.')
  const pages = toHtml((await makeReport(context, path, options)).report)
  const address = await context.servePages(pages, port)
  context.terminal.out(`The report is at ${address} for this machine alone. Stop it with Ctrl+C.\n`)
}
