import type { MeasureSeries } from '../../figures/measure-series.ts'
import { showFigure, showValue } from '../../figures/show-figure.ts'
import type { Entry, Report } from '../../report/model/report.ts'
import { judgementData } from './judgement-to-json.ts'

/** A report as data, `report.json`: what each measure's figure, rating, direction, months and narrative are. */
export function toJson(report: Report): string {
  const data = {
    authority: report.authority,
    month: report.month,
    priorities: report.priorities.map(({ id, title, measures }) => ({
      id,
      title,
      measures: measures.map(entryData),
    })),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

/** What a report says of one measure, as data: counts and sentences, and no person. */
export function entryData(entry: Entry) {
  const { id, title, planned, measure, judged, narrative, reason, account } = entry
  return {
    id,
    title,
    value: judged?.figure.value ?? null,
    display: judged ? showFigure(judged.figure) : 'not computed',
    numerator: judged?.figure.numerator ?? null,
    denominator: judged?.figure.denominator ?? null,
    window: judged?.figure.list.window ?? measure?.headline ?? null,
    rag: judged?.rag.colour ?? null,
    ...(account.approximately.length > 0 && { approximately: account.approximately }),
    ragReason: judged?.rag.reason ?? `Not rated: the measure was not computed.${reason ? ` ${reason}` : ''}`,
    target: judged?.target?.value ?? null,
    direction: judged
      ? { arrow: judged.direction.arrow, verdict: judged.direction.verdict }
      : { arrow: null, verdict: null },
    series: judged ? monthsData(judged.series) : [],
    milestones: planned.aim.milestones.map(({ month, target }) => ({ month, target })),
    narrative: {
      working: narrative.working?.text ?? null,
      worried: narrative.worried?.text ?? null,
      doing: narrative.doing?.text ?? null,
    },
    ...judgementData(entry),
  }
}

/** The months of a series; those that were published before the records begin say where. */
function monthsData({ measure, headline, earlier = [] }: MeasureSeries) {
  return [
    ...earlier.map(({ month, value, source }) => ({
      month,
      value,
      display: showValue(value, measure.fold),
      source,
    })),
    ...headline.map(figure => ({
      month: figure.list.month,
      value: figure.value,
      display: showFigure(figure),
    })),
  ]
}
