import { z } from 'zod'
import { InputError } from '../../base/errors.ts'
import { bandsOf, type Course } from '../../judgement/forecast/course.ts'
import {
  type EtsForm,
  type EtsRun,
  etsCourse,
  etsLikelihood,
  PARAMETERS,
} from '../../judgement/forecast/ets.ts'
import { fewestMonths, fitEts } from '../../judgement/forecast/fit-ets.ts'
import {
  driftCourse,
  fitDrift,
  meanCourse,
  naiveCourse,
  naiveVariance,
} from '../../judgement/forecast/naive.ts'
import { seasonsOf } from '../../judgement/forecast/seasons.ts'
import { fitTheta, thetaCourse } from '../../judgement/forecast/theta.ts'

const METHODS: Readonly<Record<EtsForm, string>> = {
  ANN: 'ETS(A,N,N)',
  AAdN: 'ETS(A,Ad,N)',
  AAN: 'ETS(A,A,N)',
}
const LONGEST = 1200
const FURTHEST = 120

const caseSchema = z.looseObject({
  id: z.string(),
  input: z.object({
    values: z.array(z.number()).min(3).max(LONGEST),
    h: z.int().min(1).max(FURTHEST),
    frequency: z.union([z.literal(1), z.literal(12)]).default(1),
  }),
})

/**
 * Answers one forecast case, `{id, input: {values, h, frequency}}`, with the same case and what each method makes
 * of it as `expected`. A method that needs more values than the case has is left out.
 */
export function answerForecast(given: unknown): unknown {
  const read = caseSchema.safeParse(given)
  if (!read.success) throw new InputError(faultOf(read.error))
  const { values, h, frequency } = read.data.input
  const drift = fitDrift(values)
  return {
    ...read.data,
    expected: {
      ...answerEts('ANN', values, h),
      ...answerEts('AAdN', values, h),
      ...answerEts('AAN', values, h),
      theta: answerTheta(values, h, frequency),
      naive_drift: {
        drift: drift.drift,
        drift_se: drift.driftSe,
        sigma2: drift.sigma2,
        forecast: answerCourse(driftCourse(drift, h)),
      },
      naive: { sigma2: naiveVariance(values), forecast: answerCourse(naiveCourse(values, h)) },
      mean: { forecast: answerCourse(meanCourse(values, h)) },
    },
  }
}

function faultOf(error: z.ZodError): string {
  const issue = error.issues[0]!
  const at = issue.path.join('.')
  return `A forecast case is {"id", "input": {"values", "h", "frequency"}}; ${at === '' ? 'this one' : at}: ${issue.message}.`
}

function answerEts(form: EtsForm, values: readonly number[], h: number): Record<string, unknown> {
  if (values.length < fewestMonths(form)) return {}
  const run = fitEts(form, values)
  return {
    [`ets_${form}`]: {
      method: METHODS[form],
      fallback_holtwinters: false,
      par: parametersOf(run),
      initstate: statesOf(form, run.start),
      final_state: statesOf(form, run.final),
      sse: run.sse,
      sigma2: run.sigma2,
      ...etsLikelihood(run),
      n_par_in_sigma2: PARAMETERS[form],
      fitted: run.fitted,
      forecast: answerCourse(etsCourse(run, h)),
    },
  }
}

function parametersOf({ form, smoothing, start }: EtsRun): Record<string, number> {
  const { alpha, beta, phi } = smoothing
  switch (form) {
    case 'ANN':
      return { alpha, l: start.level }
    case 'AAdN':
      return { alpha, beta, phi, l: start.level, b: start.trend }
    case 'AAN':
      return { alpha, beta, l: start.level, b: start.trend }
  }
}

function statesOf(form: EtsForm, state: EtsRun['start']): readonly number[] {
  return form === 'ANN' ? [state.level] : [state.level, state.trend]
}

/** Theta; monthly values with seasons that are clear of chance are freed of them first and given them back. */
function answerTheta(values: readonly number[], h: number, frequency: 1 | 12): unknown {
  const seasons = frequency === 12 ? seasonsOf(values) : null
  const season = (at: number) => seasons?.[at % seasons.length] ?? 1
  const fit = fitTheta(values.map((value, i) => value / season(i)))
  const plain = thetaCourse(fit, h)
  const course = { ...plain, mean: plain.mean.map((mean, i) => mean * season(values.length + i)) }
  const { alpha } = fit.smoothed.smoothing
  const smoothed = seasons
    ? {}
    : {
        ses_alpha: alpha,
        ses_l0: fit.smoothed.start.level,
        ses_final_level: fit.smoothed.final.level,
      }
  return {
    ...smoothed,
    alpha,
    drift: fit.drift,
    sigma2: fit.smoothed.sigma2,
    forecast: answerCourse(course),
  }
}

function answerCourse(course: Course): unknown {
  const [eighty, ninetyFive] = [bandsOf(course, 'eighty'), bandsOf(course, 'ninetyFive')]
  return {
    mean: course.mean,
    lower80: eighty.map(band => band.lower),
    upper80: eighty.map(band => band.upper),
    lower95: ninetyFive.map(band => band.lower),
    upper95: ninetyFive.map(band => band.upper),
  }
}
