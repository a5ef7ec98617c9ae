import type { MoveForm, Sense, Way } from './sense.ts'

/** Words of movement by the way they go and the form they stand in. */
const MOVES: readonly (readonly [Way, MoveForm, string])[] = [
  [
    'up',
    'past',
    'rose|risen|increased|grew|grown|climbed|went up|gone up|jumped|surged|crept up|soared|escalated|swelled|edged up',
  ],
  [
    'up',
    'doing',
    'rising|increasing|growing|climbing|going up|creeping up|surging|escalating|edging up|on the rise|on the increase',
  ],
  ['up', 'base', 'rise|rises|increase|increases|grow|grows|climb|climbs|go up|goes up|jump|surge|upturn'],
  ['up', 'noun', 'growth|uplift|upward trend|upward trajectory'],
  ['up', 'state', 'higher|more|greater|raised|elevated|larger'],
  ['up', 'adverb', 'up'],
  [
    'down',
    'past',
    'fell|fallen|dropped|decreased|declined|reduced|went down|gone down|came down|come down|shrank|shrunk|dipped|plummeted|slipped|lessened|tumbled|edged down',
  ],
  [
    'down',
    'doing',
    'falling|dropping|decreasing|declining|reducing|going down|coming down|shrinking|dipping|slipping|edging down',
  ],
  [
    'down',
    'base',
    'fall|falls|drop|drops|decrease|decreases|decline|declines|reduce|reduces|go down|goes down|dip|dips',
  ],
  ['down', 'noun', 'reduction|reductions|downturn|downward trend|downward trajectory'],
  ['down', 'state', 'lower|fewer|less|smaller'],
  ['down', 'adverb', 'down'],
  ['better', 'state', 'more timely'],
  ['worse', 'state', 'less timely'],
  ['better', 'past', 'improved|got better|picked up|strengthened|recovered|bettered'],
  ['better', 'doing', 'improving|picking up|strengthening|recovering|getting better'],
  ['better', 'base', 'improve|improves|recover|recovers'],
  ['better', 'noun', 'improvement|improvements|recovery'],
  ['better', 'state', 'better|stronger'],
  ['worse', 'past', 'worsened|got worse|deteriorated|weakened'],
  ['worse', 'doing', 'worsening|deteriorating|weakening|getting worse'],
  ['worse', 'base', 'worsen|worsens|deteriorate|deteriorates'],
  ['worse', 'noun', 'deterioration'],
  ['worse', 'state', 'worse|poorer|weaker'],
  [
    'flat',
    'past',
    'plateaued|levelled off|levelled out|stabilised|held steady|remained steady|remained stable|remained static|remained the same|remained flat|remained level|remained unchanged|remained constant|stayed the same|stayed flat|stayed steady|stayed stable|stayed level|not changed|barely changed|hardly changed|hardly moved|barely moved|held level|held stable',
  ],
  ['flat', 'doing', 'plateauing|stabilising|holding steady|levelling off'],
  [
    'flat',
    'state',
    'steady|stable|static|flat|unchanged|level|constant|no change|little change|the same|same',
  ],
]

/** The phrases that say that a figure moves, or does not. */
export const MOVE_WORDS: readonly (readonly [string, Sense])[] = MOVES.flatMap(([way, form, names]) =>
  names.split('|').map((name): [string, Sense] => [name, { kind: 'move', way, form }]),
)
