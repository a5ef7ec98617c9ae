import { afterAll, describe, expect, it } from 'vitest'
import { recognisePart } from '../../../src/sources/recognise-part.ts'
import { SSDA903_ELEMENTS, SSDA903_ROOT } from '../../../src/sources/ssda903/elements.ts'
import { ssda903 } from '../../../src/sources/ssda903/ssda903.ts'
import { elementsOf } from '../drawn-elements.ts'
import { closeParts, crossDrawn } from '../drawn-parts.ts'

afterAll(closeParts)

describe('the files of the return', () => {
  it.each([
    ['header', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'],
    [
      'episodes',
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    ],
    ['episodes', 'CHILDID,DECOM,RNE,LS,CIN,PL,DEC,REC'],
    ['reviews', 'CHILD,DOB,REVIEW,REVIEW_CODE'],
    ['uasc', 'CHILD,SEX,DOB,DUC'],
    [
      'oc2',
      'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
    ],
    ['oc3', 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM'],
    ['ad1', 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR'],
    ['placed_adoption', 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED'],
    ['prev_perm', 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM'],
    ['missing', 'CHILD,DOB,MISSING,MIS_START,MIS_END'],
    ['sw_episodes', 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON'],
    ['dolo', 'CHILD,DOB,DOLO_START,DOLO_END'],
  ])('%s is known by its columns', (name, headings) => {
    const recognised = recognisePart(ssda903, headings.split(','))
    expect(recognised?.part.name).toBe(name)
    expect(recognised?.unknown).toEqual([])
  })

  it('are not known by what all of them have', () => {
    expect(recognisePart(ssda903, ['CHILD', 'DOB'])).toBeNull()
    expect(recognisePart(ssda903, ['DECOM', 'RNE', 'LS'])).toBeNull()
  })
})

describe('children of the return', () => {
  it('are told of once, by the header before other files', async () => {
    const { kept, problems } = await crossDrawn(ssda903, {
      reviews: [
        { child: 'A', dob: '01/02/2010', review: '01/05/2022' },
        { child: 'B', dob: '03/04/2011', review: '01/05/2022' },
        { child: 'B', dob: '03/04/2011', review: '02/05/2022' },
      ],
      header: [
        { child: 'A', sex: '1', dob: '02/02/2010', ethnic: 'WBRI', upn: 'UN4', mother: '1' },
        { child: 'C', sex: 'F', dob: '05/06/2012', ethnic: 'MWBC', upn: 'X123', mother: null },
      ],
    })
    expect(
      kept.ssd_person!.map(row => [
        row.pers_person_id,
        row.pers_sex,
        row.pers_dob,
        row.pers_upn_unknown,
        row.pers_is_mother,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['A', 'M', '2010-02-02', 'UN4', 'Y'],
        ['C', 'F', '2012-06-05', null, null],
        ['B', null, '2011-04-03', null, null],
      ]),
    )
    expect(kept.ssd_person).toHaveLength(3)
    expect(problems).toEqual([])
  })

  it('are as the last return has them', async () => {
    const { kept } = await crossDrawn(ssda903, {
      header: [
        { child: 'A', dob: '01/02/2010', sex: '2', _file: '0' },
        { child: 'A', dob: '01/03/2010', sex: '2', _file: '1' },
        { child: 'B', dob: '05/06/2012', sex: '1', _file: '0' },
      ],
    })
    expect(kept.ssd_person!.map(row => [row.pers_person_id, row.pers_dob]).sort()).toEqual([
      ['A', '2010-03-01'],
      ['B', '2012-06-05'],
    ])
  })

  it('who seek asylum do so from when their care began, until the day given', async () => {
    const episodes = [
      { child: 'A', decom: '05/05/2022', rne: 'S', ls: 'V2' },
      { child: 'A', decom: '01/04/2022', rne: 'S', ls: 'V2' },
      { child: 'B', decom: '01/04/2022', rne: 'S', ls: 'V2' },
    ]
    const asCsv = await crossDrawn(ssda903, {
      episodes,
      uasc: [
        { child: 'A', sex: '1', dob: '01/01/2006', duc: '01/01/2024' },
        { child: 'Z', sex: '1', dob: '01/01/2006', duc: null },
      ],
    })
    const asXml = await crossDrawn(ssda903, {
      episodes,
      uasc_mark: [
        { child: 'A', uasc: '1', duc: '01/01/2024' },
        { child: 'B', uasc: null, duc: null },
      ],
    })
    const expected = [
      {
        immi_person_id: 'A',
        immi_immigration_status_id: 'A/UASC',
        immi_immigration_status: 'UASC',
        immi_immigration_status_start_date: '2022-04-01',
        immi_immigration_status_end_date: '2024-01-01',
      },
    ]
    expect(asCsv.kept.ssd_immigration_status).toEqual(expected)
    expect(asXml.kept.ssd_immigration_status).toEqual(expected)
  })

  it('bring what else the dataset has a place for', async () => {
    const { kept, problems } = await crossDrawn(ssda903, {
      missing: [
        { child: 'A', dob: '01/02/2010', missing: 'M', mis_start: '01/07/2022', mis_end: '02/07/2022' },
        { child: 'A', dob: '01/02/2010', missing: 'a', mis_start: '05/07/2022', mis_end: null },
      ],
      oc3: [
        { child: 'E', dob: '01/02/2003', in_touch: 'YES', activ: 'F1', accom: 'K1' },
        { child: 'F', dob: '01/02/2003', in_touch: null, activ: null, accom: null },
      ],
      ad1: [
        {
          child: 'G',
          dob: '01/02/2018',
          date_int: '01/05/2022',
          date_match: '01/06/2022',
          foster_care: '0',
          nb_adoptr: '2',
          sex_adoptr: 'MF',
          ls_adoptr: 'L11',
        },
      ],
      placed_adoption: [
        {
          child: 'G',
          dob: '01/02/2018',
          date_placed: '01/07/2022',
          date_placed_ceased: null,
          reason_placed_ceased: null,
        },
      ],
      sw_episodes: [
        {
          child: 'A',
          dob: '01/02/2010',
          sw_id: 'SW9',
          sw_decom: '01/04/2022',
          sw_dec: '01/05/2022',
          sw_reason: 'FCONTA',
        },
        {
          child: 'A',
          dob: '01/02/2010',
          sw_id: 'SW9',
          sw_decom: '01/05/2022',
          sw_dec: null,
          sw_reason: 'MANAGE',
        },
      ],
    })
    expect(problems).toEqual([])
    expect(
      kept.ssd_missing!.map(row => [row.miss_missing_episode_type, row.miss_missing_episode_end_date]),
    ).toEqual([
      ['Missing', '2022-07-02'],
      ['Absent', null],
    ])
    expect(kept.ssd_care_leavers!.map(row => [row.clea_person_id, row.clea_care_leaver_in_touch])).toEqual([
      ['E', 'YES'],
    ])
    expect(
      kept.ssd_permanence!.map(row => [
        row.perm_table_id,
        row.perm_adm_decision_date,
        row.perm_placed_for_adoption_date,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['G/2022-05-01/decision', '2022-05-01', null],
        ['G/2022-07-01/placement', null, '2022-07-01'],
      ]),
    )
    expect(
      kept.ssd_involvements!.map(row => [
        row.invo_person_id,
        row.invo_professional_id,
        row.invo_involvement_end_date,
        row.invo_worker_change_reason,
      ]),
    ).toEqual([
      ['A', 'SW9', '2022-05-01', 'FCONTA'],
      ['A', 'SW9', null, 'MANAGE'],
    ])
    expect(kept.ssd_professionals).toHaveLength(1)
    expect(kept.ssd_person).toHaveLength(4)
  })
})

describe('the XML form of the return', () => {
  const xml = `<?xml version='1.0' encoding='us-ascii'?>
    <${SSDA903_ROOT}>
      <CHILD>
        <EPISODE><DECOM>01/04/2022</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N8</CIN><PL>U6</PL><DEC/><REC/></EPISODE>
        <HEADER>stray
          <AREVIEW><REVIEW_CODE>PN1</REVIEW_CODE><REVIEW>20/04/2022</REVIEW></AREVIEW>
          <UASC>1</UASC><DUC>02/03/2025</DUC>
          <SEX>1</SEX><DOB>02/03/2007</DOB><ETHNIC>AOTH</ETHNIC><CHILDID>007</CHILDID>
          <AMISSING><MISSING>M</MISSING><MIS_START>01/06/2022</MIS_START><MIS_END>02/06/2022</MIS_END></AMISSING>
          <IN_TOUCH>YES</IN_TOUCH>
        </HEADER>
      </CHILD>
      <CHILD>
        <HEADER><CHILDID>7</CHILDID><SEX>2</SEX><DOB>01/01/2015</DOB><UASC/></HEADER>
        <EPISODE><DECOM>01/05/2022</DECOM><RNE>S</RNE><LS>C2</LS><PL>P1</PL><DEC>01/06/2022</DEC><REC>E4A</REC></EPISODE>
      </CHILD>
    </${SSDA903_ROOT}>`

  it('gives the same rows as CSV files', async () => {
    const { root, faults, parts } = elementsOf(ssda903, SSDA903_ELEMENTS, xml)
    expect([root, faults]).toEqual([SSDA903_ROOT, []])
    const { kept, problems } = await crossDrawn(ssda903, parts)
    expect(problems).toEqual([])
    expect(kept.ssd_person!.map(row => [row.pers_person_id, row.pers_sex, row.pers_dob])).toEqual([
      ['007', 'M', '2007-03-02'],
      ['7', 'F', '2015-01-01'],
    ])
    expect(kept.ssd_cla_episodes!.map(row => [row.clae_cla_id, row.clae_cla_episode_ceased_reason])).toEqual([
      ['007/2022-04-01', null],
      ['7/2022-05-01', 'E4A'],
    ])
    expect(kept.ssd_cla_placement!.map(row => row.clap_cla_placement_type)).toEqual(['U6', 'P1'])
    expect(kept.ssd_cla_reviews!.map(row => row.clar_cla_id)).toEqual(['007/2022-04-01'])
    expect(kept.ssd_immigration_status!.map(row => row.immi_person_id)).toEqual(['007'])
    expect(kept.ssd_missing).toHaveLength(1)
    expect(kept.ssd_care_leavers!.map(row => row.clea_person_id)).toEqual(['007'])
    expect(kept.ssd_permanence).toEqual([])
  })
})
