import { Worker } from 'node:worker_threads'
import type { Manuscript } from '../../render/pdf/compile-typst.ts'
import type { Deflate } from '../../render/zip-parts.ts'
import { deflateNatively } from './deflate.ts'
import type { PressAnswer, PressJob } from './press-thread.ts'

/** The native work of writing a report: making a PDF of its text, pictures of its drawings, and packing. */
export interface PressWork {
  readonly compile: (manuscript: Manuscript) => Promise<Uint8Array>
  /** A PNG of an SVG, so many pixels wide. */
  readonly picture: (svg: string, width: number) => Promise<Uint8Array>
  readonly deflate: Deflate
}

/**
 * PDFs and pictures are made on two threads, one for each kind and each piece by piece in the order asked for, while
 * other formats are written. A thread begins when first asked and does not keep the program alive.
 *
 * @param script `press-thread.js` as built
 */
export function pressOnThreads(script: URL): PressWork & {
  /** Ends the threads that nobody waits for; they begin again when asked. */
  readonly endIdle: () => void
} {
  const [typesetter, engraver] = [threadOf(script), threadOf(script)]
  return {
    compile: manuscript => typesetter.ask(id => ({ id, kind: 'pdf', manuscript })),
    picture: (svg, width) => engraver.ask(id => ({ id, kind: 'picture', svg, width })),
    deflate: deflateNatively,
    endIdle: () => {
      typesetter.endIdle()
      engraver.endIdle()
    },
  }
}

interface PressThread {
  readonly ask: (job: (id: number) => PressJob) => Promise<Uint8Array>
  readonly endIdle: () => void
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (fault: Error) => void
}

function threadOf(script: URL): PressThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let asked = 0
  const begin = () => {
    const begun = beginOn(script, waiting)
    begun.on('exit', () => {
      if (worker === begun) worker = null
    })
    return begun
  }
  return {
    ask: job =>
      new Promise((resolve, reject) => {
        worker ??= begin()
        if (waiting.size === 0) worker.ref()
        waiting.set(asked, { resolve, reject })
        worker.postMessage(job(asked++))
      }),
    endIdle: () => {
      if (waiting.size > 0) return
      void worker?.terminate()
      worker = null
    },
  }
}

/** A thread, kept alive only while something waits for it; if it dies, whatever waits is told. */
function beginOn(script: URL, waiting: Map<number, Waiting>): Worker {
  const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: 2 } })
  worker.on('message', ({ id, bytes, fault }: PressAnswer) => {
    const one = waiting.get(id)!
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (bytes) one.resolve(bytes)
    else one.reject(new Error(fault ?? 'the press gave no reason'))
  })
  worker.on('error', fault => {
    for (const one of waiting.values()) one.reject(fault)
    waiting.clear()
  })
  return worker
}
