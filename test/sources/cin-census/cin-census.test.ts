import { afterAll, describe, expect, it } from 'vitest'
import { closeParts } from '../drawn-parts.ts'
import { cells, child, childA, read } from './drawn-census.ts'

afterAll(closeParts)

const REFERRAL = `
  <CINdetails>
    <CINreferralDate>2022-06-01</CINreferralDate>
    <ReferralSource>6</ReferralSource>
    <PrimaryNeedCode>N1</PrimaryNeedCode>
    <Assessments>
      <AssessmentActualStartDate>2022-06-02</AssessmentActualStartDate>
      <AssessmentAuthorisationDate>2022-07-01</AssessmentAuthorisationDate>
      <FactorsIdentifiedAtAssessment>
        <AssessmentFactors>2B</AssessmentFactors><AssessmentFactors>1C</AssessmentFactors>
      </FactorsIdentifiedAtAssessment>
    </Assessments>
    <CINPlanDates><CINPlanStartDate>2022-07-02</CINPlanStartDate><CINPlanEndDate>2022-08-01</CINPlanEndDate></CINPlanDates>
    <Section47>
      <S47ActualStartDate>2022-07-20</S47ActualStartDate>
      <InitialCPCtarget>2022-08-10</InitialCPCtarget>
      <DateOfInitialCPC>2022-08-01</DateOfInitialCPC>
      <ICPCnotRequired>false</ICPCnotRequired>
    </Section47>
    <Section47>
      <S47ActualStartDate>2022-06-03</S47ActualStartDate><ICPCnotRequired>1</ICPCnotRequired>
    </Section47>
    <ReferralNFA>0</ReferralNFA>
    <ChildProtectionPlans>
      <CPPstartDate>2022-08-01</CPPstartDate>
      <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
      <LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>
      <NumberOfPreviousCPP>0</NumberOfPreviousCPP>
      <Reviews><CPPreviewDate>2022-10-25</CPPreviewDate><CPPreviewDate>2023-03-01</CPPreviewDate></Reviews>
    </ChildProtectionPlans>
    <PreProceedingsandFGDM>
      <PPStartDate>2023-01-05</PPStartDate><LBPSentDate>2023-01-06</LBPSentDate>
      <InitialPPMeetingDate>2023-01-20</InitialPPMeetingDate><ReviewMeetingsCount>2</ReviewMeetingsCount>
      <StepDecisionDate>2023-03-01</StepDecisionDate><PPOutcome>A</PPOutcome>
    </PreProceedingsandFGDM>
  </CINdetails>`

const CHILD = child(
  `<LAchildID>007</LAchildID><UPNunknown>UN3</UPNunknown>stray<PersonBirthDate>2015-03-27</PersonBirthDate><GenderCurrent>1</GenderCurrent>`,
  REFERRAL,
  '<Disability>HAND</Disability><Disability>HEAR</Disability>',
)

describe('a census file', () => {
  it('gives the rows of every table that it can feed', async () => {
    const crossed = await read(CHILD)
    expect(crossed.problems).toEqual([])
    expect(crossed.kept).toEqual({
      ssd_person: [
        {
          pers_person_id: '007',
          pers_sex: 'M',
          pers_ethnicity: 'WBRI',
          pers_dob: '2015-03-27',
          pers_upn_unknown: 'UN3',
          pers_expected_dob: null,
          pers_death_date: null,
        },
      ],
      ssd_disability: [
        { disa_person_id: '007', disa_table_id: '007/HAND', disa_disability_code: 'HAND' },
        { disa_person_id: '007', disa_table_id: '007/HEAR', disa_disability_code: 'HEAR' },
      ],
      ssd_cin_episodes: [
        {
          cine_referral_id: '007/2022-06-01',
          cine_person_id: '007',
          cine_referral_date: '2022-06-01',
          cine_cin_primary_need_code: 'N1',
          cine_referral_source_code: '6',
          cine_referral_nfa: 'N',
          cine_close_reason: null,
          cine_close_date: null,
        },
      ],
      ssd_cin_assessments: [
        {
          cina_assessment_id: '007/2022-06-01/2022-06-02',
          cina_person_id: '007',
          cina_referral_id: '007/2022-06-01',
          cina_assessment_start_date: '2022-06-02',
          cina_assessment_auth_date: '2022-07-01',
        },
      ],
      ssd_assessment_factors: [
        {
          cinf_table_id: '007/2022-06-01/2022-06-02',
          cinf_assessment_id: '007/2022-06-01/2022-06-02',
          cinf_assessment_factors_json: '{"1C": "Yes", "2B": "Yes"}',
        },
      ],
      ssd_cin_plans: [
        {
          cinp_cin_plan_id: '007/2022-06-01/2022-07-02',
          cinp_referral_id: '007/2022-06-01',
          cinp_person_id: '007',
          cinp_cin_plan_start_date: '2022-07-02',
          cinp_cin_plan_end_date: '2022-08-01',
        },
      ],
      ssd_s47_enquiry: [
        {
          s47e_s47_enquiry_id: '007/2022-06-01/2022-07-20',
          s47e_referral_id: '007/2022-06-01',
          s47e_person_id: '007',
          s47e_s47_start_date: '2022-07-20',
        },
        {
          s47e_s47_enquiry_id: '007/2022-06-01/2022-06-03',
          s47e_referral_id: '007/2022-06-01',
          s47e_person_id: '007',
          s47e_s47_start_date: '2022-06-03',
        },
      ],
      ssd_initial_cp_conference: [
        {
          icpc_icpc_id: '007/2022-06-01/2022-07-20',
          icpc_s47_enquiry_id: '007/2022-06-01/2022-07-20',
          icpc_person_id: '007',
          icpc_referral_id: '007/2022-06-01',
          icpc_icpc_transfer_in: 'N',
          icpc_icpc_target_date: '2022-08-10',
          icpc_icpc_date: '2022-08-01',
        },
      ],
      ssd_cp_plans: [
        {
          cppl_cp_plan_id: '007/2022-06-01/2022-08-01',
          cppl_referral_id: '007/2022-06-01',
          cppl_person_id: '007',
          cppl_cp_plan_start_date: '2022-08-01',
          cppl_cp_plan_end_date: null,
          cppl_cp_plan_initial_category: 'NEG',
          cppl_cp_plan_latest_category: 'EMO',
        },
      ],
      ssd_cp_reviews: ['2022-10-25', '2023-03-01'].map(day => ({
        cppr_cp_review_id: `007/2022-06-01/2022-08-01/${day}`,
        cppr_person_id: '007',
        cppr_cp_plan_id: '007/2022-06-01/2022-08-01',
        cppr_cp_review_date: day,
      })),
      ssd_pre_proceedings: [
        {
          prep_table_id: '007/2022-06-01/2023-01-05',
          prep_person_id: '007',
          prep_plo_family_id: '007',
          prep_pre_pro_decision_date: '2023-01-05',
          prep_initial_pre_pro_meeting_date: '2023-01-20',
          prep_pre_pro_outcome: 'A',
          prep_agree_stepdown_issue_date: '2023-03-01',
          prep_pre_pro_letter_date: '2023-01-06',
          prep_care_pro_letter_date: null,
          prep_pre_pro_meetings_num: 2,
        },
      ],
    })
  })

  it('tells of a child not yet born, of one who died and of no disability', async () => {
    const crossed = await read(
      child('<LAchildID>U</LAchildID><ExpectedPersonBirthDate>2023-05-01</ExpectedPersonBirthDate>', ''),
      child(
        '<LAchildID>D</LAchildID><PersonBirthDate>2020-01-01</PersonBirthDate><PersonDeathDate>2022-09-09</PersonDeathDate><Sex>2</Sex>',
        '',
      ),
    )
    expect(
      cells(crossed, 'ssd_person', 'pers_person_id', 'pers_sex', 'pers_expected_dob', 'pers_death_date'),
    ).toEqual([
      ['U', null, '2023-05-01', null],
      ['D', 'F', null, '2022-09-09'],
    ])
    expect(crossed.kept.ssd_disability).toEqual([])
  })

  it.each(['true', 'TRUE', '1', 'false', 'FALSE', '0'])('understands %s as an answer', async answer => {
    const crossed = await read(
      childA(`<CINreferralDate>2022-06-01</CINreferralDate><ReferralNFA>${answer}</ReferralNFA>`),
    )
    const yes = ['true', 'TRUE', '1'].includes(answer)
    expect(cells(crossed, 'ssd_cin_episodes', 'cine_referral_nfa')).toEqual([[yes ? 'Y' : 'N']])
    expect(crossed.problems).toEqual([])
  })

  it.each(['<Reviews>', '<CPPreviews>', ''])('finds reviews of a plan within %s', async wrapper => {
    const reviews = `${wrapper}<CPPreviewDate>2022-10-25</CPPreviewDate>${wrapper.replace('<', '</')}`
    const crossed = await read(
      childA(`<CINreferralDate>2022-06-01</CINreferralDate>
        <ChildProtectionPlans><CPPstartDate>2022-08-01</CPPstartDate>${reviews}</ChildProtectionPlans>`),
    )
    expect(cells(crossed, 'ssd_cp_reviews', 'cppr_cp_plan_id', 'cppr_cp_review_date')).toEqual([
      ['A/2022-06-01/2022-08-01', '2022-10-25'],
    ])
  })

  it('finds factors of an assessment without an element round them, each once', async () => {
    const crossed = await read(
      childA(`<CINreferralDate>2022-06-01</CINreferralDate>
        <Assessments><AssessmentActualStartDate>2022-06-02</AssessmentActualStartDate>
          <AssessmentFactors>3a</AssessmentFactors><AssessmentFactors>3A</AssessmentFactors></Assessments>
        <Assessments><AssessmentActualStartDate>2022-09-02</AssessmentActualStartDate>
          <FactorsIdentifiedAtAssessment/></Assessments>`),
    )
    expect(
      cells(crossed, 'ssd_assessment_factors', 'cinf_assessment_id', 'cinf_assessment_factors_json'),
    ).toEqual([['A/2022-06-01/2022-06-02', '{"3A": "Yes"}']])
  })
})
