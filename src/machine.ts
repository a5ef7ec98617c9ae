import { readFileSync } from 'node:fs'
import { askOnTerminal } from './cli/ask-on-terminal.ts'
import type { Context } from './cli/context.ts'
import type { Working } from './cli/terminal.ts'
import { readFonts } from './store/press/fonts.ts'
import { giveBack } from './store/press/give-back.ts'
import { pressOnThreads } from './store/press/press.ts'
import { writeFiles } from './store/write-files.ts'

/**
 * What the command line is given of this machine: its streams, clock and disk. What only some commands need is read when
 * one of them asks for it.
 *
 * @param built the folder of the program as built, where the scripts of its threads are
 */
export async function machineContext(built: URL): Promise<Omit<Context, 'reportApart'>> {
  const today = process.env.THROUGHLINE_TODAY || localDay(new Date())
  const version = ownVersion(built)
  const isAsking = process.stdin.isTTY && process.stderr.isTTY
  return {
    ...(isAsking && { ask: askOnTerminal(() => import('@clack/prompts')) }),
    terminal: {
      out: text => process.stdout.write(text),
      note: text => process.stderr.write(`${text}\n`),
      working: process.stderr.isTTY
        ? workingOnTerminal((await import('@clack/prompts')).spinner)
        : () => ({ at: () => {}, done: () => {} }),
    },
    readInput: async () => {
      const parts: Buffer[] = []
      for await (const part of process.stdin) parts.push(part as Buffer)
      return Buffer.concat(parts).toString('utf8')
    },
    today,
    version,
    writeSample: async (out, { seed, returns, to }) => {
      const { writeNorthmere } = await import('./sample/write-northmere.ts')
      const { folder, children, rows } = await writeNorthmere(out, { seed, to })
      const made = { folder, children, rows: Object.values(rows).reduce((sum, count) => sum + count, 0) }
      if (!returns) return made
      const { writeReturns } = await import('./sample/returns/write-returns.ts')
      return { ...made, returns: await writeReturns(folder, { seed }) }
    },
    environment: process.env,
    serve: async asked => {
      const { serve } = await import('./serve.ts')
      const { deskOnThread } = await import('./desk/desk-on-thread.ts')
      const script = new URL('report-thread.js', built)
      const running = await serve(asked, {
        clock: asked.demo ? clockOn(today) : () => new Date(),
        log: logOnStandardError(asked.demo),
        desk: plan => deskOnThread(script, { plan, version }),
      })
      stopWhenAsked(running.close)
      return running
    },
    writeFiles,
    press: pressHere(built),
  }
}

function pressHere(built: URL): Context['press'] {
  const { endIdle, ...work } = pressOnThreads(new URL('store/press/press-thread.js', built))
  const tidy = () => {
    endIdle()
    giveBack()
  }
  return { fonts: readFonts, ...work, giveBack: tidy }
}

function workingOnTerminal(spinner: typeof import('@clack/prompts').spinner): (label: string) => Working {
  return label => {
    const spin = spinner({ output: process.stderr })
    spin.start(label)
    return { at: text => spin.message(text), done: () => spin.clear() }
  }
}

function ownVersion(built: URL): string {
  const text = readFileSync(new URL('../package.json', built), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}

/** A clock that tells the time of day as it is, and counts days from the one that is taken for today. */
function clockOn(today: string): () => Date {
  const ahead = Date.parse(localDay(new Date())) - Date.parse(today)
  return () => new Date(Date.now() - ahead)
}

/** Each event as a line of JSON for whoever runs the server; in a demonstration only what went wrong. */
function logOnStandardError(faultsAlone: boolean): (event: string, detail: object) => void {
  return (event, detail) => {
    if (faultsAlone && event === 'request') return
    process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...detail })}\n`)
  }
}

/** Ends the program once what is under way is done, when it is told to stop; at once when it is told twice. */
function stopWhenAsked(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void close().finally(() => process.exit())
    })
}

/** Today where the machine stands: the date on its wall calendar. */
function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
