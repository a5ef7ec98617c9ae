import type { ReportAnswer, ReportJob } from './cli/report-apart.ts'
import { openExtract } from './editions.ts'
import { type Reported, report } from './pipeline.ts'
import { compileLate } from './store/compile-late.ts'
import { readBindings } from './store/engine.ts'

compileLate()

/** Makes one report for the process that asks, and ends. */
process.once('message', async (job: ReportJob) => {
  const answer: ReportAnswer = await made(job).then(
    made => ({ made }),
    (fault: Error) => ({
      fault: { name: fault.name, message: fault.message, stack: fault.stack ?? fault.message },
    }),
  )
  process.send!(answer, () => process.exit(0))
})
process.once('disconnect', () => process.exit(1))
// What asks is itself still reading at this moment.
readBindings()

async function made({ open, extract, month, options }: ReportJob): Promise<Reported> {
  const kept = openExtract(open.folder, extract)
  if (!kept) throw new Error(`there is no extract ${extract}`)
  return report(open, kept, month, options)
}
