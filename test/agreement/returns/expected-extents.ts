import type { FormatKind } from '../../../src/sources/format.ts'

/** How far a return alone tells a measure. */
export type Extent = 'in full' | 'approximately' | 'not at all'

const FULL = 'in full'
const ABOUT = 'approximately'
const NONE = 'not at all'

/**
 * How far each return alone tells each measure, written down from what the returns ask for, so that a change of what the
 * product says is noticed. Where it is wider or narrower than one would think:
 * - Annex A counts referrals of twelve months as of the day it is drawn, not before each referral, so it does not say which
 *   are re-referrals.
 * - Annex A has the latest plan, episode and period of each child, so what is counted at the end of an earlier month is
 *   only about right.
 * - The census does not say who is looked after, so it can't say who is in need and not looked after.
 */
// biome-ignore format: a measure a line
export const EXPECTED_EXTENTS: Readonly<Record<string, Readonly<Record<FormatKind, Extent>>>> = {
  'cin-number':                { 'annex-a': ABOUT, ssda903: NONE,  'cin-census': NONE },
  'cin-rate':                  { 'annex-a': ABOUT, ssda903: NONE,  'cin-census': NONE },
  'cin-visits-in-timescale':   { 'annex-a': ABOUT, ssda903: NONE,  'cin-census': NONE },
  'cp-number':                 { 'annex-a': ABOUT, ssda903: NONE,  'cin-census': FULL },
  'cp-rate':                   { 'annex-a': ABOUT, ssda903: NONE,  'cin-census': FULL },
  'icpc-in-timescale':         { 'annex-a': FULL,  ssda903: NONE,  'cin-census': FULL },
  'cp-visits-in-timescale':    { 'annex-a': ABOUT, ssda903: NONE,  'cin-census': NONE },
  'cp-reviews-in-timescale':   { 'annex-a': ABOUT, ssda903: NONE,  'cin-census': ABOUT },
  'early-help-open':           { 'annex-a': ABOUT, ssda903: NONE,  'cin-census': NONE },
  'all-open-cases':            { 'annex-a': ABOUT, ssda903: NONE,  'cin-census': FULL },
  'contacts':                  { 'annex-a': FULL,  ssda903: NONE,  'cin-census': NONE },
  'referrals':                 { 'annex-a': FULL,  ssda903: NONE,  'cin-census': FULL },
  'referral-rate':             { 'annex-a': FULL,  ssda903: NONE,  'cin-census': FULL },
  'contacts-to-early-help':    { 'annex-a': ABOUT, ssda903: NONE,  'cin-census': NONE },
  're-referrals':              { 'annex-a': NONE,  ssda903: NONE,  'cin-census': FULL },
  'assessments-in-timescale':  { 'annex-a': FULL,  ssda903: NONE,  'cin-census': FULL },
  'cla-number':                { 'annex-a': ABOUT, ssda903: FULL,  'cin-census': NONE },
  'cla-rate':                  { 'annex-a': ABOUT, ssda903: FULL,  'cin-census': NONE },
  'cla-starts':                { 'annex-a': ABOUT, ssda903: FULL,  'cin-census': NONE },
  'cla-starts-rate':           { 'annex-a': ABOUT, ssda903: FULL,  'cin-census': NONE },
  'cla-ceased':                { 'annex-a': ABOUT, ssda903: FULL,  'cin-census': NONE },
  'cla-ceased-rate':           { 'annex-a': ABOUT, ssda903: FULL,  'cin-census': NONE },
  'cla-visits-in-timescale':   { 'annex-a': ABOUT, ssda903: NONE,  'cin-census': NONE },
  'cla-reviews-in-timescale':  { 'annex-a': ABOUT, ssda903: ABOUT, 'cin-census': NONE },
}

/**
 * How far an approximate figure of Annex A may be from the whole truth, as a share of it, June to November 2022; none
 * for those that may not be off by one.
 */
export const ANNEX_A_BOUNDS: Readonly<Record<string, number>> = {
  'cin-number': 0.07,
  'cin-rate': 0.07,
  'cin-visits-in-timescale': 0.02,
  'cp-number': 0.015,
  'cp-rate': 0.015,
  'cp-visits-in-timescale': 0,
  'cp-reviews-in-timescale': 0.01,
  'early-help-open': 0,
  'all-open-cases': 0.14,
  'contacts-to-early-help': 0.3,
  'cla-number': 0.003,
  'cla-rate': 0.003,
  'cla-starts': 0,
  'cla-ceased': 0.08,
  'cla-visits-in-timescale': 0,
  'cla-reviews-in-timescale': 0.025,
}
