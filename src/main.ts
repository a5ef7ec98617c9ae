import { reportApart } from './cli/report-apart.ts'
import { compileLate } from './store/compile-late.ts'

/**
 * Joins the command line to this machine. The process that makes reports begins before anything else is read here, so
 * that the two read what they need side by side.
 */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const isReport = argv[0] === 'report'
  if (isReport) compileLate()
  const built = new URL('./', import.meta.url)
  const apart = reportApart(new URL('report-process.js', built), isReport)
  const { machineContext } = await import('./machine.ts')
  const { runProgram } = await import('./cli/program.ts')
  process.exitCode = await runProgram(argv, { ...(await machineContext(built)), reportApart: apart })
}
