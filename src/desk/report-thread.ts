import { parentPort, workerData } from 'node:worker_threads'
import { readFonts } from '../store/press/fonts.ts'
import { pressOnThreads } from '../store/press/press.ts'
import type { DeskAnswer, DeskJob, ThreadSettings } from './desk-on-thread.ts'
import { type Desk, openDesk } from './report-desk.ts'

/** A desk on a thread of its own: it does what it is asked for and answers, each by the number of its job. */
const press = pressOnThreads(new URL('./store/press/press-thread.js', import.meta.url))
const desk: Desk = openDesk({ ...(workerData as ThreadSettings), press: { fonts: readFonts, ...press } })

parentPort?.on('message', async ({ id, to, given }: DeskJob) => {
  const doing = desk[to] as (...given: readonly unknown[]) => Promise<unknown>
  const answer: DeskAnswer = await doing(...given).then(
    made => ({ id, made }),
    (fault: Error) => ({
      id,
      fault: { name: fault.name, message: fault.message, stack: fault.stack ?? fault.message },
    }),
  )
  parentPort!.postMessage(answer)
})
