import { countOf, inWords } from '../base/display.ts'
import type { ProblemCode } from '../tables/problem.ts'
import type { Bounds, BoundsCause } from './bounds.ts'
import type { Figure } from './figure.ts'
import { showFigure, showValue } from './show-figure.ts'

/** What one record of a table is called, alone and in the plural. */
const RECORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  ssd_person: ['person', 'people'],
  ssd_contacts: ['contact', 'contacts'],
  ssd_early_help_episodes: ['early help episode', 'early help episodes'],
  ssd_cin_episodes: ['referral', 'referrals'],
  ssd_cin_assessments: ['assessment', 'assessments'],
  ssd_cin_plans: ['child in need plan', 'child in need plans'],
  ssd_cin_visits: ['visit', 'visits'],
  ssd_s47_enquiry: ['section 47 enquiry', 'section 47 enquiries'],
  ssd_initial_cp_conference: ['conference', 'conferences'],
  ssd_cp_plans: ['child protection plan', 'child protection plans'],
  ssd_cp_visits: ['visit', 'visits'],
  ssd_cp_reviews: ['review', 'reviews'],
  ssd_cla_episodes: ['episode of care', 'episodes of care'],
  ssd_cla_placement: ['placement', 'placements'],
  ssd_legal_status: ['legal status', 'legal statuses'],
  ssd_cla_reviews: ['review', 'reviews'],
  ssd_cla_visits: ['visit', 'visits'],
}

/** What is wrong with one record, and with each of several. */
const FAULTS: Readonly<Partial<Record<ProblemCode, readonly [one: string, many: string]>>> = {
  'date-missing': ['without a date', 'without a date'],
  'start-missing': ['without a start date', 'without a start date'],
  'date-unreadable': ['with a date that cannot be read', 'with a date that cannot be read'],
  'start-after-end': ['that starts after it ends', 'that start after they end'],
  'conference-without-due-date': ['without a due date', 'without a due date'],
  'conference-before-strategy-discussion': [
    'dated before its strategy discussion',
    'dated before their strategy discussion',
  ],
}

/** More kinds of fault than this are summed up rather than told one by one. */
const MOST_KINDS = 3

/**
 * A figure and how far it could move, in a sentence: `67%; between 65% and 70% once 12 visits without a date are
 * settled.` Null where it reads the same at both ends as it does now.
 */
export function sayBounds(figure: Figure, bounds: Bounds): string | null {
  const [lower, upper] = [showValue(bounds.lower, figure.fold), showValue(bounds.upper, figure.fold)]
  const shown = showFigure(figure)
  if (lower === shown && upper === shown) return null
  const range = bounds.exact
    ? `between ${lower} and ${upper}`
    : `no lower than ${lower} and no higher than ${upper}`
  const total = bounds.causes.reduce((sum, cause) => sum + cause.records, 0)
  const settled = `${total === 1 ? 'is' : 'are'} settled`
  return `${shown[0]?.toUpperCase()}${shown.slice(1)}; ${range} once ${sayCauses(bounds.causes, total)} ${settled}.`
}

function sayCauses(causes: readonly BoundsCause[], total: number): string {
  if (causes.length > MOST_KINDS) return `${countOf(total, 'record')} with missing or contradictory dates`
  return inWords(causes.map(sayCause))
}

function sayCause({ table, code, records }: BoundsCause): string {
  const [one, many] = RECORDS[table] ?? ['record', 'records']
  const fault = FAULTS[code]?.[records === 1 ? 0 : 1] ?? 'with a date to be settled'
  return `${countOf(records, one, many)} ${fault}`
}
