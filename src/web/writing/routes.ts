import type { Parts } from '../ports/parts.ts'
import type { Route } from '../ports/route.ts'
import { answerRoutes } from './answer-page.ts'
import { boardRoutes } from './board-page.ts'
import { checkRoutes } from './check-words.ts'
import { historyRoutes } from './history-page.ts'
import { monthsRoutes } from './months-page.ts'
import { stageRoutes } from './move-stage.ts'
import { publishRoutes } from './publish-month.ts'
import { remindersRoutes } from './reminders-page.ts'
import { saveRoutes } from './save-answer.ts'
import { settleRoutes } from './settle-page.ts'
import { signMeasureRoutes } from './sign-measure.ts'
import { signMonthRoutes } from './sign-month.ts'

/** Where the words of a month are written, reviewed, signed and published. */
export const writingRoutes = (parts: Parts): readonly Route[] => [
  ...monthsRoutes(parts),
  ...boardRoutes(parts),
  ...remindersRoutes(parts),
  ...signMonthRoutes(parts),
  ...publishRoutes(parts),
  ...answerRoutes(parts),
  ...saveRoutes(parts),
  ...checkRoutes(parts),
  ...historyRoutes(parts),
  ...settleRoutes(parts),
  ...stageRoutes(parts),
  ...signMeasureRoutes(parts),
]
