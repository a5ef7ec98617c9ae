import { type Month, monthsBetween } from '../base/month.ts'

/** A path through time: values at some months, straight lines between them. */
export type Anchors = Readonly<Record<Month, number>>

/** Where the stocks on the last day of the month go; from September 2022 as Northmere's board saw them. */
// biome-ignore format: a path a line
export const STOCKS = {
  inNeed: { '2015-11': 770, '2017-03': 838, '2018-03': 921, '2019-09': 1052, '2020-03': 1084, '2020-06': 992, '2021-03': 1118, '2022-03': 1236, '2022-06': 1302, '2022-08': 1309, '2022-09': 1297, '2022-10': 1161, '2022-11': 959 },
  protected: { '2015-11': 164, '2017-03': 189, '2019-03': 226, '2020-03': 239, '2020-07': 254, '2021-03': 249, '2022-03': 273, '2022-08': 313, '2022-09': 321, '2022-10': 343, '2022-11': 353 },
  lookedAfter: { '2015-11': 371, '2017-03': 412, '2018-03': 447, '2019-03': 492, '2020-03': 541, '2021-03': 589, '2022-03': 615, '2022-11': 629 },
  adults: { '2015-11': 94, '2018-03': 128, '2020-03': 163, '2022-03': 206, '2022-08': 216, '2022-09': 219, '2022-10': 224, '2022-11': 239 },
  earlyHelp: { '2015-11': 605, '2018-03': 772, '2020-02': 894, '2020-06': 783, '2021-09': 968, '2022-05': 1062, '2022-08': 1036, '2022-09': 1004, '2022-10': 894, '2022-11': 722 },
} as const satisfies Readonly<Record<string, Anchors>>

/** What happens in a month, before season and pandemic. */
// biome-ignore format: a path a line
export const FLOWS = {
  referrals: { '2015-11': 184, '2018-01': 214, '2019-09': 249, '2021-03': 252, '2022-03': 306 },
  contacts: { '2015-11': 742, '2019-03': 893, '2021-12': 1010, '2022-08': 1112, '2022-09': 1121, '2022-10': 1087, '2022-11': 1127 },
  conferences: { '2015-11': 17, '2019-03': 23, '2021-03': 26, '2022-03': 29 },
  careStarts: { '2015-11': 11.5, '2019-03': 14.5, '2021-03': 15.5, '2022-03': 15.5 },
} as const satisfies Readonly<Record<string, Anchors>>

/** Shares in per cent. */
// biome-ignore format: a path a line
export const SHARES = {
  inNeedVisits: { '2015-11': 70, '2018-06': 77, '2020-02': 79, '2020-04': 66, '2020-07': 76, '2021-09': 83, '2022-05': 82, '2022-08': 79, '2022-09': 80, '2022-10': 81, '2022-11': 68 },
  protectionVisits: { '2015-11': 79, '2018-06': 84, '2020-02': 86, '2020-04': 74, '2020-07': 84, '2021-09': 87, '2022-05': 85, '2022-08': 82, '2022-09': 81, '2022-10': 74, '2022-11': 67 },
  protectionReviews: { '2015-11': 94, '2018-06': 97, '2020-05': 96, '2021-09': 98, '2022-09': 98, '2022-10': 97, '2022-11': 97 },
  careVisits: { '2015-11': 83, '2018-06': 88, '2020-02': 90, '2020-04': 80, '2020-07': 88, '2021-09': 92, '2022-05': 91, '2022-09': 89, '2022-11': 87 },
  careReviews: { '2015-11': 94, '2018-06': 96, '2020-05': 96, '2022-03': 97.4, '2022-11': 98 },
  conferencesInTime: { '2015-11': 83, '2018-03': 88, '2020-03': 90, '2021-03': 93 },
  conferencesInLastYear: { '2021-04': 94.5, '2022-03': 91 },
  reReferrals: { '2015-11': 21, '2019-03': 25, '2021-03': 27, '2022-03': 30.5, '2022-11': 33 },
  assessmentsInTime: { '2015-11': 80, '2019-06': 85, '2021-03': 86, '2022-03': 74, '2022-07': 69, '2022-11': 64 },
  contactsToEarlyHelp: { '2015-11': 25, '2019-03': 23, '2021-06': 21, '2022-08': 18, '2022-09': 18, '2022-10': 12, '2022-11': 12 },
} as const satisfies Readonly<Record<string, Anchors>>

/** How each calendar month, January first, differs from an ordinary one. */
// biome-ignore format: a path a line
export const SEASONS = {
  referrals: [1.01, 0.98, 1.09, 0.94, 1.04, 1.06, 1.05, 0.86, 1.04, 1.06, 1.05, 0.82],
  contacts: [1.0, 0.98, 1.06, 0.95, 1.03, 1.04, 1.02, 0.9, 1.03, 1.05, 1.04, 0.9],
  conferences: [1.0, 1.0, 1.08, 0.95, 1.02, 1.05, 1.08, 0.88, 1.0, 1.04, 1.04, 0.86],
  visits: [0, 1, 1, 0, 1, 1, 0, -4, 0, 1, 1, -3],
} as const

/** What the first lockdown left of a month's referrals and contacts. */
// biome-ignore format: a path a line
export const LOCKDOWN: Anchors = { '2020-02': 1, '2020-03': 0.9, '2020-04': 0.62, '2020-05': 0.73, '2020-06': 0.9, '2020-08': 1 }

/** The path's value in a month; level before the first anchor and after the last. */
export function along(anchors: Anchors, month: Month): number {
  const known = Object.keys(anchors)
  const after = known.find(at => at >= month)
  const before = known.findLast(at => at <= month)
  if (after === undefined) return anchors[known.at(-1)!]!
  if (before === undefined || before === after) return anchors[after]!
  const share = monthsBetween(before, month) / monthsBetween(before, after)
  return anchors[before]! + (anchors[after]! - anchors[before]!) * share
}
