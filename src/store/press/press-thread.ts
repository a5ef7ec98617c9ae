import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import type { Manuscript } from '../../render/pdf/compile-typst.ts'
import { giveBack } from './give-back.ts'

/** What the press's thread is asked for. */
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

let before: Promise<void> = Promise.resolve()
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
    return { id: job.id, bytes: await made(job), fault: null }
  } catch (fault) {
    return { id: job.id, bytes: null, fault: (fault as Error).message }
  }
}

/** What a job needs is read with the first of its kind, since each thread is given jobs of one kind. */
async function made(job: PressJob): Promise<Uint8Array> {
  if (job.kind === 'pdf') {
    const { compileTypst } = await import('../../render/pdf/compile-typst.ts')
    return compileTypst(job.manuscript)
  }
  const { drawPicture } = await import('./draw-picture.ts')
  return drawPicture(job.svg, job.width)
}
