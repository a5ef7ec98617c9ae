import { UsageError } from '../base/errors.ts'
import { isLoopback } from '../base/loopback.ts'
import { type Context, openForReading } from './context.ts'
import type { Running } from './serve-asked.ts'
import { serveEnvironment } from './serve-environment.ts'

/** `serve PLAN`: the web app, until stopped. */
export async function runServe(
  context: Context,
  path: string,
  options: { readonly port: string; readonly host: string; readonly demo?: boolean },
): Promise<void> {
  const port = /^\d{1,5}$/.test(options.port) ? Number(options.port) : Number.NaN
  if (!(port <= 65_535)) throw new UsageError('--port must be a number from 0 to 65535.')
  const demo = options.demo === true
  const environment = serveEnvironment(context.environment)
  const { host } = options
  if (!isLoopback(host)) {
    if (demo)
      throw new UsageError('--demo shows passwords, so it is for this machine alone: leave out --host.')
    if (environment.address === null)
      throw new UsageError('Other machines can reach it, so THROUGHLINE_ADDRESS must say where: https://…')
  }
  const { folder } = await openForReading(context, path, undefined)
  const asked = { plan: folder, host, port, environment, demo, version: context.version }
  context.terminal.out(wordsOf(await context.serve(asked), path))
}

function wordsOf({ address, open, shown }: Running, path: string): string {
  const lines = [`Throughline is at ${address}`]
  if (shown.length > 0) {
    const wide = (of: 'email' | 'password') => Math.max(...shown.map(one => one[of].length))
    lines.push('', 'Sign in as one of these. They are made up, and so is everything that you will see.', '')
    for (const { email, password, says } of shown)
      lines.push(`  ${email.padEnd(wide('email'))}  ${password.padEnd(wide('password'))}  ${says}`)
    lines.push('')
  }
  if (!open)
    lines.push(
      'Nobody can sign in yet. In another terminal, add the first person:',
      `  throughline people ${path} add --email you@council.example --name "Your Name" --roles administrator,analyst`,
    )
  lines.push('Stop it with Ctrl+C.')
  return `${lines.join('\n')}\n`
}
