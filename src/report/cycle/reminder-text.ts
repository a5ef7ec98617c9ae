import { parseDay } from '../../base/day.ts'
import { countOf } from '../../base/display.ts'
import { dayName, type Month, monthName } from '../../base/month.ts'
import type { Chased } from './chasing.ts'
import { dueWords } from './due-words.ts'

/** What a reminder is about. */
export interface ReminderAsked {
  readonly month: Month
  /** Both `YYYY-MM-DD`. */
  readonly due: string
  readonly today: string
  /** Whom it greets; null where only the address is known. */
  readonly name: string | null
  /** Who sends it. */
  readonly from: string
  /** Where the app is reached, without a slash at the end. */
  readonly address: string
  readonly measures: readonly Chased[]
}

/** A reminder in words. It has no figure in it, so that it may be read by anyone on the way. */
export function reminderText(asked: ReminderAsked): { readonly subject: string; readonly text: string } {
  const { month, due, today, name, from, address, measures } = asked
  const when = `${dayName(parseDay(due) ?? 0)} (${dueWords(due, today)})`
  const lines = measures.map(
    one => `- ${one.title}: ${leftWords(one)}\n  ${address}/writing/${month}/${one.measure}`,
  )
  return {
    subject: `${monthName(month)}: your words for ${countOf(measures.length, 'measure')}`,
    text: [
      name === null ? 'Hello,' : `Hello ${name},`,
      `The report for ${monthName(month)} is waiting for your words. They are wanted by ${when}.`,
      lines.join('\n'),
      'Last month’s words and this month’s figures stand beside each box, and what you write saves itself. If you cannot do it this month, please tell me, and your deputy or I will help.',
      `Thank you,\n${from}`,
    ].join('\n\n'),
  }
}

function leftWords({ unwritten }: Chased): string {
  return unwritten === 0
    ? 'written, to be marked as ready for review'
    : `${countOf(unwritten, 'answer')} to write`
}
