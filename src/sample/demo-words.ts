import type { Stage } from '../report/cycle/stage.ts'
import type { Words } from './narrative-words.ts'

/** What has been written about a measure in the month that is being written about, and how far it has come. */
export interface WordsUnderWay {
  readonly measure: string
  readonly stage: Stage
  readonly words: Words
  /** What somebody else saved at the same time, beside the first answer; null where nobody did. */
  readonly beside: string | null
}

/** What Northmere has written about December 2022 so far. Of the measures that are not here, nobody has written. */
export const UNDER_WAY: readonly WordsUnderWay[] = [
  {
    measure: 'icpc-in-timescale',
    stage: 'signed-off',
    words: {
      working: 'Of the conferences held in December, 81% were in time. In November it was 79%.',
      worried: 'Five conferences were late. Three of them waited for a report from another agency.',
      doing: 'The conference team now asks for reports on the day of the strategy discussion.',
    },
    beside: null,
  },
  {
    measure: 'cin-number',
    stage: 'review',
    words: {
      working:
        'There were {{cin-number}} children in need at the end of December, down from 959 at the end of November. The fall is slower than it was in the autumn.',
      worried: 'We do not know yet how many of the families who left in the autumn will come back to us.',
      doing: 'Managers check every closure as we said in November, and read the re-referrals each Monday.',
    },
    beside: null,
  },
  {
    measure: 'cp-visits-in-timescale',
    stage: 'draft',
    words: {
      working: 'The share of children seen in time rose to 75%, after three months in which it fell.',
      worried: '',
      doing: 'Managers agree cover for every child on a plan before a worker leaves.',
    },
    beside: null,
  },
  {
    measure: 'cin-visits-in-timescale',
    stage: 'draft',
    words: {
      working: '',
      worried: 'At the end of December 71% of children with a plan had been seen in time.',
      doing: '',
    },
    beside: null,
  },
  {
    measure: 'cla-number',
    stage: 'draft',
    words: {
      working: 'There were 634 children looked after at the end of December.',
      worried: '',
      doing: '',
    },
    beside: 'Fourteen children came into care in December, four fewer than in November.',
  },
]
