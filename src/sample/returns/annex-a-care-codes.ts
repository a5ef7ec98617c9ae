/** The codes of Annex A's list of children in care, by code of the looked after return. */
type Codes = Readonly<Record<string, string>>

/** The legal status that a child is looked after under. */
export const LEGAL_STATUS: Codes = {
  C1: 'C1: ICO',
  C2: 'C2: FCO',
  D1: 'D1: Freeing order',
  E1: 'E1: Placement order',
  V2: 'V2: Single period under S20',
  L1: 'L1: Police protection LA accommodation',
  L2: 'L2: EPO',
  L3: 'L3: Child assessment order LA accommodation',
  J1: 'J1: Remanded to LA or youth detention',
  J2: 'J2: LA accommodation under PACE',
  J3: 'J3: Youth rehabilitation order',
  V3: 'V3: Short term breaks, episodes recorded',
  V4: 'V4: Short term breaks, agreements recorded',
}

/** Why a period of care ended; E17 came after the template that the others are taken from. */
export const CEASED: Codes = {
  E11: 'a) E11: Adopted - application unopposed',
  E12: 'b) E12: Adopted - consent dispensed',
  E2: 'c) E2: Died',
  E3: 'd) E3: Care taken by another LA',
  E4A: 'e) E4A: Returned home to live with parents or relatives - part of planning',
  E4B: 'f) E4B: Returned home to live with parents or relatives - not part of planning',
  E13: 'g) E13: Parents, relatives or other with no parental responsibility',
  E41: 'h) E41: Residence order granted',
  E45: 'i) E45: Special Guardianship Orders - former carer relative/friend',
  E46: 'j) E46: Special Guardianship Orders - former carer other',
  E47: 'k) E47: Special Guardianship Orders - relative/friend',
  E48: 'l) E48: Special Guardianship Orders - other',
  E5: 'm) E5: Moved into independent living - supported',
  E6: 'n) E6: Moved into independent living - no support',
  E7: 'o) E7: Transferred to residential care funded by adult social services',
  E9: 'p) E9: Sentenced to custody',
  E14: 'q) E14: Accommodation on remand ended',
  E15: 'r) E15: Age assessment determined child was 18 or over',
  E16: 's) E16: Child moved abroad',
  E8: 't) E8: Care ceased for any other reason',
  X1: 'u) X1:CodeError',
  E17: 'v) E17: Aged 18 (or over) and remained with current carers (inc under staying put arrangements)',
}

/** Where a child is placed. */
export const PLACEMENT: Codes = {
  U1: 'a) U1: Foster placement - relatives - long term',
  U2: 'b) U2: Foster placement - relative - FFA',
  U3: 'c) U3: Foster placement - relative - not FFA',
  U4: 'd) U4: Foster placement - long term',
  U5: 'e) U5: Foster placement - FFA',
  U6: 'f) U6: Foster placement - not FFA',
  A3: 'g) A3: Placed for adoption - consent - current foster',
  A4: 'h) A4: Placed for adoption - consent - not foster',
  A5: 'i) A5: Placed for adoption - order - foster',
  A6: 'j) A6: Placed for adoption - order - not foster',
  P1: 'k) P1: Placed with parents',
  P2: 'l) P2: Independent living',
  P3: 'm) P3: Residential employment',
  H5: 'n) H5: Residential accommodation',
  K1: 'o) K1: Secure Children’s Homes',
  K2: 'p) K2: Children’s Homes',
  R1: 'q) R1: Residential Care Home',
  R2: 'r) R2: NHS/Health Trust',
  R3: 's) R3: Family Centre or Mother and Baby Unit',
  R5: 't) R5: Young Offender Institution',
  S1: 'u) S1: Residential school',
  Z1: 'v) Z1: Other placements',
  T0: 'w) T0: Temporary placement',
  T1: 'x) T1: Temporary placement - hospital',
  T2: 'y) T2: Temporary placement - holiday',
  T3: 'z) T3: Temporary placement - carer holiday',
  T4: 'zz) T4: Temporary placement - seven days or less',
}

/** Who provides the placement. */
export const PROVIDER: Codes = {
  PR0: 'a) PR0: Parents/Parental responsibility',
  PR1: 'b) PR1: Own provision',
  PR2: 'c) PR2: Other LA provision',
  PR3: 'd) PR3: Other public provision',
  PR4: 'e) PR4: Private provision',
  PR5: 'f) PR5: Voluntary/third sector',
}
