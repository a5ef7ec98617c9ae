import { parentPort } from 'node:worker_threads'
import { compileTypst, type Manuscript } from '../render/pdf/compile-typst.ts'
import { drawPicture } from './draw-picture.ts'

/** What a thread of the press is asked for. */
export type PressJob =
  | { readonly id: number; readonly kind: 'pdf'; readonly manuscript: Manuscript }
  | { readonly id: number; readonly kind: 'picture'; readonly svg: string; readonly width: number }

/** What it answers: the bytes, or why there are none. */
export interface PressAnswer {
  readonly id: number
  readonly bytes: Uint8Array | null
  readonly fault: string | null
}

parentPort?.on('message', (job: PressJob) => {
  let answer: PressAnswer
  try {
    const bytes = job.kind === 'pdf' ? compileTypst(job.manuscript) : drawPicture(job.svg, job.width)
    answer = { id: job.id, bytes, fault: null }
  } catch (fault) {
    answer = { id: job.id, bytes: null, fault: (fault as Error).message }
  }
  parentPort!.postMessage(answer)
})
