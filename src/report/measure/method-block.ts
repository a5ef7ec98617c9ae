import { FORECAST_METHOD } from '../../judgement/forecast/forecast-series.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { Block } from '../model/page.ts'

const MOVEMENT = {
  term: 'Why did it move?',
  detail:
    'The lists of the two months are compared person by person. A change of a share is parted into each group’s own share and its size with the weights of both months (Kitagawa 1955), so that nothing is left over.',
}

/** How the answers on a page are found, for the reader who asks; last on the page and folded away. */
export function methodBlock({ series, reading }: Judged, moved: boolean): Block {
  const months =
    series.measure.headline === 'ytd'
      ? 'Each month is read by itself, as a year to date holds every month before it and would look calmer than it is.'
      : 'Each month’s figure is read as it stands.'
  const facts = [
    {
      term: 'Is it really changing?',
      detail:
        `An XmR chart: the ordinary range is the average plus and minus 2.66 times the average change from one month to the next. ${months} A change is real when a month lies beyond the range, seven months in a row lie on one side of the average, six changes in a row go one way, or two of three months lie near one end of the range. After NHS England, Making Data Count. ${'refused' in reading ? '' : 'The range is never moved by itself: only the plan can say that a new level begins, and why.'}`.trim(),
    },
    {
      term: 'Will it get there?',
      detail: `Arithmetic on the targets and the figures so far. ${FORECAST_METHOD}`,
    },
    ...(moved ? [MOVEMENT] : []),
    {
      term: 'Margins for comparing areas',
      detail:
        'Wilson’s 95% interval for shares; for rates the exact one below 10 events and Byar’s from 10. To compare months, the ordinary range is the one to use.',
    },
  ]
  return { kind: 'folded', summary: 'How these answers are found', blocks: [{ kind: 'facts', facts }] }
}
