import { openCare } from './care.ts'
import type { Aims } from './course.ts'
import { ageOn } from './people.ts'
import { type Records, standing } from './records.ts'
import { workingDayNear } from './working-calendar.ts'

const AT_ONCE = 13
const ENDS_A_MONTH = 0.035
const GROWN = 15

/** Begins and ends series of short breaks for disabled children in need: recorded as care, but not looked after. */
export function giveShortBreaks(records: Records, aims: Aims): void {
  const { random } = records
  const need = standing(records, 'need')
  const running = need.filter(({ care }) => care?.shortBreak)
  for (const episode of running) {
    const grown = ageOn(episode.person, aims.last) >= GROWN
    if (episode.care!.entered >= aims.first || (!grown && !random.chance(ENDS_A_MONTH))) continue
    const day = workingDayNear(random.whole(aims.first, aims.last), aims.first, aims.last)
    Object.assign(episode.care!, { ceased: day, ceasedReason: 'E8' })
    Object.assign(episode, { care: null, held: false, changed: day })
  }
  const ready = need.filter(({ person, plan, care, changed }) => {
    const age = ageOn(person, aims.first)
    return plan && plan.began < aims.first && !care && changed < aims.first && age >= 5 && age < 12
  })
  const wanted = Math.max(0, AT_ONCE - running.length)
  for (const episode of [...ready.filter(({ person }) => person.disabled), ...ready].slice(
    0,
    Math.min(wanted, 2),
  )) {
    if (episode.care) continue
    const day = workingDayNear(random.whole(aims.first, aims.last), aims.first, aims.last)
    episode.person.disabled = true
    episode.care = openCare(records, episode, day, 'short break')
    episode.held = true
  }
}
