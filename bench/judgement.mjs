// Times judgement on Northmere's lists once they are made: every measure judged in each of 72 months, and 24 charts
// of ordinary variation.
import { monthsFrom } from './built/base/month.js'
import { measureSeries } from './built/figures/measure-series.js'
import { judge } from './built/judgement/judge.js'
import { signalOf } from './built/judgement/signal-of.js'
import { openPlan, populationOf, withLists } from './built/pipeline.js'

const ROUNDS = 7
const MONTHS_SHOWN = 36

/**
 * The milliseconds of each round, the first with nothing warmed up.
 *
 * @returns {Promise<{judgements: number, all: number[], charts: number[]}>}
 */
export async function timeJudgement(plan, extract, from, to) {
  const open = openPlan(plan)
  return withLists(open, extract, { from, to }, async lists => {
    const population = populationOf(open)
    const rules = { screening: false, twoInThree: 'beyond-two-sigma', rebases: [] }
    const whole = open.plan.priorities
      .flatMap(({ measures }) => measures)
      .map(({ id, aim }) => {
        const measure = open.measures.measures.find(each => each.id === id)
        return { aim, series: measureSeries(lists, measure, from, to, population) }
      })
    const cut = whole.flatMap(({ aim, series }) =>
      monthsFrom(from, to).flatMap(month => {
        const end = series.headline.findIndex(({ list }) => list.month === month) + 1
        const start = Math.max(0, end - MONTHS_SHOWN)
        const shown = figures => figures.slice(start, end)
        return end === 0
          ? []
          : [{ aim, series: { ...series, headline: shown(series.headline), monthly: shown(series.monthly) } }]
      }),
    )
    const charts = []
    const all = []
    for (let round = 0; round < ROUNDS; round++) {
      charts.push(clockEach(whole, ({ aim, series }) => signalOf(series, aim, 1, rules)))
      all.push(clockEach(cut, ({ aim, series }) => judge(series, aim, { rules, population })))
    }
    return { judgements: cut.length, all, charts }
  })
}

function clockEach(items, job) {
  const started = performance.now()
  for (const item of items) job(item)
  return performance.now() - started
}
