import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether the program is built, which a process of its own needs. */
export const IS_BUILT = existsSync('dist/report-thread.js')

/** The program as a process of its own, while it serves. */
export interface ServedProcess {
  readonly address: string
  /** Ends it at once, as a power cut would; resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** Asks it to end, as systemd would, and gives its exit code. */
  readonly stop: () => Promise<number | null>
  /** What it wrote for whoever runs it. */
  readonly told: () => string
}

/** Starts `serve` on a plan folder, at any free port, and resolves once it says its address. */
export function startServing(
  plan: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServedProcess> {
  const child = spawn(process.execPath, ['bin/throughline', 'serve', plan, '--port', '0'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let told = ''
  const gone = new Promise<number | null>(resolve => child.once('exit', resolve))
  child.stderr.on('data', piece => {
    told += piece
  })
  return new Promise((resolve, reject) => {
    gone.then(code => reject(new Error(`serve ended with ${code}: ${told}`)))
    child.stdout.on('data', piece => {
      out += piece
      const address = /is at (http:\S+)/.exec(out)?.[1]
      if (address) resolve({ address, ...endings(child, gone), told: () => told })
    })
  })
}

function endings(child: ChildProcess, gone: Promise<number | null>) {
  return {
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
    stop: () => {
      child.kill('SIGTERM')
      return gone
    },
  }
}
