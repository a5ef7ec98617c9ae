import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
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

/** Collects what is no longer used. A picture's memory is native, so that the collector does not see it grow. */
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const PICTURES_BETWEEN = 6
let drawn = 0

parentPort?.on('message', (job: PressJob) => {
  if (job.kind === 'picture' && ++drawn % PICTURES_BETWEEN === 0) collect()
  let answer: PressAnswer
  try {
    const bytes = job.kind === 'pdf' ? compileTypst(job.manuscript) : drawPicture(job.svg, job.width)
    answer = { id: job.id, bytes, fault: null }
  } catch (fault) {
    answer = { id: job.id, bytes: null, fault: (fault as Error).message }
  }
  parentPort!.postMessage(answer)
})
