import { type Iso, plusDays, plusMonths, plusWorkingDays } from './dates.ts'
import { isAlive, isOpen } from './groups.ts'
import type { Listed } from './planning-and-safety.ts'
import type { Records } from './records.ts'
import { isYes } from './rows.ts'

/** People alive with an early help episode open at the month's end. */
export function earlyHelpOpen(records: Records, end: Iso): Listed[] {
  const people = new Set(
    records.earlyHelp.all.filter(row => isOpen(row, end) && row.person !== '').map(row => row.person),
  )
  return [...people].filter(person => isAlive(records, person, end)).map(key => ({ key, met: true }))
}

/** Contacts in the window, met where the contact led to early help. */
export function contacts(records: Records, first: Iso, end: Iso): Listed[] {
  return records.contacts
    .filter(row => row.date !== '' && row.date >= first && row.date <= end)
    .map(row => ({ key: row.id, met: ledToEarlyHelp(records, row) }))
}

function ledToEarlyHelp(records: Records, contact: Records['contacts'][number]): boolean {
  const said = earlyHelpFlag(contact.outcome)
  if (said !== null) return said
  const until = plusDays(contact.date, 14)
  return records.earlyHelp.of(contact.person).some(row => row.start >= contact.date && row.start <= until)
}

/** What the outcome's own flag says; null where there is no flag, or a blank one. */
export function earlyHelpFlag(outcome: string): boolean | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(outcome)
  } catch {
    return null
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
  const value: unknown = Object.entries(parsed).find(([key]) => key === 'EARLY_HELP_FLAG')?.[1]
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value.trim() === '' ? null : isYes(value)
  return value === true || value === 1
}

/** Referrals in the window, met where the person had another in the twelve months before. */
export function referrals(records: Records, first: Iso, end: Iso): Listed[] {
  return records.referrals.all
    .filter(row => row.start >= first && row.start <= end)
    .map(row => {
      const since = plusMonths(row.start, -12)
      const earlier = records.referrals.of(row.person)
      return { key: row.id, met: earlier.some(other => other.start >= since && other.start < row.start) }
    })
}

/** Assessments authorised in the window, met where that was within 45 working days of the start. */
export function assessmentsInTimescale(records: Records, first: Iso, end: Iso): Listed[] {
  return records.assessments
    .filter(row => row.end !== '' && row.end >= first && row.end <= end)
    .map(row => ({ key: row.id, met: row.end <= plusWorkingDays(row.start, 45) }))
}
