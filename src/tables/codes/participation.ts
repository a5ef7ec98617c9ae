import type { CodeList } from './code-list.ts'

/** How a child took part in a review. */
export const participation: CodeList = {
  name: 'participation',
  title: 'Participation in review',
  source: 'Department for Education, children looked after return (SSDA903)',
  codes: {
    PN0: 'Child aged under 4 at the time of the review',
    PN1: 'Child physically attends and speaks for him or herself',
    PN2: 'Child physically attends and an advocate speaks on his or her behalf',
    PN3: 'Child attends and conveys his or her view symbolically (non-verbally)',
    PN4: 'Child physically attends but does not speak for him or herself, does not convey his or her view symbolically (non-verbally) and does not ask an advocate to speak for him or her',
    PN5: 'Child does not attend physically but briefs an advocate to speak for him or her',
    PN6: 'Child does not attend but conveys his or her feelings to the review by a facilitative medium',
    PN7: 'Child does not attend nor are his or her views conveyed to the review',
  },
  aliases: {
    'Child under 4': 'PN0',
    'Child aged under 4': 'PN0',
    Attendance: 'PN1',
    'Child physically attends and speaks for him or herself (Attendance)': 'PN1',
    'Attendance views represented by advocate or IRO': 'PN2',
    'Attendance views represented by advocate or Independent Reviewing Officer (IRO)': 'PN2',
    'Child physically attends and an advocate speaks on his or her behalf. (Attendance views represented by advocate or Independent Reviewing Officer (IRO))':
      'PN2',
    'Child physically attends and an advocate speaks on his or her behalf. (Attendance views represented by advocate or Child Protection Advisor (CPA))':
      'PN2',
    'Attendance symbols': 'PN3',
    'Child attends and conveys his or her view symbolically (non-verbally) (Attendance symbols)': 'PN3',
    'Attendance without contribution': 'PN4',
    'Child physically attends but does not speak for him or herself, does not convey his or her view symbolically (non-verbally) and does not ask an advocate to speak for him or her (Attendance without contribution)':
      'PN4',
    'Views represented by advocate or IRO': 'PN5',
    'Child does not attend physically but briefs an advocate to speak for him or her (Views represented by advocate or independent reviewing officer (IRO) through texting, written format, phone, audio/video, viewpoint)':
      'PN5',
    'Child does not attend but conveys his or her feelings to the review by a facilitative medium (Texting the chair, written format, phone, audio/video, viewpoint)':
      'PN6',
    'Did not attend and views not conveyed': 'PN7',
  },
}
