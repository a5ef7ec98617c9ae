import type { BreakKind, GrammarWord, Looseness, Sense, Unit } from './sense.ts'

type Entry = readonly [string, Sense]

const BREAKS: readonly (readonly [BreakKind, string])[] = [
  [
    'reason',
    'due to|because|because of|owing to|as a result of|as a consequence of|driven by|caused by|thanks to|reflecting|which reflect|which reflects|following|after|since when|so that|so|in response to|attributed to|explained by|mostly because|despite|in spite of|given|as|if|unless',
  ],
  ['with', 'with|resulting in|giving|making|leaving|bringing|taking'],
  [
    'contrast',
    'while|whilst|whereas|but|although|though|however|as opposed to|where|when|instead of|rather than|even though|yet|or',
  ],
  [
    'compared',
    'v|v.|compare with|compares with|compare to|compares to|compares poorly with|compares badly with|compares well with|compares favourably with|compares unfavourably with|as compared with|as compared to|compared with|compared to|in comparison with|in comparison to|against|versus|vs|as against|set against',
  ],
  ['relative', 'which|whom|whose|that is|and that'],
  ['and', 'and|&|nor|then'],
]

const GRAMMAR: readonly (readonly [GrammarWord, string])[] = [
  [
    'not',
    'not|no|never|none|neither|cannot|isnt|arent|wasnt|hasnt|havent|didnt|doesnt|dont|without|no longer|rather',
  ],
  [
    'aside',
    'should|would|could|may|might|will|shall|can|must|expect|expected|expects|hope|hopes|hoping|hoped|aims to|aim to|unlikely|unlikely to|to reach|to get to|to be at|to bring|to meet|to achieve|aiming to|intend|plan to|plans to|planned to|likely|potentially|in order to|to help|want|wants|wanted|need to|needs to|likely to|forecast|projected|anticipate|anticipated|risk|if we|help|helps|helping|to ensure|ensure|designed to|seek to|seeking to|working to|work to|able to|predict|predicted|assume|trying to|continue to work|pressure|pressures',
  ],
  ['to', 'to'],
  [
    'continue',
    'continue to|continues to|continued to|continuing to|continue|continues|continued|continuing|still|keeps|kept|has kept|have kept|kept on',
  ],
  ['further', 'further|again|yet again|once more|once again|even'],
  [
    'stop',
    'stopped|stop|stopping|slowed|slowing|slower|at such a pace|less quickly|more slowly|began to|begun to|beginning to|starting to|started to|begin to|reversed|halted|arrested|no sign|signs of|sign of',
  ],
  [
    'be',
    'is|are|was|were|been|be|being|remains|remain|remained|remaining|have seen|has seen|had seen|have also seen|stands|stand|stood|standing|sits|sit|sat|seen a|saw a|saw|see|sees|shows|show|showed|shown|became|become|stays|stayed|makes|made',
  ],
  ['have', 'has|have|had|having'],
  ['pronoun', 'it|this|that|these|those|they'],
  ['preposition', 'in|on|at|for|among|within|into|through|during|over|across|about|between'],
  ['by', 'by'],
  ['than', 'than'],
  ['from', 'from'],
  ['of', 'of'],
  [
    'year',
    'whole year|full year|year end|over a whole year|over a full year|at this pace|at the current pace|annualised|annual|for the whole year|a year at this pace',
  ],
]

const LOOSE: readonly (readonly [Looseness, string])[] = [
  [
    'about',
    'c .|c|ca|about|around|approximately|approx|roughly|some|circa|close on|in the region of|or so|broadly',
  ],
  ['nearly', 'nearly|almost|just under|close to|approaching|getting on for|not quite|just short of'],
  [
    'over',
    'over|more than|just over|above|upwards of|in excess of|well over|a little over|a little more than',
  ],
  ['at-least', 'at least|no fewer than|no less than|a minimum of'],
  ['at-most', 'at most|no more than|a maximum of'],
  ['under', 'under|fewer than|less than|below'],
]

const UNITS: readonly (readonly [Unit, string])[] = [
  ['percent', '%|per cent|percent|pc'],
  [
    'points',
    'percentage points|percentage point|points|point|pp|ppt|ppts|% points|per cent points|percent points',
  ],
  [
    'rate',
    'per 10,000|per 10000|for every 10,000|for each 10,000|per 10k|in every 10,000|per ten thousand|per 10 000|per 10,000 children|for every 10,000 children|per 10,000 population|per 10,000 cin|children per 10,000|children per 10k|children for every 10,000|children per 10 000|cases per 10,000|/10k|/10,000',
  ],
  ['count', 'children|child|young people|young person|cases|case|children and young people'],
]

/** Words that leave a statement's meaning as it is. */
const PLAIN =
  'a|an|the|our|we|us|their|its|there|all|any|each|every|overall|monthly|who|came into|come into|as many|as much|as high|many|per head|passed|go|goes|going|accepted|processed|handled|dealt|dealt with|strong|good|poor|low|high|weak|excellent|disappointing|encouraging|positive|concerning|worrying|challenging|healthy|back|total of|now|also|currently|only|s|them|here|people|were|since|until|till|do|does|did|local|authority|council|level|levels|held|completed|recorded|received|made|done|carried out|undertaken|subject|plan|plans|open|came|come|came in|went|out|period|periods|end|moved|reported|report|reporting|shown|both|another|further to|latest|current|so far|position|picture|trend|month on month|since then|too|same time|brought|reached|reaching|reach|gone|put|per|month|months|these are|such|finished|authorised|finally|total|achieved at|on it|new|on a|taken place|took place|place|becoming|become|became|within|number of|at|very|quite|rather than that|being|proportion of|was that|sadly|pleasingly|disappointingly|concerningly|encouragingly|starting|led|lead|progressing|progressed|progress|converting|converted|leading|went on|go on|going on|resulted|resulting|outcome|ended|visit was|due|first review was due|child protection cases|like|time|timely manner|rolling|basis|by itself|alone|performance of|stood at|came to|comes to|amounted to|equates to|equivalent to|this means|that makes|already|service|the service|whole service|department|the department|pleased to report|pleased to report that|disappointed that|pleased that|took|take|somewhat|chiefly|mash|front door|duty|mds|set|concerned|project|we project|eom|eoy|running at|most of|most of them|most of these|most of those|most of the|most of which|most of whom|the most part|most are|most were|most have|most had|most cases|most children|most families|in total|altogether|in all|seen in|their own|at present|were in|to date|today|far|children we'

/** What a number's unit is called. */
export const UNIT_WORDS: readonly Entry[] = UNITS.flatMap(([unit, names]) =>
  each(names, { kind: 'unit', unit }),
)

/** The small words of English that decide what kind of statement is made, and those that decide nothing. */
export const GRAMMAR_WORDS: readonly Entry[] = [
  ...PLAIN.split('|').map((name): Entry => [name, { kind: 'plain' }]),
  ...BREAKS.flatMap(([at, names]) => each(names, { kind: 'break', at })),
  ...GRAMMAR.flatMap(([word, names]) => each(names, { kind: 'grammar', word })),
  ...UNIT_WORDS,
  ...each(
    'of which|of whom|of these|of those|of them|made up of|comprising|consisting of|broken down as|composed of',
    { kind: 'of-which' },
  ),
  ...each('as at|as of|as well as|such as', { kind: 'plain' }),
  ...each(
    'seen alone|seen at home|seen in person|seen at school|visited at home|weekly|daily|fortnightly|quarterly|case review|case reviews|case file review|practice review|review of cases|the review|review team|peer review|stepped up|stepped down|step up|step down|stepping up|stepping down|step ups|step downs|set up|follow up|catch up|back up|written up|taken up|take up|signed up|broken down|made up|break down|broke down',
    { kind: 'unknown' },
  ),
  ...each(
    'as in|the same as|the same as in|level with|unchanged from|unchanged since|no different from|same as',
    {
      kind: 'move',
      way: 'flat',
      form: 'state',
    },
  ),
]

/** Words that, straight before a number, say how near it is to the figure it stands for. */
export const LOOSE_WORDS: readonly Entry[] = LOOSE.flatMap(([loose, names]) =>
  each(names, { kind: 'loose', loose }),
)

/** What people say of those who join a stock and those who leave it. */
export const FLOW_WORDS: readonly Entry[] = [
  ...each(
    'stepped down|closed|step downs|closures|left|ended|deregistered|de registered|discharged|closed or stepped down|stepped down or closed|came off a plan|came off plans|came off|ceased to be looked after|ceased|left care|left our care|exited|stepped safely down|stepped off|removed from plans|taken off plans|plans ended|cases closed|have left|went off|leavers|stepping down|closing|leaving',
    { kind: 'flow', flow: 'out' },
  ),
  ...each(
    'joined|opened|started|new referrals|new referral|referrals|new cases|became subject|came into care|entered care|entered|came in|came onto plans|came on to plans|went onto a plan|went onto plans|became looked after|new plans|were made subject|stepped up|newly opened|came into|joining|entering|new|starters|starting',
    { kind: 'flow', flow: 'in' },
  ),
]

function each(names: string, sense: Sense): readonly Entry[] {
  return names.split('|').map(name => [name, sense])
}

/** Number words up to twenty, and a dozen. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'
    .split('|')
    .map((word, at): [string, number] => [word, at + 1]),
)

/** What numbers count that no figure of the report does: a number before one of them is no claim on a figure. */
export const FOREIGN_NOUNS: ReadonlySet<string> = new Set(
  'day|days|week|weeks|weekly|hour|hours|minute|minutes|month|months|year|years|yr|yrs|working|calendar|fortnight|fortnights|plus|old|olds|manager|managers|worker|workers|social|staff|post|posts|practitioner|practitioners|team|teams|officer|officers|chair|chairs|school|schools|cluster|clusters|panel|panels|audit|audits|session|sessions|meeting|meetings|group|groups|partner|partners|authorities|authority|neighbouring|councils|home|homes|bed|beds|placement|placements|carer|carers|household|households|family|families|sibling|siblings|project|projects|agency|agencies|vacancies|vacancy|fte|members|member|service|services|apprentices|newly|people|area|areas|workshops|workshop|priorities|priority|reviewing|times|stage|phase|additional|specialist|pilot|pilots|strand|strands|steps|hubs|hub|foster|residential|leaver|leavers|complaints|senior|advanced|experienced|interim|agreed|locality|localities|colleagues|conference|supervisors|independent|iros|occasions|million|pounds|key|separate|different|main|reasons|factors|recommendations|actions|learning|courses|training|parents|mothers|babies|brothers|sisters|adults|police|nurses|visitors|lawyers|applications|orders|hearings|proceedings|requests|strategy|enquiries|investigations|section|s47s|s47'.split(
    '|',
  ),
)

/** Words before a number that make it a name, an age or a date instead of a count. */
export const NAMING_WORDS: ReadonlySet<string> = new Set(
  'section|s|regulation|reg|stage|phase|tier|page|version|list|grade|band|week|day|days|year|aged|age|ages|turning|turned|turn|turns|item|part|chapter|level|act|covid|form|step|priority|appendix|table|chart|figure'.split(
    '|',
  ),
)
