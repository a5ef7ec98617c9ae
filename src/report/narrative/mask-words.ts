const set = (words: string): ReadonlySet<string> => new Set(words.split('|'))

/** Words up to nineteen that are numbers, by value. */
export const ONES: ReadonlyMap<string, number> = new Map(
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
    .split('|')
    .map((word, value) => [word, value]),
)

/** Tens by value. */
export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'.split('|').map((word, at) => [word, (at + 2) * 10]),
)

/** Words that multiply the number before them. */
export const POWERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
])

/** Words that tell a number or a ratio without being one. */
export const RATIOS =
  /^(?:doubl|trebl|tripl|quadrupl|halv)(?:e|es|ed|ing)$|^(?:two|three|four|five|six|seven|eight|nine|ten|hundred)fold$|^(?:hundreds|thousands|dozens|dozen|scores|couple|pair|pairs|trio|twins|triplets|handful|thrice|halves|tens)$/

/** Parts of one, as words. */
export const PARTS =
  /^(?:half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)$/

/** Places in an order, as words. */
export const ORDINALS =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/

/** What measures count, and those whom it is about. */
export const PEOPLE = set(
  'child|children|baby|babies|boy|boys|girl|girls|sibling|siblings|brother|brothers|sister|sisters|young|people|person|persons|teenager|teenagers|infant|infants|toddler|toddlers|youth|youths|family|families|case|cases|adoption|adoptions|adoptee|adoptees|referral|referrals|contact|contacts|starter|starters|leaver|leavers|conference|conferences|review|reviews|visit|visits|assessment|assessments|admission|admissions|unaccompanied|uasc|mother|mothers|father|fathers|parent|parents|man|woman|male|female|males|females',
)

/** One person, for a place in an order: the third child; not a first visit. */
export const PERSON = set(
  'child|baby|boy|girl|sibling|brother|sister|young|person|teenager|infant|toddler|youth|adoption|adoptee|starter|leaver|case|referral',
)

/** Words after "child" that make it part of a name: child protection. */
export const NOT_A_CHILD = set('protection|in|looked|plan|plans|and')

/** Stretches of time, and what is done in them. */
export const TIMES = set(
  'day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|wd|weekly|monthly|yearly|daily|term|terms|am|pm|oclock|fortnight|fortnights',
)

/** Words that may stand between a number and its days. */
export const TIME_ADJECTIVES = set('working|calendar|school|full|whole|consecutive|more|further|clear')

/** Words that make the number after them a name. */
export const NAMING = set(
  'section|sections|s|regulation|regulations|reg|regs|schedule|part|chapter|article|articles|paragraph|para|page|pages|version|phase|phases|stage|stages|tier|tiers|level|levels|grade|step|steps|day|days|week|weeks|year|years|quarter|quarters|item|appendix|annex|table|chart|covid|act|priority|objective|action|recommendation|recommendations|standard|room|wave',
)

/** Words that make the number after them an age. */
export const AGES = set('aged|age|ages|turning|turned|turn|turns')

/** Words before "under 5" and "over 16" that make them ages. */
export const OF_AGE = set(
  'children|child|people|person|those|babies|anyone|everyone|boys|girls|siblings|persons|is|are|was|were',
)

/** Words that lead into a year. */
export const YEAR_LEADS = set(
  'in|since|by|from|of|until|till|to|during|for|before|after|and|or|summer|autumn|winter|spring|year|act|early|late|mid|through|between|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec',
)

/** Months by name. */
export const MONTH_NAME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/

/** Words that may follow a day and a month. */
export const AFTER_DATE = set(
  'and|to|at|in|was|when|the|we|until|is|were|are|by|for|from|or|a|as|it|they|with|on|this|that|but|so|our|has|had|have|will|which',
)

/** Those who work for children and where they do: numbers of them tell of no child. */
export const NOT_CHILDREN = set(
  'worker|workers|manager|managers|officer|officers|team|teams|authority|authorities|council|councils|meeting|meetings|panel|panels|post|posts|vacancy|vacancies|staff|agency|agencies|partner|partners|school|schools|priority|priorities|question|questions|auditor|auditors|judge|judges|carer|carers|practitioners|practitioner|supervisors|supervisor|services|service|office|offices|wte|fte',
)

/** What "one" is followed by where it counts nobody. */
export const AFTER_ONE = set(
  'another|off|side|hand|way|stop|place|time|point|reason|thing|list|system|voice|page|goal|aim|approach|door|number|answer|measure|figure',
)

/** What "one" is led into by where it counts nobody. */
export const BEFORE_ONE = set('no|any|every|each|some|another|this|that|which|the|day|a')

/** What "half" is part of where it is no part of a number. */
export const AFTER_HALF = set(
  'term|terms|yearly|year|day|days|way|hour|hours|past|sibling|siblings|brother|brothers|sister|sisters',
)

/** What tells how often, so that "twice" is no number of children. */
export const HOW_OFTEN = set('a|each|per|every|weekly|monthly|daily|yearly|once')

/** Words after "both" and "neither" that make them a number of those who are told of. */
export const OF_THOSE = set(
  'of|them|these|those|were|are|was|had|have|has|came|left|went|turned|now|returned|moved|stay|stayed|remain|aged|young|who|whom|being',
)

/** Words that join the numbers of what one word names. */
export const JOINS = set('and|or|to|-|–|—|,')
