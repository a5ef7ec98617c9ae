import { countOf } from '../../base/display.ts'
import { monthName } from '../../base/month.ts'
import { compareWords } from '../../report/cycle/compare-words.ts'
import type { AnswerVersion } from '../../report/cycle/cycle.ts'
import { historyRuns } from '../../report/cycle/history-runs.ts'
import { QUESTIONS } from '../../report/narrative/narrative.ts'
import type { Parts } from '../ports/parts.ts'
import type { Answer, Route, Visit } from '../ports/route.ts'
import { cycleOf, measureOf, type Names, namesOf, powersOf } from './desk.ts'
import { showTime } from './show-time.ts'

/** Every version of a measure's answers: who saved it, when, and what it changed. */
export function historyRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/writing/:month/:measure/history',
      says: 'Every version of a measure’s answers',
      permission: 'read-drafts',
      within: null,
      audit: null,
      answer: visit => historyPage(parts, visit),
    },
  ]
}

async function historyPage(parts: Parts, visit: Visit): Promise<Answer> {
  const { month, edition } = await cycleOf(parts, visit)
  const measure = await measureOf(parts, visit)
  const [names, answers, stages] = await Promise.all([
    namesOf(parts),
    parts.cycles.answers(month, measure.id),
    parts.cycles.stages(month),
  ])
  const isSigned = stages.some(one => one.measure === measure.id && one.stage === 'signed-off')
  const questions = await Promise.all(
    QUESTIONS.map(async ({ question, words }) => {
      const versions = await parts.cycles.history({ month, measure: measure.id, question })
      const current = answers.find(({ place }) => place.question === question)?.version ?? 0
      return { question, asks: words, current, runs: runsOf(versions, current, names, visit.today) }
    }),
  )
  return {
    kind: 'page',
    template: 'writing/history',
    title: `Earlier versions: ${measure.title}`,
    values: {
      month,
      monthName: monthName(month),
      base: `/writing/${month}/${measure.id}`,
      measure,
      questions,
      mayRestore: edition === null && !isSigned && powersOf(visit.person, measure).write,
    },
  }
}

function runsOf(versions: readonly AnswerVersion[], current: number, names: Names, today: string) {
  return historyRuns(versions).map(({ last, versions: each, before }) => ({
    version: last.version,
    text: last.text,
    by: names.ofId(last.person),
    at: showTime(last.at, today),
    saves: each.length > 1 ? `${countOf(each.length, 'save')} in one sitting` : null,
    isNow: last.version === current,
    beside: last.conflict,
    changes: compareWords(before, last.text),
  }))
}
