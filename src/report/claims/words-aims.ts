import type { Sense } from './sense.ts'

type Entry = readonly [string, Sense]

const COMPARATORS: readonly (readonly [string, string])[] = [
  [
    'neighbours',
    'statistical neighbours|statistical neighbour|stat neighbours|stat neighbour|statistical neighbours average|statistical neighbour average|stat neighbours average|stat neighbour average|sn|sns|our neighbours|neighbours|our statistical neighbours|similar authorities|similar councils|comparators|comparator|comparator authorities|comparable authorities',
  ],
  [
    'england',
    'england|national|nationally|national average|england average|english average|national rate|national figure',
  ],
  ['region', 'regional|region|regional average|the region|regionally'],
]

/** Whom and what a figure is compared with, and on which side of it it stands. */
export const AIM_WORDS: readonly Entry[] = [
  ...COMPARATORS.flatMap(([name, words]) => each(words, { kind: 'comparator', name })),
  ...each(
    'target|targets|milestone|goal|ambition|target of|we aim for|we aim at|our aim|aim of|we aimed for|aim for|aiming for|we are aiming for|planned level|trajectory target|we set|we set for|we set ourselves|we had set|we have set|which we set|that we set|we committed to|we promised|we agreed',
    { kind: 'target' },
  ),
  ...each(
    'range|target range|tolerance range|within range|inside the range|within the range|in range|inside range|within target range|inside our range|within our range|agreed range',
    { kind: 'range' },
  ),
  ...each(
    'meets|meet|met|meeting|achieved|achieves|achieving|hit|hits|hitting|reached the target|on target|at target|exceeds|exceeded|exceeding|surpassed|within target|well within target|inside target|within our target|within the target|better than target|better than the target|better than our target',
    { kind: 'meets', met: true },
  ),
  ...each(
    'did not meet|not meet|does not meet|do not meet|didnt meet|doesnt meet|missed|misses|missing the|off target|short of|fall short of|falls short of|fell short of|far from|some way from|a long way from|a way off|outside|behind|not meeting|not met|not yet met|has not met|have not met|not achieved|not achieving|not on target|not yet reached|adrift of',
    { kind: 'meets', met: false },
  ),
  ...each('above|in excess of|exceed|over and above|beyond|ahead of', {
    kind: 'side',
    side: 'above',
  }),
  ...each('below|beneath|under', { kind: 'side', side: 'below' }),
  ...each(
    'in line with|close to|closer to|near to|similar to|comparable with|comparable to|on a par with|broadly in line with|closer in line with|just about in line with',
    {
      kind: 'side',
      side: 'near',
    },
  ),
  ...each(
    'well|far|significantly|considerably|much|substantially|markedly|sharply|substantial|significant|considerable|sharp|steep|steeply|dramatic|dramatically|marked|large|big|greatly',
    { kind: 'size', size: 'large' },
  ),
  ...each('slightly|just|a little|marginally|marginal|slight|small|modest|a touch|fractionally|modestly', {
    kind: 'size',
    size: 'small',
  }),
  ...each('highest|largest|most|peak|biggest|greatest|record high|a record', {
    kind: 'extreme',
    way: 'up',
  }),
  ...each('lowest|smallest|fewest|record low|least', { kind: 'extreme', way: 'down' }),
  ...each('best|strongest', { kind: 'extreme', way: 'better' }),
  ...each('worst|poorest|weakest', { kind: 'extreme', way: 'worse' }),
]

function each(names: string, sense: Sense): readonly Entry[] {
  return names.split('|').map(name => [name, sense])
}
