import { countOf, inWords } from '../base/display.ts'
import { report as reportFor } from '../pipeline.ts'
import type { Claim } from '../report/claims/claim.ts'
import { QUESTIONS } from '../report/narrative/narrative.ts'
import { type Context, openForReading, reportMonth, tellBeyond } from './context.ts'
import { choiceOption } from './options.ts'

/** `narrative PLAN`: what the words of a month claim, held against its figures. */
export async function runNarrative(
  context: Context,
  path: string,
  options: { readonly month?: string; readonly extract?: string; readonly format: string },
): Promise<void> {
  const format = choiceOption('--format', options.format, ['table', 'json'] as const)
  const opened = await openForReading(context, path, options.extract)
  const month = reportMonth(opened, options.month)
  tellBeyond(context, opened, month)
  const working = context.terminal.working('Making the lists')
  const { report, notes } = await reportFor(opened, opened.extract, month, { kept: true }).finally(
    working.done,
  )
  for (const note of notes) context.terminal.note(note)
  const entries = report.priorities.flatMap(({ measures }) => measures)
  const claims = entries.flatMap(({ account }) => account.claims)
  if (format === 'json') {
    const data = claims.map(({ refs: _, ...claim }) => claim)
    context.terminal.out(`${JSON.stringify(data, null, 1)}\n`)
    return
  }
  const parts = entries
    .filter(({ account }) => account.claims.length > 0)
    .map(({ title, account }) => `${title}\n\n${account.claims.map(claimText).join('\n')}`)
  context.terminal.out([...parts, summary(claims), ''].join('\n'))
}

const MARKS = { agrees: 'agrees', contradicts: 'CONTRADICTS', unchecked: 'cannot be checked' } as const

function claimText({ question, text, claim, verdict, figure }: Claim): string {
  const asked = QUESTIONS.find(one => one.question === question)!.words
  return [
    `  ${MARKS[verdict]}: ${claim}`,
    ...(figure === null ? [] : [`    figures: ${figure}`]),
    ...(verdict === 'contradicts' ? [`    written: “${text}” (${asked})`] : []),
    '',
  ].join('\n')
}

function summary(claims: readonly Claim[]): string {
  if (claims.length === 0) return 'The words of this month make no claim about its figures.'
  const of = (verdict: Claim['verdict']) => claims.filter(claim => claim.verdict === verdict).length
  const counts = inWords([
    `${of('agrees')} agree with the figures`,
    `${of('contradicts')} contradict them`,
    `${of('unchecked')} cannot be checked`,
  ])
  return `${countOf(claims.length, 'claim')}: ${counts}.`
}
