import type { Sense } from './sense.ts'

/** What is counted or who, by the names that people use. An event narrows a topic: visits to children in need. */
const TOPICS: readonly (readonly [topics: string, events: string, names: string])[] = [
  [
    'cin',
    '',
    'cin|chin|child in need|children in need|child in need plan|child in need plans|cin plan|cin plans|in need',
  ],
  [
    'cp',
    '',
    'cp|cpp|child protection|child protection plan|child protection plans|cp plan|cp plans|protection plan|protection plans|children subject to a plan|children subject to plans|child protection numbers',
  ],
  [
    'cla',
    '',
    'cla|lac|cic|clas|cics|children looked after|child looked after|looked after children|looked after child|looked after|look after|children in care|child in care|children in our care|cared for children|care population|in care|in our care|looked after population|being looked after|be looked after',
  ],
  [
    'cla',
    'starts',
    'entering care|entered care|enter care|entering our care|entered our care|came into care|come into care|coming into care|came into our care|come into our care|coming into our care|came in to care|started to be looked after|starting to be looked after|becoming looked after|became looked after|become looked after|began to be looked after|entries into care|entries to care|care entries|care entrants|entrants to care|entry to care|admissions to care|admissions into care|taken into care|brought into care|new into care|starts of care|care starts|cla starts|care starters|cla starters|moved into care',
  ],
  ['plan', '', 'children on plans|children on a plan|on plans|on a plan|on a cin or cp plan'],
  ['', 'starts', 'starts|starters|entering|entrants'],
  [
    'cla',
    'ceased',
    'ceased to be looked after|ceasing to be looked after|cease to be looked after|ceased being looked after|ceasing being looked after|stopped being looked after|left care|left our care|leaving care|leaving our care|leave care|leave our care|exits from care|exited care|exiting care|exit care|care exits|cla ceased|cla ceasing|cla leavers|children in care ceasing|discharged from care|leavers from care',
  ],
  ['', 'ceased', 'ceased|ceasing|ceases|leavers|cessations|exits'],
  [
    'icpc',
    '',
    'icpc|icpcs|initial child protection conference|initial child protection conferences|initial conference|initial conferences|initial case conferences|initial cp conferences|child protection conferences|conference|conferences',
  ],
  [
    'cp',
    'reviews',
    'review child protection conferences|child protection review conferences|child protection reviews|review conferences|review conference|rcpc|rcpcs|cp reviews|cp review',
  ],
  [
    'early-help',
    '',
    'early help|early help cases|cases open to early help|open to early help|early help caseload|eh',
  ],
  [
    'open',
    '',
    'open cases|all open cases|cases open|open case|open caseload|cases open to social care|open to social care|open to childrens social care',
  ],
  ['contact', '', 'contact|contacts|cons'],
  ['referral', '', 'referral|referrals|referred|refs|ref'],
  [
    're-referral',
    '',
    're ref|re refs|reref|rerefs|re referral|re referrals|rereferral|rereferrals|repeat referral|repeat referrals|re referral rate|re referred|rereferred',
  ],
  ['assessment', '', 'assessment|assessments|assessed|single assessment|single assessments'],
  [
    '',
    'visits',
    'visit|visits|visited|visiting|was seen|were seen|been seen|being seen|be seen|seen in time|seen on time|not seen',
  ],
  ['', 'reviews', 'review|reviews|reviewed'],
  [
    'contact early-help',
    '',
    'contacts to early help|contacts to eh|contacts that led to early help|contacts progressing to early help|contacts progressing to eh|contacts leading to early help|contacts passed to early help|contacts going to early help|contacts going on to early help|contacts that go on to early help|contacts resulting in early help|contacts converting to early help',
  ],
]

const ASPECTS: readonly (readonly ['number' | 'rate' | 'share' | 'figure', string])[] = [
  ['number', 'number|numbers|volume|volumes|count|total|totals|caseload|caseloads'],
  ['rate', 'rate|rates|projected rate|projected rates|forecast rate|annualised rate|projected annual rate'],
  ['figure', 'figures|figure|stats|statistics|case numbers|caseload numbers'],
  [
    'share',
    'were in time|was in time|been in time|be in time|were in timescale|was in timescale|been in timescale|%|percentage|percentages|proportion|share|timeliness|in time|on time|in timescale|in timescales|within timescale|within timescales|in timeframe|within timeframe|timescale|timescales|timely|compliance|performance|within 45 working days|in 45 working days|within 45 days|within 15 working days|within 12 months|in the preceding 12 months|in the previous 12 months|in the preceding twelve months|in the previous twelve months|within the previous 12 months|within the preceding 12 months|in the 12 months before|within the 12 months before|within a year',
  ],
]

/** The phrases that name what a measure counts, and the side of it that they speak of. */
export const TOPIC_WORDS: readonly (readonly [string, Sense])[] = [
  ...TOPICS.flatMap(([topics, events, names]) => {
    const sense: Sense = { kind: 'topic', topics: list(topics), events: list(events) }
    return names.split('|').map((name): [string, Sense] => [name, sense])
  }),
  ...ASPECTS.flatMap(([aspect, names]) =>
    names.split('|').map((name): [string, Sense] => [name, { kind: 'aspect', aspect }]),
  ),
]

function list(words: string): readonly string[] {
  return words === '' ? [] : words.split(' ')
}
