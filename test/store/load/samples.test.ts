import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { FormatKind } from '../../../src/sources/format.ts'
import { type LoadedSample, loadSample } from './loaded-sample.ts'

const FOLDER = new URL('../../../../shared/reference/samples/', import.meta.url)

/** What a sample holds was counted in the file itself, by eye and by another program, and never in what was loaded. */
function sample(
  title: string,
  [kind, path]: readonly [FormatKind, string],
  check: (loaded: LoadedSample) => void | Promise<void>,
): void {
  const there = existsSync(new URL(path, FOLDER))
  test.skipIf(!there)(
    there ? title : `${title} (skipped: the sample files are not beside this project)`,
    async () => {
      const whole = fileURLToPath(new URL(path, FOLDER))
      const csv = readdirSync(FOLDER, { recursive: true }).map(String)
      const given = path.endsWith('/')
        ? new Map(
            csv
              .filter(name => name.startsWith(path) && name.endsWith('.csv'))
              .map(name => [name.slice(path.length), readFileSync(new URL(name, FOLDER))] as const),
          )
        : whole
      const loaded = await loadSample(kind, given)
      try {
        await check(loaded)
      } finally {
        loaded.close()
      }
    },
  )
}

sample('Annex_A.xlsx has what its eleven sheets hold', ['annex-a', 'annex-a/Annex_A.xlsx'], async loaded => {
  expect(loaded.rows).toEqual({
    // 54 rows of children on ten lists: 6537810 is on lists 3 and 5, and all five of list 10 are on list 9.
    ssd_person: 48,
    // "a) Yes" once on list 5, twice on list 8 and once on list 10.
    ssd_disability: 4,
    // All five of list 8 are "b) No".
    ssd_immigration_status: 0,
    ssd_contacts: 5,
    ssd_early_help_episodes: 5,
    // Six referrals, and five children in need who came by none of them.
    ssd_cin_episodes: 6 + 5,
    ssd_cin_assessments: 5,
    // All five of list 6 are "c) Child in need plan", and were last seen on a day.
    ssd_cin_plans: 5,
    ssd_cin_visits: 5,
    ssd_s47_enquiry: 5,
    // Of the five, two say that none was needed.
    ssd_initial_cp_conference: 3,
    ssd_cp_plans: 7,
    ssd_cp_visits: 7,
    // Five have had a review, four of them more than six months after the start: one or two before it were due by then.
    ssd_cp_reviews: 5 + 4 + 2,
    ssd_cla_episodes: 5,
    ssd_cla_placement: 5,
    ssd_legal_status: 5,
    // Five have had one, long after the first was due.
    ssd_cla_reviews: 5 + 5,
    ssd_cla_visits: 5,
    ssd_permanence: 5,
    ssd_care_leavers: 6,
    // Lists 7 and 8; those of list 6 are #N/A.
    ssd_involvements: 7 + 5,
    // Different names on lists 3 to 9, whatever the space between them.
    ssd_professionals: 25,
    ssd_department: 13,
  })
  expect(loaded.problems).toEqual({
    // Row 2 of list 8: born on 13 February 2002, and still looked after when the last visit was made.
    'care-open-at-18 / Annex_A.xlsx, List 8 / Date Ceased to be Looked After': 1,
    // Row 2 of list 6: "PSRMEM - Support with memory and cognition" is no code of need.
    'code-unmapped / Annex_A.xlsx, List 6 / Primary Need Code': 1,
    // Those whose team and worker are #N/A.
    'worker-missing / Annex_A.xlsx, List 6 / Child Unique ID': 5,
  })
  expect(loaded.notes).toEqual([])
  const people = await loaded.values('ssd_person', 'pers_person_id, pers_sex, pers_dob')
  expect(people).toContainEqual(['9212044', 'F', '2015-01-25'])
  expect(people).toContainEqual(['6890906', 'U', '2011-11-30'])
  expect(await loaded.values('ssd_professionals', 'prof_professional_name')).toContainEqual(['Reagan Mor'])
  expect(
    await loaded.values('ssd_cla_episodes', 'clae_person_id, clae_cla_episode_ceased_date'),
  ).toContainEqual(['3623204', '2020-09-22'])
})

sample(
  '2016-01-sample.xlsx is a template: every list is there and none has a record',
  ['annex-a', 'annex-a/2016-01-sample.xlsx'],
  loaded => {
    expect(Object.values(loaded.rows).every(rows => rows === 0)).toBe(true)
    const sheets = Array.from({ length: 11 }, (_, at) => (at === 2 ? 'List 3' : `List_${at + 1}`))
    expect(loaded.problems).toEqual(
      Object.fromEntries(sheets.map(sheet => [`file-empty / 2016-01-sample.xlsx, ${sheet}`, 1])),
    )
  },
)

sample('the eleven CSV files of the return of 2018', ['ssda903', 'ssda903/'], async loaded => {
  // Rows of each file and what they make together: counted by another program in the files.
  expect(loaded.rows).toEqual({
    ssd_person: 2675 + 1,
    ssd_immigration_status: 103,
    ssd_cla_episodes: 5050,
    ssd_cla_placement: 4275,
    ssd_legal_status: 3031,
    ssd_cla_reviews: 12_582 - 2,
    ssd_missing: 43,
    ssd_permanence: 29 + 29,
    ssd_care_leavers: 53,
    ssd_involvements: 1,
    ssd_professionals: 1,
  })
  const [episodes, births] = ['episodes.csv', 'header.csv'].map(rowsOf)
  expect(loaded.problems).toEqual({
    'care-episodes-overlap / episodes.csv / DECOM': overlaps(episodes!),
    'care-goes-on-to-nothing / episodes.csv / REC': goesOnToNothing(episodes!),
    'care-open-at-18 / episodes.csv / DEC': openAt18(episodes!, births!),
    // The reason is SWLAZY.
    'code-unmapped / sw_episodes.csv / SW_REASON': 1,
    // Reviews before 1990 or more than two years after November 2026.
    'date-unlikely / reviews.csv / REVIEW': 15,
    // Of the children with episodes.
    'date-unlikely / uasc.csv / DUC': 21,
    // 1.0
    'flag-unclear / header.csv / MOTHER': 1,
    'key-repeated / reviews.csv / REVIEW': 2,
    // Reviews on days on which the child was in no episode.
    'review-unmatched / reviews.csv / REVIEW': 12_580 - 6807,
    'short-breaks-of-two-kinds / episodes.csv / LS': 13,
  })
  expect([overlaps(episodes!), goesOnToNothing(episodes!), openAt18(episodes!, births!)]).toEqual([82, 8, 88])
})

sample('fake_903.xml has what its elements hold', ['ssda903', 'ssda903/fake_903.xml'], loaded => {
  expect(loaded.rows).toEqual({
    ssd_person: 253,
    // Twelve are marked, and nine of them have episodes.
    ssd_immigration_status: 9,
    ssd_cla_episodes: 459,
    ssd_cla_placement: 386,
    ssd_legal_status: 281,
    ssd_cla_reviews: 1206,
    ssd_missing: 6,
    ssd_permanence: 6,
    ssd_care_leavers: 6,
  })
  expect(loaded.problems).toEqual({
    'care-episodes-overlap / fake_903.xml, Episodes / DECOM': 9,
    'care-goes-on-to-nothing / fake_903.xml, Episodes / REC': 1,
    'date-unlikely / fake_903.xml, Header / DUC': 1,
    'review-unmatched / fake_903.xml, Reviews / REVIEW': 1206 - 660,
    'short-breaks-of-two-kinds / fake_903.xml, Episodes / LS': 4,
  })
})

/** One child with one of everything; the conference of the referral is on another day than that of the enquiry. */
const ONE_OF_EACH = {
  ssd_person: 1,
  ssd_disability: 2,
  ssd_cin_episodes: 1,
  ssd_cin_assessments: 1,
  ssd_assessment_factors: 1,
  ssd_cin_plans: 1,
  ssd_s47_enquiry: 1,
  ssd_initial_cp_conference: 2,
  ssd_cp_plans: 1,
  ssd_cp_reviews: 1,
  ssd_pre_proceedings: 0,
}

/** The referral is of October 1970; the enquiry, its conference, the plan and the assessment began months before. */
const BEFORE_REFERRAL = {
  'Assessments / AssessmentActualStartDate': 1,
  'ChildProtectionPlans / CPPstartDate': 1,
  'Section47 / DateOfInitialCPC': 1,
  'Section47 / S47ActualStartDate': 1,
}

/** Every day but of birth and death is before 1990. */
const UNLIKELY = {
  'Assessments / AssessmentActualStartDate': 1,
  'Assessments / AssessmentAuthorisationDate': 1,
  'CINdetails / CINclosureDate': 1,
  'CINdetails / CINreferralDate': 1,
  'CINdetails / DateOfInitialCPC': 1,
  'CINPlanDates / CINPlanEndDate': 1,
  'CINPlanDates / CINPlanStartDate': 1,
  'ChildProtectionPlans / CPPendDate': 1,
  'ChildProtectionPlans / CPPstartDate': 1,
  'CPPreviewDate / CPPreviewDate': 1,
  'Section47 / DateOfInitialCPC': 1,
  'Section47 / InitialCPCtarget': 1,
  'Section47 / S47ActualStartDate': 1,
}

for (const name of ['CIN_Census_2021.xml', 'cin-2022.xml'])
  sample(`${name} has one of each`, ['cin-census', `cin-census/${name}`], loaded => {
    expect(loaded.rows).toEqual(ONE_OF_EACH)
    const of = (code: string, places: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(places).map(([place, n]) => [`${code} / ${name}, ${place}`, n]))
    expect(loaded.problems).toEqual({
      ...of('activity-before-referral', BEFORE_REFERRAL),
      ...of('date-unlikely', UNLIKELY),
      // In one of the two the child was expected in 1066.
      ...(name === 'CIN_Census_2021.xml'
        ? of('date-unlikely', { 'Child / ExpectedPersonBirthDate': 1 })
        : {}),
      ...of('birth-dates-both', { 'Child / ExpectedPersonBirthDate': 1 }),
      // Begun in June 1970 and not authorised by October, when the last referral came.
      ...of('assessment-open-long', { 'Assessments / AssessmentAuthorisationDate': 1 }),
      // Two days in January 1971, in the thirteen months of the child protection plan.
      ...of('cin-plan-overlaps-cp-plan', { 'CINPlanDates / CINPlanEndDate': 1 }),
      // 6 December 1970 was a Sunday.
      ...of('conference-on-day-off', { 'CINdetails / DateOfInitialCPC': 1 }),
    })
  })

sample('CIN_Census_2026.xml has two children', ['cin-census', 'cin-census/CIN_Census_2026.xml'], loaded => {
  const at = (place: string) => `CIN_Census_2026.xml, ${place}`
  expect(loaded.rows).toEqual({
    ...ONE_OF_EACH,
    ssd_person: 2,
    ssd_cin_episodes: 2,
    // Of two: one was authorised eight years before it began.
    ssd_cin_assessments: 1,
    ssd_pre_proceedings: 1,
  })
  expect(loaded.problems).toEqual({
    [`start-after-end / ${at('Assessments / AssessmentAuthorisationDate')}`]: 1,
    // The second child's assessment is of December 2023 and the referral of October 2024; the rest are the first's.
    ...Object.fromEntries(
      Object.keys(BEFORE_REFERRAL).map(place => [`activity-before-referral / ${at(place)}`, 1]),
    ),
    [`cin-plan-overlaps-cp-plan / ${at('CINPlanDates / CINPlanEndDate')}`]: 1,
  })
})

type Row = Readonly<Record<string, string>>

/** The rows of a CSV file of the return, in which nothing is quoted. */
function rowsOf(name: string): readonly Row[] {
  const [headings = '', ...lines] = readFileSync(new URL(`ssda903/${name}`, FOLDER), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
  return lines.map(line => {
    const cells = line.split(',')
    return Object.fromEntries(headings.split(',').map((heading, at) => [heading, cells[at]!]))
  })
}

/** A day dd/mm/yyyy so that days compare as text; one that is not given is after all. */
function day(text: string): string {
  return text === '' ? '9999-12-31' : text.split('/').reverse().join('-')
}

function byChild(episodes: readonly Row[]): readonly (readonly Row[])[] {
  const children = new Map<string, Row[]>()
  for (const row of episodes) children.set(row.CHILD!, [...(children.get(row.CHILD!) ?? []), row])
  return [...children.values()]
}

/** Episodes that begin before an earlier one of the child has ended. */
function overlaps(episodes: readonly Row[]): number {
  return byChild(episodes).flatMap(rows => {
    const spells = rows.map(row => [day(row.DECOM!), day(row.DEC!)] as const).sort()
    return spells.filter(([start], at) => spells.slice(0, at).some(([, end]) => end > start))
  }).length
}

/** Episodes that ended as another began, where none of the child began that day. */
function goesOnToNothing(episodes: readonly Row[]): number {
  return byChild(episodes).flatMap(rows =>
    rows.filter(
      row =>
        row.REC === 'X1' && row.DEC !== '' && !rows.some(other => other !== row && other.DECOM === row.DEC),
    ),
  ).length
}

/** Episodes without an end of those who were 18 by the last day that is told of, which is a social worker's. */
function openAt18(episodes: readonly Row[], births: readonly Row[]): number {
  const born = new Map(births.map(row => [row.CHILD!, row.DOB!]))
  return episodes.filter(({ CHILD, DEC }) => {
    const [date, month, year] = (born.get(CHILD!) ?? '01/01/9999').split('/')
    return DEC === '' && `${Number(year) + 18}-${month}-${date}` <= '2020-01-01'
  }).length
}
