import { describe, expect, test } from 'vitest'
import { claimsIn } from './northmere-facts.ts'

/** True of Northmere's November 2022, or nothing that its figures can tell. */
// biome-ignore format: a case a line
const TRUE: readonly (readonly [measure: string, words: string])[] = [
  ['cin-number', 'At month end we had 959 CiN, which is 202 fewer than in October and 338 fewer than in September.'],
  ['cin-number', 'CiN has dropped by just over a quarter since September (1,297 to 959).'],
  ['cin-number', 'We are now inside our range of 800 to 1,200 and already under the 1,000 we wanted by March 2023.'],
  ['cin-number', 'Of the 959, 412 have been open for less than six months and 200 have a disability.'],
  ['cin-number', '959 this month compares with 1,161 last month and 1,183 twelve months ago.'],
  ['cin-number', 'Numbers peaked at 1,306 in July before falling to 959.'],
  ['cin-number', 'The number open fell for the fourth month in a row.'],
  ['cin-rate', '278 per 10,000, down from 337 in Oct and 376 in Sept; SN 250.'],
  ['cin-rate', 'Our rate is 28 per 10,000 above the neighbours.'],
  ['cin-visits-in-timescale', '68% seen in time (366 of 538), leaving 172 who were not.'],
  ['cin-visits-in-timescale', 'Performance fell 13 percentage points in the month from 81% to 68%, having been stable at 80-81% since July.'],
  ['cin-visits-in-timescale', 'Of 538 CiN due a visit, 172 were late. 60 of these were seen within a further 5 days.'],
  ['cin-visits-in-timescale', 'Visits were 68% against a target of 85% for March 2023, a gap of 17 points.'],
  ['cp-number', '353 children are subject to a plan, 85 more than a year ago (268), and the highest we have ever had.'],
  ['cp-number', 'CP has risen every month since April, when 280 children had a plan.'],
  ['cp-number', '21 children came off a plan and 31 started one in November, a net rise of 10.'],
  ['cp-number', 'Between September and November plan numbers went up by 32 to 353.'],
  ['cp-rate', '102 per 10,000 v target 62. Was 99.5 last month & 78 in Nov 21.'],
  ['cp-rate', 'The rate is two thirds higher than the 62 we are aiming for.'],
  ['icpc-in-timescale', '26 of the 33 children in November were heard in time (79%), so 7 were late.'],
  ['icpc-in-timescale', '73% YTD; in month 79% (Oct 60%, Sept 69%).'],
  ['icpc-in-timescale', 'In-month performance improved from 60% to 79%, and YTD edged up from 72% to 73%.'],
  ['cp-visits-in-timescale', '67% against 74% in October and 81% in September; two in three children seen on time.'],
  ['cp-visits-in-timescale', 'A third of visits (116 of 353) were late.'],
  ['cp-reviews-in-timescale', '97% of reviews were in time, one point above the March target of 96%.'],
  ['cp-reviews-in-timescale', '8 of 267 reviews were out of time.'],
  ['early-help-open', '722 open to early help; 172 fewer than October, a 19% drop.'],
  ['early-help-open', 'EH caseload has fallen by almost a third since May.'],
  ['all-open-cases', '2,180 open: 959 CIN, 353 CP, 629 CLA and 239 others.'],
  ['all-open-cases', 'Total down 172 on October (2,352) and 286 on September (2,466).'],
  ['contacts', 'We had 1,127 contacts, 40 more than in October and 62 more than November last year.'],
  ['contacts', '8,668 contacts YTD, an average of 1,084 a month. 12,002 in 2021/22.'],
  ['contacts', 'Contacts are still nearly half as high again as the 760 target.'],
  ['contacts', 'Police made 430 contacts in November, schools 212 and health 180.'],
  ['referrals', '191 referrals in month - just over half of Sept’s 377 and the lowest this year.'],
  ['referrals', 'Referrals are below the March 2023 target of 210 for the first time.'],
  ['referrals', '2,481 referrals have been accepted since April, up 13% on the 2,198 to this point last year.'],
  ['referrals', '17% of the 1,127 contacts became referrals.'],
  ['referral-rate', '1,080 per 10,000 on a full-year basis; last year’s outturn was 980.'],
  ['referral-rate', 'Projected rate down from 1,139 in October to 1,080, still well above the 731 target.'],
  ['contacts-to-early-help', '12% for the second month running, down from 18% in September.'],
  ['contacts-to-early-help', 'Less than half the March target of 26%.'],
  ['re-referrals', '32% YTD, 35% in month, both up. Target 27% by March 2023.'],
  ['re-referrals', '67 of 191 referrals in November were repeat referrals.'],
  ['assessments-in-timescale', 'YTD 68%, down from 69% at October. In month 61%.'],
  ['assessments-in-timescale', 'Assessments in time have dropped each month since April.'],
  ['assessments-in-timescale', '194 of 318 assessments completed in November were in time; 124 took more than 45 days.'],
  ['cla-number', '629 at 30/11/2022, 5 up on 31/10/2022, 114 above the March target of 515.'],
  ['cla-number', '18 children came into care and 13 left, a net increase of five.'],
  ['cla-number', 'CLA stands at 629: 410 fostered, 90 residential, 129 other.'],
  ['cla-rate', '183 per 10,000 compared with 98 for our SN: 1.9 times as high.'],
  ['cla-starts', '18 starts in month, double October’s 9; 125 YTD against 113 this time last year.'],
  ['cla-starts', 'Of the 18, 7 were UASC, 5 were under one and 6 were teenagers.'],
  ['cla-starts-rate', '54 per 10,000; SN 34; target 49.'],
  ['cla-ceased', '13 left care in November: 4 adopted, 3 SGO, 6 home.'],
  ['cla-ceased', '111 since April, 19 more than the 92 to November 2021.'],
  ['cla-ceased', 'We need 95 more before the end of March to reach 206.'],
  ['cla-ceased-rate', '48 per 10,000 is above neighbours (34) but below our own target of 60.'],
  ['cla-visits-in-timescale', '87% of visits in time, one point down on October but still ahead of the 85% March target.'],
  ['cla-visits-in-timescale', 'Slipped a point a month since August (90, 89, 88, 87).'],
  ['cla-reviews-in-timescale', '602 out of 614 children had a timely review. The other 12 were late by a week or less.'],
  ['cla-reviews-in-timescale', '98%, steady all year.'],
  ['contacts', 'Nov contacts 1127 (Oct 1087, Sept 1121), busiest month of the year bar none.'],
  ['cla-number', 'In the last 12 months CLA has grown by 23, or 4%.'],
  ['cp-number', 'Plans rose by a third in a year (268 to 353).'],
]

/** Words that a figure says otherwise to. */
// biome-ignore format: a case a line
const WRONG: readonly (readonly [measure: string, words: string])[] = [
  ['cin-number', 'At month end we had 995 CiN, which is 202 fewer than in October.'],
  ['cin-number', 'CiN has dropped by almost half since September.'],
  ['cin-number', 'We remain outside our range of 800 to 1,200.'],
  ['cin-number', '959 this month compares with 1,116 last month.'],
  ['cin-number', 'Numbers peaked at 1,396 in July before falling to 959.'],
  ['cin-number', 'The number open has grown for the fourth month in a row.'],
  ['cin-rate', '287 per 10,000, down from 337 in Oct.'],
  ['cin-rate', 'Our rate is 48 per 10,000 above the neighbours.'],
  ['cin-rate', 'Our rate is 278, which is lower than our neighbours’.'],
  ['cin-visits-in-timescale', '68% seen in time (336 of 538).'],
  ['cin-visits-in-timescale', 'Performance fell 23 percentage points in the month from 81% to 68%.'],
  ['cin-visits-in-timescale', 'Of 538 CiN due a visit, 127 were late.'],
  ['cin-visits-in-timescale', 'Visits were at 68% which exceeds our target.'],
  ['cin-visits-in-timescale', 'Nearly nine in ten children in need were visited on time in November.'],
  ['cp-number', '353 children are subject to a plan, 58 more than a year ago.'],
  ['cp-number', 'CP has fallen every month since April.'],
  ['cp-number', 'Between September and November plan numbers went up by 42.'],
  ['cp-number', 'Plan numbers are at their lowest since March.'],
  ['cp-rate', '102 per 10,000 v target 82.'],
  ['cp-rate', 'The rate is now double the 62 we are aiming for.'],
  ['icpc-in-timescale', '20 of the 33 children in November were heard in time.'],
  ['icpc-in-timescale', '37% YTD; in month 79%.'],
  ['icpc-in-timescale', 'In-month performance slipped from 60% to 79%.'],
  ['cp-visits-in-timescale', '67% against 84% in October.'],
  ['cp-reviews-in-timescale', '18 of 267 reviews were out of time.'],
  ['early-help-open', '722 open to early help; 127 fewer than October.'],
  ['early-help-open', 'EH caseload has risen since May.'],
  ['all-open-cases', 'Total down 272 on October.'],
  ['contacts', 'We had 1,127 contacts, 60 more than in October.'],
  ['contacts', '8,686 contacts YTD.'],
  ['contacts', 'Contacts are below the 760 target.'],
  ['contacts', 'Contacts fell again in November.'],
  ['referrals', '191 referrals in month - the highest this year.'],
  ['referrals', 'Referrals are still above the March 2023 target of 210.'],
  ['referrals', '2,418 referrals have been accepted since April.'],
  ['referrals', 'There were 357 referrals in October and 191 in November.'],
  ['referral-rate', '1,080 per 10,000 on a full-year basis; last year’s outturn was 890.'],
  ['referral-rate', 'Projected rate up from 1,139 in October to 1,080.'],
  ['contacts-to-early-help', '21% of contacts led to early help in November.'],
  ['contacts-to-early-help', '12% for the month, above the March target of 26%.'],
  ['re-referrals', 'Re-referrals are falling: 32% YTD against 28% last year.'],
  ['re-referrals', '23% of referrals in the year to date were re-referrals.'],
  ['assessments-in-timescale', 'YTD 86%, down from 69% at October.'],
  ['assessments-in-timescale', 'Assessments in time have improved each month since April.'],
  ['assessments-in-timescale', '149 of 318 assessments completed in November were in time.'],
  ['cla-number', '692 children looked after at 30/11/2022.'],
  ['cla-number', 'CLA numbers are down 5 on October.'],
  ['cla-number', 'CLA is 14 above the March target of 515.'],
  ['cla-rate', '183 per 10,000 compared with 89 for our SN.'],
  ['cla-rate', 'Our rate is more than double that of our statistical neighbours.'],
  ['cla-starts', '18 starts in month, treble October’s 9.'],
  ['cla-starts', '152 starts since April.'],
  ['cla-starts-rate', '45 per 10,000 so far this year.'],
  ['cla-ceased', '31 left care in November.'],
  ['cla-ceased', '111 since April, 29 more than at this point last year.'],
  ['cla-ceased-rate', '48 per 10,000 is below neighbours at 34.'],
  ['cla-visits-in-timescale', '78% of visits in time at month end.'],
  ['cla-visits-in-timescale', '87%, still short of the 85% target for March.'],
  ['cla-reviews-in-timescale', '95% of reviews in time, steady all year.'],
]

function contradictions(measure: string, words: string): readonly string[] {
  return claimsIn(measure, words)
    .filter(({ verdict }) => verdict === 'contradicts')
    .map(({ claim }) => claim)
}

describe('a true statement is not contradicted', () => {
  test.each(TRUE)('%s: %s', (measure, words) => {
    expect(contradictions(measure, words)).toEqual([])
  })
})

describe('a wrong one is', () => {
  test.each(WRONG)('%s: %s', (measure, words) => {
    expect(contradictions(measure, words)).not.toEqual([])
  })
})
