import type { Spell } from './find-sql.ts'

/** What makes a child an open case; the first of these that a child has is where what the case lacks is told. */
export const OPEN_CASES: readonly Spell[] = [
  {
    table: 'ssd_cin_episodes',
    person: 'cine_person_id',
    start: 'cine_referral_date',
    end: 'cine_close_date',
    where: "coalesce(cine_referral_nfa, 'N') <> 'Y'",
  },
  {
    table: 'ssd_cp_plans',
    person: 'cppl_person_id',
    start: 'cppl_cp_plan_start_date',
    end: 'cppl_cp_plan_end_date',
    where: "coalesce(cppl_cp_plan_ola, 'N') <> 'Y'",
  },
  {
    table: 'ssd_cla_episodes',
    person: 'clae_person_id',
    start: 'clae_cla_episode_start_date',
    end: 'clae_cla_episode_ceased_date',
  },
]

/** Early help: counted, and no open case. */
export const EARLY_HELP: Spell = {
  table: 'ssd_early_help_episodes',
  person: 'earl_person_id',
  start: 'earl_episode_start_date',
  end: 'earl_episode_end_date',
}
