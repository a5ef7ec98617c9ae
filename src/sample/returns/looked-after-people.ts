import type { Row } from '../rows.ts'
import { caseWorkers } from './allocated.ts'
import { birthday, pupilNumber } from './child.ts'
import { type Dataset, said } from './dataset.ts'
import { COLLECTION_YEAR, isIn, runsIn, type Window } from './windows.ts'
import { writtenDay } from './written-day.ts'

/** Sex as the return numbers it. */
const SEX: Readonly<Record<string, string>> = { M: '1', F: '2' }
const LEAVER_AGES = [17, 18, 19, 20, 21]

/** Who a child is, as every other file repeats it. */
export function childKey(child: Row | undefined): Row {
  return { CHILD: said(child, 'pers_person_id'), DOB: writtenDay(said(child, 'pers_dob')) }
}

/** The child's sex, 1 for male and 2 for female. */
export function sexCode(child: Row | undefined): string {
  return SEX[said(child, 'pers_sex')] ?? ''
}

/** One row for each child of the return. The child's own child is not recorded, so its birth is left blank. */
export function headers(data: Dataset, children: readonly Row[]): readonly Row[] {
  return children.map(child => {
    const { number, unknown } = pupilNumber(data, child)
    return {
      ...childKey(child),
      SEX: sexCode(child),
      ETHNIC: said(child, 'pers_ethnicity'),
      UPN: number || unknown,
      MOTHER: child.pers_is_mother === 'Y' ? '1' : '',
      MC_DOB: '',
    }
  })
}

/** Care leavers who turned 17 to 21 in the collection year; what is recorded of them is of now, and of no year before. */
export function leavers(data: Dataset, window: Window): readonly Row[] {
  const year = { from: COLLECTION_YEAR.from, to: window.to }
  return data
    .all('ssd_care_leavers')
    .filter(row => row.clea_care_leaver_eligibility === 'Former relevant child')
    .flatMap(row => {
      const child = data.where('ssd_person', 'pers_person_id', said(row, 'clea_person_id'))[0]
      if (!LEAVER_AGES.some(age => isIn(year, birthday(child, age)))) return []
      const inTouch = said(row, 'clea_care_leaver_in_touch')
      const home = said(row, 'clea_care_leaver_accommodation') + said(row, 'clea_care_leaver_accom_suitable')
      const known = inTouch === 'YES'
      return [
        {
          ...childKey(child),
          IN_TOUCH: inTouch,
          ACTIV: known ? said(row, 'clea_care_leaver_activity') : '',
          ACCOM: known ? home : '',
        },
      ]
    })
}

/**
 * The social workers that a child had in the window while looked after. A change gives why the worker before went; the
 * first was a first contact.
 */
export function socialWorkers(data: Dataset, child: Row, window: Window): readonly Row[] {
  const id = said(child, 'pers_person_id')
  const care = data.where('ssd_cla_episodes', 'clae_person_id', id)
  const all = caseWorkers(data, 'invo_person_id', id)
  return all.flatMap((row, at) => {
    const [from, to] = [said(row, 'invo_involvement_start_date'), said(row, 'invo_involvement_end_date')]
    const meanwhile = { from, to: to || window.to }
    const cared = care.some(episode =>
      runsIn(meanwhile, episode, 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date'),
    )
    if (!cared || !runsIn(window, row, 'invo_involvement_start_date', 'invo_involvement_end_date')) return []
    return [
      {
        ...childKey(child),
        SW_ID: registrationOf(data, said(row, 'invo_professional_id')),
        SW_DECOM: writtenDay(from),
        SW_DEC: writtenDay(to),
        SW_REASON: said(all[at - 1], 'invo_worker_change_reason') || 'FCONTA',
      },
    ]
  })
}

/** The worker's registration number, or our own number for one who has none or whose record was removed. */
function registrationOf(data: Dataset, worker: string): string {
  const [record] = data.where('ssd_professionals', 'prof_professional_id', worker)
  return said(record, 'prof_social_worker_registration_no') || worker
}
