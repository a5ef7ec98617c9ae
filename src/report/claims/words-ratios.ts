import type { Sense } from './sense.ts'

/**
 * Phrases for how many times one figure is another, with the lowest and highest ratio that each allows. Half as high
 * again is 1.5 times.
 */
const MULTIPLES: readonly (readonly [low: number, high: number, names: string])[] = [
  [
    1.75,
    2,
    'almost double|nearly double|almost twice|nearly twice|approaching double|close to double|almost doubled|nearly doubled|just under double|just under twice|almost two times|nearly two times',
  ],
  [1.9, 2.1, 'double|twice|doubled|doubling|two times|exactly double|exactly twice'],
  [
    1.8,
    2.2,
    'about double|about twice|around double|around twice|roughly double|roughly twice|approximately double|approximately twice',
  ],
  [
    2,
    2.5,
    'more than double|more than twice|over double|over twice|more than doubled|well over twice|well over double',
  ],
  [
    2.7,
    3,
    'almost treble|almost triple|nearly treble|nearly triple|nearly three times|almost three times|nearly trebled|almost trebled',
  ],
  [2.85, 3.15, 'treble|triple|three times|trebled|tripled'],
  [3, 3.6, 'more than three times|over three times|more than treble|more than triple'],
  [3.6, 4, 'almost four times|nearly four times|almost quadruple'],
  [3.8, 4.2, 'four times|quadruple|quadrupled'],
  [1.5, 1.75, 'more than half as high again|more than half as many again|more than half as much again'],
  [
    1.5,
    1.75,
    'more than one and a half times|over one and a half times|just over one and a half times|more than half again|more than 1.5 times|over 1.5 times',
  ],
  [1.35, 1.5, 'almost one and a half times|nearly one and a half times|just under one and a half times'],
  [2.4, 2.6, 'two and a half times'],
  [2.5, 3, 'more than two and a half times|over two and a half times'],
  [1.45, 1.55, 'half as high again|half as many again|half as much again|one and a half times'],
  [
    1.4,
    1.5,
    'almost half as high again|nearly half as high again|nearly half as many again|almost half as many again',
  ],
  [1.3, 1.37, 'a third higher|a third more|a third as high again|a third as many again'],
  [1.22, 1.28, 'a quarter higher|a quarter more|a quarter as high again'],
  [1.47, 1.53, 'half as much more|fifty per cent higher'],
  [
    0.47,
    0.53,
    'halved|half the number|half that of|half the rate|half that|half as many|half as high|half the level|half the figure',
  ],
  [
    0.5,
    0.58,
    'almost halved|nearly halved|nearly half that of|almost half that of|almost half the number|nearly half the number|almost half the rate|nearly half the rate|just over half the rate|just over half that of',
  ],
  [
    0.4,
    0.5,
    'more than halved|less than half the number|less than half that of|less than half the rate|less than half that',
  ],
  [
    0.31,
    0.36,
    'a third of the number|one third of the number|a third of that|a third of that of|a third the rate',
  ],
  [0.63, 0.7, 'two thirds of the number|two thirds of that|two thirds that of'],
  [0.72, 0.78, 'three quarters of the number|three quarters of that|three quarters that of'],
]

/** Words for a part of a whole as a per cent, with the least and most that each allows. */
const FRACTIONS: readonly (readonly [low: number, high: number, names: string])[] = [
  [47, 53, 'half|half of|one in two|one half'],
  [50, 60, 'more than half|over half|just over half|more than one in two'],
  [42, 50, 'almost half|nearly half|just under half|less than half|under half'],
  [31, 36, 'a third|one third|a third of|one in three|one in every three'],
  [33.3, 40, 'more than a third|over a third|just over a third|more than one in three'],
  [28, 33.4, 'almost a third|nearly a third|just under a third|nearly one in three|almost one in three'],
  [22.5, 27.5, 'a quarter|one quarter|one in four|one in every four'],
  [25, 30, 'more than a quarter|over a quarter|just over a quarter|more than one in four'],
  [20, 25, 'almost a quarter|nearly a quarter|just under a quarter|nearly one in four'],
  [18, 22, 'a fifth|one fifth|one in five'],
  [8.5, 11.5, 'a tenth|one in ten|one tenth'],
  [11, 14, 'one in eight|an eighth'],
  [63, 70, 'two thirds|two in three|two out of three'],
  [66.6, 74, 'more than two thirds|over two thirds|just over two thirds|more than two in three'],
  [60, 66.7, 'almost two thirds|nearly two thirds|just under two thirds'],
  [72, 78, 'three quarters|three in four|three out of four'],
  [75, 83, 'more than three quarters|over three quarters|just over three quarters|more than three in four'],
  [68, 75, 'almost three quarters|nearly three quarters|just under three quarters'],
  [77, 83, 'four in five|four out of five|four fifths'],
  [80, 88, 'more than four in five|over four in five|more than four out of five|over four fifths'],
  [74, 80, 'nearly four in five|almost four in five|nearly four out of five'],
  [57, 63, 'three in five|three out of five|three fifths'],
  [37, 43, 'two in five|two out of five|two fifths'],
  [87.5, 92.5, 'nine in ten|nine out of ten'],
  [90, 97, 'more than nine in ten|over nine in ten|more than nine out of ten'],
  [84, 90, 'nearly nine in ten|almost nine in ten|almost nine out of ten|nearly nine out of ten'],
  [67.5, 72.5, 'seven in ten|seven out of ten'],
  [77.5, 82.5, 'eight in ten|eight out of ten'],
  [57.5, 62.5, 'six in ten|six out of ten'],
  [93, 99.99, 'nearly all|almost all|almost every|nearly every'],
]

/** The phrases for multiples and parts; one table, so that the bands can be read and argued with. */
export const RATIO_WORDS: readonly (readonly [string, Sense])[] = [
  ...MULTIPLES.flatMap(([low, high, names]) =>
    names.split('|').map((name): [string, Sense] => [name, { kind: 'multiple', low, high }]),
  ),
  ...FRACTIONS.flatMap(([low, high, names]) =>
    [...names.split('|'), ...inFigures(names)].map((name): [string, Sense] => [
      name,
      { kind: 'fraction', low, high },
    ]),
  ),
]

/** "One in four" as it is written in figures: "1 in 4", "9 out of 10". */
function inFigures(names: string): readonly string[] {
  return names
    .split('|')
    .filter(name => / (in|out of) (every )?(two|three|four|five|eight|ten)$/.test(name))
    .map(name => name.replace(/\b(one|two|three|four|five|six|seven|eight|nine|ten)\b/g, digits))
}

function digits(word: string): string {
  return String('one two three four five six seven eight nine ten'.split(' ').indexOf(word) + 1)
}
