import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Manuscript } from '../../render/pdf/compile-typst.ts'
import { giveBack } from './give-back.ts'

/** What a thread of the press does: it is told when it begins, and reads what that takes and nothing else. */
export type PressKind = 'pdf' | 'picture'

/** What a thread of the press is asked for, by its kind. */
export type PressJob =
  | { readonly id: number; readonly kind: 'pdf'; readonly manuscript: Manuscript }
  | { readonly id: number; readonly kind: 'picture'; readonly svg: string; readonly width: number }

/** What it answers: the bytes, or why there are none. */
export interface PressAnswer {
  readonly id: number
  readonly bytes: Uint8Array | null
  readonly fault: string | null
}

/** A collection takes as long as half a picture, and a picture holds about a megabyte. */
const JOBS_BETWEEN = 8
let done = 0

const READERS = {
  pdf: async () => {
    const { compileTypst } = await import('../../render/pdf/compile-typst.ts')
    return (job: PressJob) => (job.kind === 'pdf' ? compileTypst(job.manuscript) : refused(job))
  },
  picture: async () => {
    const { drawPicture } = await import('./draw-picture.ts')
    return (job: PressJob) => (job.kind === 'picture' ? drawPicture(job.svg, job.width) : refused(job))
  },
} satisfies Record<PressKind, () => Promise<(job: PressJob) => Uint8Array>>

const reading = READERS[workerData as PressKind]()
let before: Promise<unknown> = reading
parentPort?.on('message', (job: PressJob) => {
  before = before.then(() => work(job))
})

/**
 * Does a job, answers, and now and then gives back memory: what a job takes is native, so that the collector does not
 * see it grow, and is let go only between turns.
 */
async function work(job: PressJob): Promise<void> {
  parentPort!.postMessage(await answerTo(job))
  done += 1
  if (done % JOBS_BETWEEN === 0) giveBack()
  await setImmediate()
}

async function answerTo(job: PressJob): Promise<PressAnswer> {
  try {
    return { id: job.id, bytes: (await reading)(job), fault: null }
  } catch (fault) {
    return { id: job.id, bytes: null, fault: (fault as Error).message }
  }
}

function refused({ kind }: PressJob): never {
  throw new Error(`a thread that was not begun for ${kind}`)
}
