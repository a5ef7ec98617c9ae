import type { Format } from './reading.ts'

const PAGES = ['html', 'pdf', 'docx'] as const
const WRITTEN = [...PAGES, 'pptx'] as const
const FIVE = [...WRITTEN, 'xlsx'] as const
const ALL = [...FIVE, 'json'] as const

/**
 * What is read of each measure, and the forms that are meant to hold it. Slides leave all charts but the first to
 * their notes, and the workbook leaves charts and arrows to the others; numbers that are not rounded are for programs.
 */
export const MEASURE_FIELDS: Readonly<Record<string, readonly Format[]>> = {
  title: ALL,
  priority: ALL,
  actual: ALL,
  when: WRITTEN,
  word: FIVE,
  colour: ALL,
  travel: FIVE,
  arrow: [...WRITTEN, 'json'],
  target: FIVE,
  targetDetail: FIVE,
  reason: ALL,
  together: [...WRITTEN, 'json'],
  lead: FIVE,
  signs: [...PAGES, 'json'],
  changing: [...PAGES, 'json'],
  reach: PAGES,
  movement: PAGES,
  words: [...PAGES, 'xlsx'],
  said: ['html', 'docx', 'pptx'],
  counted: ['html', 'pptx', 'xlsx'],
  events: PAGES,
  charts: PAGES,
  alts: PAGES,
  'first alt': WRITTEN,
  'months table': WRITTEN,
  'targets table': WRITTEN,
  'other tables': PAGES,
  lastThree: ['html', 'docx', 'pptx', 'xlsx', 'json'],
  milestones: ['html', 'docx', 'pptx', 'xlsx', 'json'],
  working: ALL,
  worried: ALL,
  doing: ALL,
  checks: FIVE,
  'number of checks': ['html', 'docx', 'pptx', 'xlsx', 'json'],
  'scorecard actual': FIVE,
  'scorecard detail': FIVE,
  'scorecard target': FIVE,
  'scorecard targetDetail': FIVE,
  'scorecard word': FIVE,
  'scorecard colour': FIVE,
  'scorecard arrow': WRITTEN,
  'scorecard travel': FIVE,
  'scorecard signal': FIVE,
  value: ['xlsx', 'json'],
  numerator: ['xlsx', 'json'],
  denominator: ['xlsx', 'json'],
  targetNumber: ['xlsx', 'json'],
  series: ['pptx', 'xlsx', 'json'],
  shownSeries: ['html', 'xlsx', 'json'],
}

/** What is read of the report as a whole, and the forms that are meant to hold it. */
export const REPORT_FIELDS: Readonly<Record<string, readonly Format[]>> = {
  authority: ALL,
  month: ALL,
  title: FIVE,
  cover: WRITTEN,
  'records to': FIVE,
  extract: FIVE,
  'signed off': FIVE,
  measures: ALL,
  scorecards: WRITTEN,
  summary: FIVE,
  'data quality': FIVE,
  definitions: FIVE,
  sources: FIVE,
}
