import { describe, expect, test } from 'vitest'
import type { FormatKind } from '../../../src/sources/format.ts'
import { madeWorkbook } from '../../sources/workbook/made-workbook.ts'
import { type LoadedSample, loadSample } from './loaded-sample.ts'

async function loading(
  kind: FormatKind,
  files: Readonly<Record<string, string | Uint8Array>>,
  check: (loaded: LoadedSample) => Promise<void> | void,
): Promise<void> {
  const loaded = await loadSample(kind, new Map(Object.entries(files)), '2023-01-10')
  try {
    await check(loaded)
  } finally {
    loaded.close()
  }
}

/** The tables that have rows. */
const filled = ({ rows }: LoadedSample) =>
  Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0))

describe('Annex A as a CSV file for each list', () => {
  test('is told by its headings, on the first row or beneath titles, whatever the files are called', async () => {
    await loading(
      'annex-a',
      {
        'a.csv': [
          '\uFEFFContacts of the last six months,,,,,,',
          'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source',
          '007,a) Male,a) WBRI,01/02/2015,7,30/11/2022,q) 6: Police',
          '007,a) Male,a) WBRI,01/02/2015,7,29/11/2022,"a) 1A: Individual"',
          ',,,,,,',
          ',,,,,,',
        ].join('\r\n'),
        'Liste zwei.csv':
          'Child Unique ID;Gender;Ethnicity;Date of Birth;Age of Child (Years);Assessment start date;Assessment completion date;Organisation completing assessment\n' +
          '008;b) Female;k) APKN;02/02/2016;6;44866;;Early Help\n',
      },
      async loaded => {
        expect(loaded.problems).toEqual({})
        expect(filled(loaded)).toEqual({ ssd_person: 2, ssd_contacts: 2, ssd_early_help_episodes: 1 })
        expect(
          await loaded.values('ssd_contacts', 'cont_person_id, cont_contact_date, cont_contact_source_code'),
        ).toEqual([
          ['007', '2022-11-29', '1A'],
          ['007', '2022-11-30', '6'],
        ])
        expect(
          await loaded.values('ssd_early_help_episodes', 'earl_episode_start_date, earl_episode_end_date'),
        ).toEqual([['2022-11-01', null]])
      },
    )
  })

  test('is read under the names that a query gives its columns', async () => {
    await loading(
      'annex-a',
      {
        'List_7.csv':
          'ChildUniqueID,Gender,Ethnicity,DateOfBirth,Age,HasDisability,ChildProtectionPlanStartDate,InitialCategoryOfAbuse,LatestCategoryOfAbuse,DateOfLastStatutoryVisit,ChildSeenAlone,DateOfLatestReviewConf,ChildProtectionPlanEndDate,ProtectionLastSixMonths,NumberOfPreviousChildProtectionPlans,AllocatedTeam,AllocatedWorker\n' +
          '11,b) Female,WBRI,2012-05-01,10,N,2022-08-01,NEG,EMO,2022-11-20 00:00:00.000,Y,2022-10-28,NULL,N,0,North,Ada Lovelace\n',
        'List_8.csv':
          'ChildUniqueID,Gender,Ethnicity,DateOfBirth,Age,HasDisability,LoookedAfterStartDate,ChildCategoryOfNeed,MostRecentLegalStatusStart,LegalStatus,LatestStatutoryReviewDate,LastSocialWorkVisitDate,PermanencePlan,LastIROVisitDate,CeasedLookedAfterDate,ReasonCeasedLookedAfter,MostRecentPlacementStartDate,PlacementType,PlacementProvider,PlacementPostcode,PlacementURN,AllocatedTeam,AllocatedWorker\n' +
          '12,a) Male,WBRI,2010-05-01,12,N,2022-01-10,N1,2022-01-10,C2,2022-10-30,2022-11-15,,,,,2022-01-10,U6,PR1,AB1 2CD,SC123456,North,Ada Lovelace\n',
      },
      async loaded => {
        expect(filled(loaded)).toMatchObject({
          ssd_person: 2,
          ssd_cp_plans: 1,
          ssd_cp_visits: 1,
          ssd_cp_reviews: 1,
          ssd_cla_episodes: 1,
          ssd_cla_placement: 1,
          ssd_legal_status: 1,
          ssd_cla_visits: 1,
          ssd_involvements: 2,
          ssd_professionals: 1,
          ssd_department: 1,
        })
        expect(
          await loaded.values('ssd_cp_plans', 'cppl_cp_plan_initial_category, cppl_cp_plan_end_date'),
        ).toEqual([['NEG', null]])
        expect(await loaded.values('ssd_cp_visits', 'cppv_cp_visit_date')).toEqual([['2022-11-20']])
        const beside = Object.keys(loaded.problems).filter(problem => !problem.startsWith('column-missing'))
        expect(beside).toEqual([])
      },
    )
  })
})

test('an Annex A workbook has its headings beneath titles, odd spaces and quotation marks in them, and other sheets beside', async () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const row = (at: number, ...cells: readonly string[]) => `<row r="${at}">${cells.map(cell).join('')}</row>`
  await loading(
    'annex-a',
    {
      'inspection.xlsx': madeWorkbook({
        sheets: {
          Notes: row(1, 'Drawn on 1 December 2022'),
          Kinder: [
            row(1, 'List 6'),
            row(
              3,
              'Child  Unique\u00A0ID',
              'Gender',
              'Ethnicity',
              'Date of Birth',
              'Age',
              'Does the Child have a Disability',
              'CIN Start Date',
              'Primary Need Code',
              'Date Child Was Last Seen',
              'CIN Closure Date',
              'Reason for Closure',
              'Case Status',
              'Allocated Team',
              'Allocated Worker ',
            ),
            row(
              4,
              '21',
              'a) Male',
              'a) WBRI',
              '2014-01-01',
              '8',
              'a) Yes',
              '2022-09-01',
              'N1',
              '2022-11-10',
              '',
              '',
              'c) Child in need plan',
              'South',
              'Mary\u00A0Seacole',
            ),
            row(
              5,
              '22',
              'a) Male',
              'a) WBRI',
              '2014-01-01',
              '8',
              'b) No',
              '2022-09-01',
              'N1',
              '2022-11-10',
              '',
              '',
              'e) Closed episode',
              'South',
              'Mary Seacole',
            ),
          ].join(''),
        },
      }),
    },
    async loaded => {
      expect(filled(loaded)).toEqual({
        ssd_person: 2,
        ssd_disability: 1,
        // One of the two is closed on no day that is given.
        ssd_cin_episodes: 1,
        ssd_cin_plans: 1,
        ssd_cin_visits: 2,
        ssd_involvements: 2,
        ssd_professionals: 1,
        ssd_department: 1,
      })
      expect(loaded.problems).toEqual({ 'date-unreadable / inspection.xlsx, Kinder / CIN Closure Date': 1 })
    },
  )
})

describe('the return on children looked after', () => {
  test('as CSV is told by its columns in any order and under any file name, with letters for sex and ISO days', async () => {
    await loading(
      'ssda903',
      {
        '2022-kinder.csv': 'DOB,CHILD,SEX,ETHNIC,UPN,MOTHER,MC_DOB\n2012-03-04,0031,F,WBRI,UN1,,\n',
        'x.csv':
          '\uFEFFCHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\r\n' +
          '0031,01/06/2022,s,v2,N1,u6,PR1,15/07/2022,x1,CHILD,,,\r\n0031,15/07/2022,P,V2,N1,K3,PR4,,,,,,\r\n',
      },
      async loaded => {
        expect(filled(loaded)).toEqual({
          ssd_person: 1,
          ssd_cla_episodes: 2,
          ssd_cla_placement: 2,
          ssd_legal_status: 1,
        })
        expect(loaded.problems).toEqual({})
        expect(await loaded.values('ssd_person', 'pers_person_id, pers_sex, pers_dob')).toEqual([
          ['0031', 'F', '2012-03-04'],
        ])
        expect(
          await loaded.values(
            'ssd_cla_episodes',
            'clae_cla_episode_start_reason, clae_cla_episode_ceased_reason, clae_entered_care_date',
          ),
        ).toEqual([
          ['P', null, '2022-06-01'],
          ['S', 'X1', '2022-06-01'],
        ])
        expect(await loaded.values('ssd_cla_placement', 'clap_cla_placement_type')).toEqual([['K3'], ['U6']])
      },
    )
  })

  test('as XML is told by its root, with elements in any order and text astray', async () => {
    const xml = `<?xml version="1.0"?><EXPSSDA903><CHILD>
      <EPISODE><LS>C1</LS><RNE>S</RNE><DECOM>02/05/2022</DECOM><CIN>N1</CIN><PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER></EPISODE>
      astray <HEADER><DOB>09/09/2015</DOB><CHILDID>41</CHILDID><SEX>1</SEX><UASC>0</UASC>
        <AREVIEW><REVIEW_CODE>PN1</REVIEW_CODE><REVIEW>25/05/2022</REVIEW></AREVIEW></HEADER>
    </CHILD></EXPSSDA903>`
    await loading('ssda903', { 'up load.xml': xml }, async loaded => {
      expect(filled(loaded)).toEqual({
        ssd_person: 1,
        ssd_cla_episodes: 1,
        ssd_cla_placement: 1,
        ssd_legal_status: 1,
        ssd_cla_reviews: 1,
      })
      expect(loaded.problems).toEqual({})
      expect(await loaded.values('ssd_cla_reviews', 'clar_cla_id is not null, clar_cla_review_date')).toEqual(
        [[true, '2022-05-25']],
      )
    })
  })
})

describe('the children in need census', () => {
  const child = (id: string, sex: string, details: string) =>
    `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID><UPNunknown>UN1</UPNunknown><PersonBirthDate>2015-03-27</PersonBirthDate>${sex}</ChildIdentifiers>
      <ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics>
      <CINdetails>${details}</CINdetails></Child>`
  const message = (children: string) => `<Message><Children>${children}</Children></Message>`
  const REFERRAL =
    '<CINreferralDate>2022-05-02</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>'
  const PLAN =
    '<ChildProtectionPlans><CPPstartDate>2022-06-20</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans>'
  const ENQUIRY =
    '<Section47><S47ActualStartDate>2022-06-01</S47ActualStartDate><InitialCPCtarget>2022-06-22</InitialCPCtarget><DateOfInitialCPC>2022-06-20</DateOfInitialCPC><ICPCnotRequired>FALSE</ICPCnotRequired></Section47>'

  test('of years ago has GenderCurrent and no header, and every way of saying no', async () => {
    const old = message(
      child(
        '51',
        '<GenderCurrent>2</GenderCurrent>',
        `${REFERRAL}${ENQUIRY}<ReferralNFA>0</ReferralNFA>${PLAN}`,
      ) +
        child('52', '<GenderCurrent>1</GenderCurrent>', `${REFERRAL}<ReferralNFA>TRUE</ReferralNFA>`) +
        child('53', '<GenderCurrent>9</GenderCurrent>', `${REFERRAL}<ReferralNFA>false</ReferralNFA>`),
    )
    await loading('cin-census', { 'c.xml': old }, async loaded => {
      expect(filled(loaded)).toEqual({
        ssd_person: 3,
        ssd_cin_episodes: 3,
        ssd_s47_enquiry: 1,
        ssd_initial_cp_conference: 1,
        ssd_cp_plans: 1,
      })
      expect(loaded.problems).toEqual({})
      expect(await loaded.values('ssd_cin_episodes', 'cine_person_id, cine_referral_nfa')).toEqual([
        ['51', 'N'],
        ['52', 'Y'],
        ['53', 'N'],
      ])
    })
  })

  test('says the same with its elements in another order and text between them', async () => {
    const values = async (xml: string) => {
      const found: unknown[] = []
      await loading('cin-census', { 'c.xml': xml }, async loaded => {
        found.push(loaded.problems, filled(loaded))
        for (const [table, columns] of [
          ['ssd_cin_episodes', '*'],
          ['ssd_s47_enquiry', '*'],
          ['ssd_initial_cp_conference', '*'],
          ['ssd_cp_plans', '*'],
        ] as const)
          found.push(await loaded.values(table, columns))
      })
      return found
    }
    const parts = [REFERRAL, ENQUIRY, '<ReferralNFA>0</ReferralNFA>', PLAN]
    const inOrder = message(child('61', '<Sex>F</Sex>', parts.join('')))
    const backwards = message(child('61', '<Sex>F</Sex>', parts.toReversed().join(' astray ')))
    expect(await values(backwards)).toEqual(await values(inOrder))
  })

  test('of two years is one: what both tell of is believed as the later tells it', async () => {
    const first = message(child('71', '<Sex>M</Sex>', REFERRAL))
    const second = message(
      child(
        '71',
        '<Sex>M</Sex>',
        `${REFERRAL}<CINclosureDate>2022-12-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>`,
      ),
    )
    await loading('cin-census', { '2021-22.xml': first, '2022-23.xml': second }, async loaded => {
      expect(filled(loaded)).toEqual({ ssd_person: 1, ssd_cin_episodes: 1 })
      expect(await loaded.values('ssd_cin_episodes', 'cine_close_date')).toEqual([['2022-12-01']])
      expect(loaded.problems).toEqual({})
    })
  })
})

test.each([
  ['annex-a', 'list.csv', 'A,B,C\n1,2,3\n'],
  ['ssda903', 'other.xml', '<Message><Children/></Message>'],
  ['cin-census', 'other.xml', '<EXPSSDA903><CHILD/></EXPSSDA903>'],
] as const)('a file that is no %s is told and not read', async (kind, name, text) => {
  await loading(kind, { [name]: text }, loaded => {
    expect(filled(loaded)).toEqual({})
    expect(loaded.problems).toEqual({ [`file-unrecognised / ${name}`]: 1 })
  })
})
