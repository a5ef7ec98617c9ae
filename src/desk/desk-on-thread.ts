import { Worker } from 'node:worker_threads'
import { faultOf } from '../cli/report-apart.ts'
import type { Desk } from './report-desk.ts'

/** What a thread is told of the plan. */
export interface ThreadSettings {
  readonly plan: string
  readonly version: string
}

/** What a thread is asked for. */
export interface DeskJob {
  readonly id: number
  readonly to: keyof Desk
  readonly given: readonly unknown[]
}

/** What it answers: what was made, or what stopped it. */
export type DeskAnswer =
  | { readonly id: number; readonly made: unknown }
  | {
      readonly id: number
      readonly fault: { readonly name: string; readonly message: string; readonly stack: string }
    }

/** A desk that can be closed: what is asked for then is refused. */
export interface OpenedDesk {
  readonly desk: Desk
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly resolve: (made: unknown) => void
  readonly reject: (fault: Error) => void
}

/**
 * A desk on a thread of its own, which begins when first asked and does not keep the program alive while nothing waits
 * for it. If it dies, whatever waits is told, and the next thing asked for begins another.
 *
 * @param script `report-thread.js` as built
 */
export function deskOnThread(script: URL, settings: ThreadSettings): OpenedDesk {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let asked = 0
  const ended = (fault: Error) => {
    worker = null
    for (const { reject } of waiting.values()) reject(fault)
    waiting.clear()
  }
  const ask = (to: keyof Desk, given: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker ??= begun(script, settings, waiting, ended)
      if (waiting.size === 0) worker.ref()
      const job: DeskJob = { id: asked++, to, given }
      waiting.set(job.id, { resolve, reject })
      worker.postMessage(job)
    })
  const names: readonly (keyof Desk)[] = [
    'months',
    'draft',
    'check',
    'published',
    'restated',
    'publish',
    'load',
    'definition',
  ]
  const asking = names.map(name => [name, (...given: readonly unknown[]) => ask(name, given)] as const)
  return {
    desk: Object.fromEntries(asking) as unknown as Desk,
    close: async () => {
      await worker?.terminate()
    },
  }
}

function begun(
  script: URL,
  settings: ThreadSettings,
  waiting: Map<number, Waiting>,
  ended: (fault: Error) => void,
): Worker {
  const worker = new Worker(script, { workerData: settings })
  worker.on('message', (answer: DeskAnswer) => {
    const one = waiting.get(answer.id)!
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if ('fault' in answer) one.reject(faultOf(answer.fault))
    else one.resolve(answer.made)
  })
  worker.on('error', ended)
  worker.on('exit', () => ended(new Error('the thread that makes reports ended')))
  return worker
}
