import { financialYearStart, type Month, shiftMonth } from '../../base/month.ts'
import type { Scope } from './sense.ts'

/** Words for times that the report's month gives a meaning, longest first within each kind. */
export const TIME_WORDS: readonly (readonly [string, (now: Month) => Scope])[] = [
  ...said(
    'the year to date|year to date|ytd|the year so far|year so far|so far this year|this year so far|this year to date|the financial year to date|in year rolling|in year|this financial year|this year|current year|current financial year|the financial year so far|cumulative|cumulatively|rolling year|since the start of the year|since the beginning of the year|since the start of the financial year|the full year|full year|the year|over the year',
    now => ({ kind: 'year-to-date', month: now }),
  ),
  ...said('this month|the month|in month|the current month|the reporting month|that month', now => ({
    kind: 'month',
    month: now,
    alone: true,
  })),
  ...said('month end|the end of the month|end of the month|the months end|the end of this month', now => ({
    kind: 'close',
    month: now,
  })),
  ...said(
    'last month|the previous month|previous month|the month before|a month before|a month earlier|a month ago|prior month|the prior month|the preceding month',
    now => ({ kind: 'month', month: shiftMonth(now, -1), alone: false }),
  ),
  ...said(
    'last year|the previous year|previous year|the year before|last financial year|the last financial year|last year outturn|previous financial year|prior year|the end of last year|the end of last financial year|outturn|year end outturn',
    now => ({ kind: 'full-year', last: shiftMonth(financialYearStart(now), -1) }),
  ),
  ...said(
    'this time last year|the same month last year|same month last year|the same time last year|same time last year|the same point last year|same point last year|the same period last year|same period last year|the same period of last year|same period of last year|the same period the year before|the same stage last year|same stage last year|this point last year|the same point a year ago|the same period a year ago',
    now => ({ kind: 'close', month: shiftMonth(now, -12) }),
  ),
  ...said('a year ago|a year earlier|twelve months ago|12 months ago|a year before', now => ({
    kind: 'month',
    month: shiftMonth(now, -12),
    alone: false,
  })),
  ...said(
    'next year|next month|next quarter|the next year|the coming months|coming months|next financial year|the coming year',
    () => ({ kind: 'ahead', month: null }),
  ),
  ...said(
    'this quarter|the quarter|last quarter|the last quarter|the previous quarter|this autumn|this summer|this spring|this winter|the autumn|the summer|the spring|the winter|recent months|recent weeks|in recent months|in recent weeks|recently|the last few months|the past few months|the last few weeks|the last year',
    () => ({ kind: 'vague' }),
  ),
  ...said('the past year|the past twelve months|the last twelve months', now => ({
    kind: 'span',
    first: shiftMonth(now, -11),
    last: now,
  })),
  ...said(
    'in one month|in a single month|in just one month|in a month|the last month|the past month',
    now => ({ kind: 'span', first: now, last: now }),
  ),
]

function said(phrases: string, scope: (now: Month) => Scope): (readonly [string, (now: Month) => Scope])[] {
  return phrases.split('|').map((phrase): [string, (now: Month) => Scope] => [phrase, scope])
}
