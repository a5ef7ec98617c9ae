import type { ReportAnswer, ReportJob } from './cli/report-apart.ts'
import { openExtract } from './editions.ts'
import { openPlan, type Reported, report } from './pipeline.ts'

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

async function made({ plan, extract, month, options }: ReportJob): Promise<Reported> {
  const kept = openExtract(plan, extract)
  if (!kept) throw new Error(`there is no extract ${extract}`)
  return report(openPlan(plan), kept, month, options)
}
