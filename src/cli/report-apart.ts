import { type ChildProcess, fork } from 'node:child_process'
import { InputError, UsageError } from '../base/errors.ts'
import type { Month } from '../base/month.ts'
import type { Extract, PlanFolder, Reported, ReportOptions } from '../pipeline.ts'

/** Makes the report of a plan folder and an extract for a month. */
export type ReportMaker = (
  open: PlanFolder,
  extract: Extract,
  month: Month,
  options: ReportOptions,
) => Promise<Reported>

/** What the other process is asked for. */
export interface ReportJob {
  readonly open: PlanFolder
  readonly extract: string
  readonly month: Month
  readonly options: ReportOptions
}

/** What it answers: the report, or what stopped it. */
export type ReportAnswer =
  | { readonly made: Reported }
  | { readonly fault: { readonly name: string; readonly message: string; readonly stack: string } }

/**
 * Makes reports in a process of their own: the engine's memory goes back to the machine when it ends, so that writing
 * the report does not come on top of it.
 *
 * @param script `report-process.js` as built
 * @param soon whether a report will be asked for: the first process begins at once, and reads what it needs while this
 * one does
 */
export function reportApart(script: URL, soon = false): ReportMaker {
  let ready = soon ? begun(script) : null
  return (open, extract, month, options) =>
    new Promise((resolve, reject) => {
      const child = ready?.connected ? ready : begun(script)
      ready = null
      child.ref()
      child.channel?.ref()
      let answered = false
      child.once('message', (answer: ReportAnswer) => {
        answered = true
        if ('made' in answer) resolve(answer.made)
        else reject(faultOf(answer.fault))
      })
      child.once('exit', code => {
        if (!answered) reject(new Error(`the process that makes reports ended with ${code ?? 'a signal'}`))
      })
      const job: ReportJob = { open, extract: extract.manifest.id, month, options }
      child.send(job)
    })
}

/** A process that waits to be asked; it ends with this one, which it does not keep alive. */
function begun(script: URL): ChildProcess {
  const child = fork(script, { serialization: 'advanced' })
  child.unref()
  child.channel?.unref()
  return child
}

/** A fault as it was thrown over there, so that what stops a command there stops it here. */
export function faultOf({ name, message, stack }: { name: string; message: string; stack: string }): Error {
  if (name === 'InputError') return new InputError(message)
  if (name === 'UsageError') return new UsageError(message)
  return Object.assign(new Error(message), { stack })
}
