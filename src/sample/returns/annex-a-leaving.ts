import type { Row } from '../rows.ts'
import { namesOf } from './allocated.ts'
import { childColumns, disabilityColumn } from './annex-a-child.ts'
import { ACCOMMODATION, ACTIVITY, SUITABLE } from './annex-a-codes.ts'
import { type AnnexList, column, dayColumn, listOf } from './annex-a-list.ts'
import { type Dataset, latest, said } from './dataset.ts'
import { TWELVE_MONTHS } from './windows.ts'

/** List 9: care leavers who are entitled to services. Those still looked after are on list 8. */
export function leaversList(data: Dataset): AnnexList {
  const leavers = data
    .all('ssd_care_leavers')
    .filter(row => row.clea_care_leaver_eligibility === 'Former relevant child')
  const child = (row: Row) => said(row, 'clea_person_id')
  const names = (row: Row) =>
    namesOf(data, said(row, 'clea_care_leaver_allocated_team'), said(row, 'clea_care_leaver_worker_id'))
  const inTouch = (row: Row) => row.clea_care_leaver_in_touch === 'YES'
  const now = (row: Row, codes: Readonly<Record<string, string>>, what: string) =>
    inTouch(row) ? codes[said(row, what)] : ''
  return listOf(9, 'Care leavers', leavers, [
    ...childColumns(data, child),
    disabilityColumn(data, child),
    column('Allocated Team', row => names(row).team),
    column('Allocated Worker', row => names(row).worker),
    column('Eligibility Category', () => 'b) Former relevant child'),
    column('LA In Touch ', row => (inTouch(row) ? 'a) Yes' : 'b) No')),
    column('Type of Accommodation', row => now(row, ACCOMMODATION, 'clea_care_leaver_accommodation')),
    column('Suitability of Accommodation', row => now(row, SUITABLE, 'clea_care_leaver_accom_suitable')),
    column('Activity Status', row => now(row, ACTIVITY, 'clea_care_leaver_activity')),
  ])
}

/** List 10: children adopted in the twelve months, or who are to be. No adoptive family is recorded. */
export function adoptionsList(data: Dataset): AnnexList {
  const adoptions = data
    .all('ssd_permanence')
    .filter(row => said(row, 'perm_adm_decision_date') !== '')
    .filter(row => {
      const ordered = said(row, 'perm_permanence_order_date')
      return ordered === '' || ordered >= TWELVE_MONTHS.from
    })
  const child = (row: Row) => said(row, 'perm_person_id')
  const [id, ...rest] = childColumns(data, child)
  const period = (row: Row) => data.where('ssd_cla_episodes', 'clae_cla_id', said(row, 'perm_cla_id'))[0]
  return listOf(10, 'Adoption', adoptions, [
    id!,
    column('Family identifier', () => ''),
    ...rest,
    disabilityColumn(data, child),
    dayColumn('Date the Child Entered Care', row => period(row)?.clae_entered_care_date),
    dayColumn('Date of Decision that Child Should be Placed for Adoption', row => row.perm_adm_decision_date),
    dayColumn('Date of Placement Order', row => row.perm_placement_order_date),
    dayColumn('Date of Matching Child and Prospective Adopters', row => row.perm_matched_date),
    dayColumn('Date Placed for Adoption', row => row.perm_placed_for_adoption_date),
    dayColumn('Date of Adoption Order ', row => row.perm_permanence_order_date),
    dayColumn('Date of Decision that Child Should No Longer be Placed for Adoption', () => ''),
    column('Reason Why Child No Longer Placed for Adoption', () => ''),
    dayColumn('Date the child was placed for fostering in FFA or concurrent planning placement', row =>
      said(fosteredForAdoption(data, row), 'clap_cla_placement_start_date'),
    ),
  ])
}

function fosteredForAdoption(data: Dataset, adoption: Row): Row | undefined {
  const placements = data.where('ssd_cla_placement', 'clap_cla_id', said(adoption, 'perm_cla_id'))
  return latest(
    placements.filter(row => ['U2', 'U5'].includes(said(row, 'clap_cla_placement_type'))),
    'clap_cla_placement_start_date',
  )
}

/** List 11, which is empty: the records know children, and nothing of who adopts them. */
export function adoptersList(): AnnexList {
  const day = (heading: string) => dayColumn<never>(heading, () => '')
  const text = (heading: string) => column<never>(heading, () => '')
  return listOf<never>(
    11,
    'Adopters',
    [],
    [
      text('Individual adopter identifier'),
      text('Family identifier'),
      text('Gender'),
      text('Ethnicity'),
      text('Disability'),
      text('Is the (prospective) adopter fostering for adoption?'),
      day('Date enquiry received'),
      day('Date Stage 1 started'),
      day('Date Stage 1 ended'),
      day('Date Stage 2 started'),
      day('Date Stage 2 ended'),
      day('Date application submitted'),
      day('Date application approved'),
      day('Date adopter matched with child(ren)'),
      day('Date child/children placed with adopter(s)'),
      text('No. of children placed'),
      day('Date of Adoption Order'),
      day('Date of leaving adoption process'),
      text('Reason for leaving adoption process'),
    ],
  )
}
