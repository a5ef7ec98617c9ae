import { describe, expect, test } from 'vitest'
import type { Aim } from '../../src/judgement/rating/target.ts'
import type { Window } from '../../src/measures/measure.ts'
import { aimOf, figuresOf, judgedOf, measureOf, runningTotals } from '../report/northmere.ts'

/** Two years that waver between 90 and 110 about an average of 100, with a usual change of 10 from month to month. */
const EVEN = Array.from({ length: 6 }, () => [100, 110, 100, 90]).flat()

function together(values: readonly number[], aim: Aim, window: Window = 'at'): string | null {
  const measure = measureOf('visits', { windows: [window], headline: window })
  const headline = figuresOf(measure, window, values)
  return judgedOf({ measure, headline, monthly: headline }, aim).together
}

/** A measure that is rated on the year to date, with the months that make it up. */
function inTheYear(months: readonly number[], aim: Aim): string | null {
  const measure = measureOf('starts', { windows: ['month', 'ytd'], headline: 'ytd', yearTarget: true })
  const headline = figuresOf(measure, 'ytd', runningTotals(months))
  const monthly = figuresOf(measure, 'month', months)
  return judgedOf({ measure, headline, monthly }, aim).together
}

const low = (target: number) => aimOf('low', [target])
const high = (target: number) => aimOf('high', [target])

describe('a rating against a real change', () => {
  test('red, but really improving', () => {
    expect(together([...EVEN, 100, 90, 80, 75, 70, 65, 60, 55], low(20))).toBe(
      'Red, but really improving: it has been below its ordinary range since September 2022.',
    )
    expect(together([...EVEN, 100, 98, 96, 94, 92, 90, 88, 86], low(20))).toBe(
      'Red, but really improving: it has fallen in every month since April 2022.',
    )
  })

  test('amber, but really improving', () => {
    expect(together([...EVEN, 95, 96, 95, 97, 96, 97, 95], low(85))).toBe(
      'Amber, but really improving: it has been below its average in every month since April 2022.',
    )
  })

  test('green, but really getting worse', () => {
    expect(together([...EVEN, 150], low(200))).toBe(
      'Green, but really getting worse: November 2022 is above its ordinary range.',
    )
    expect(together([...EVEN, 97, 79, 78], high(70))).toBe(
      'Green, but really getting worse: two of the last three months were far below its average.',
    )
  })

  test('with the month against it too', () => {
    expect(together([...EVEN, 95, 96, 95, 97, 96, 95, 97], low(20))).toBe(
      'Red, and worse than a month earlier, but really improving: it has been below its average in every month since April 2022.',
    )
    expect(together([...EVEN, 160, 150], low(200))).toBe(
      'Green, and better than a month earlier, but really getting worse: it has been above its ordinary range since October 2022.',
    )
  })

  test('inside its range, but on the move', () => {
    const aim = aimOf('range', [100], { range: [0, 200] })
    expect(together([...EVEN, 150], aim)).toBe(
      'Green, but really moving up: November 2022 is above its ordinary range.',
    )
    expect(together([...EVEN, 50], aim)).toBe(
      'Green, but really moving down: November 2022 is below its ordinary range.',
    )
  })
})

describe('a month against a real change', () => {
  test('better than a month earlier, but still worse', () => {
    expect(together([...EVEN, 160, 150], low(50))).toBe(
      'Better than a month earlier, but still worse than chance explains: it has been above its ordinary range since October 2022.',
    )
  })

  test('worse than a month earlier, but still better', () => {
    expect(together([...EVEN, 40, 50], low(60))).toBe(
      'Worse than a month earlier, but still better than chance explains: it has been below its ordinary range since October 2022.',
    )
  })
})

describe('a rating against chance', () => {
  test('green only by chance, as the average misses the target', () => {
    expect(together([...EVEN, 100, 88], low(90))).toBe(
      'Green, but only by chance: its average, 100, misses the target of 90, which lies inside its ordinary range, 73 to 126.',
    )
  })

  test('red only by chance, as the average meets the target', () => {
    expect(together([...EVEN, 100, 90], { ...high(97), tolerance: 0.05 })).toBe(
      'Red, but only by chance: its average, 100, meets the target of 97, which lies inside its ordinary range, 73 to 126.',
    )
  })

  test('green, but some months will miss the target', () => {
    expect(together([...EVEN, 100, 98], low(110))).toBe(
      'Green, but not reliably so: the target of 110 lies inside its ordinary range, 74 to 126, so some months will miss it by chance.',
    )
  })

  test('an average that is the target when rounded is not said to miss it', () => {
    expect(together([...EVEN, 100, 90], low(99.6))).toMatch(/^Green, but not reliably so: the target of 100 /)
  })

  test('nothing where the average misses the target as the month does', () => {
    expect(together([...EVEN, 100, 100], low(90))).toBeNull()
  })
})

describe('a month against chance', () => {
  test('down on the month, within ordinary variation', () => {
    expect(together([...EVEN, 100, 90], low(40))).toBe(
      'Down on a month earlier, which is better, but by no more than its ordinary variation from month to month.',
    )
    expect(together([...EVEN, 100, 90], high(200))).toBe(
      'Down on a month earlier, which is worse, but by no more than its ordinary variation from month to month.',
    )
  })

  test('a fall beyond ordinary change is not called ordinary though it ends in the ordinary range', () => {
    const said = together([...EVEN, 121, 79], low(20))
    expect(said).toBe(
      'Down on a month earlier by more than it usually moves in a month, which is better, but November 2022 is still within its ordinary range, 68 to 132.',
    )
  })

  test('nothing where neither way is better', () => {
    expect(together([...EVEN, 100, 90], aimOf('neutral', []))).toBeNull()
  })
})

describe('nothing is said', () => {
  test('where all three agree', () => {
    expect(together([...EVEN, 100, 150], low(50))).toBeNull()
    expect(together([...EVEN, 100, 50], low(70))).toBeNull()
  })

  test('where the month is level and the target is never met by chance', () => {
    expect(together([...EVEN, 100, 100], low(40))).toBeNull()
  })

  test('where there are too few months for signal', () => {
    expect(together(EVEN.slice(0, 11), low(20))).toBeNull()
    expect(together([...EVEN.slice(0, 11), 85], low(20))).not.toBeNull()
  })
})

describe('a measure of the year to date', () => {
  test('its rating is no luck of one month, and its move is of the year to date', () => {
    expect(inTheYear([...EVEN, 100, 110], low(1100))).toBe(
      'Up on a month earlier in the year to date, which is worse, but November 2022 by itself is within its ordinary range, 74 to 127.',
    )
  })

  test('its cause is that of months by themselves', () => {
    expect(inTheYear([...EVEN, 100, 300], low(10_000))).toBe(
      'Green, but really getting worse: November 2022 by itself is above its ordinary range.',
    )
    expect(inTheYear([...EVEN, 95, 96, 95, 97, 96, 95, 97], low(100))).toBe(
      'Red, and worse than a month earlier in the year to date, but really improving: each month by itself has been below the average since April 2022.',
    )
  })

  test('better than a month earlier in the year to date, but still worse', () => {
    expect(inTheYear([...EVEN, ...Array.from({ length: 7 }, () => 150), 140], low(100))).toBe(
      'Better than a month earlier in the year to date, but still worse than chance explains: each month by itself has been above the ordinary range since April 2022.',
    )
  })
})
