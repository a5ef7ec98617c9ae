/** The codes that the template of Annex A asks for, by national code. */
type Codes = Readonly<Record<string, string>>

/** Yes and no. */
export const YES_NO: Codes = { Y: 'a) Yes', N: 'b) No' }

/** Sex. */
export const GENDER: Codes = { M: 'a) Male', F: 'b) Female', U: 'c) Not stated/recorded', I: 'd) Neither' }

/** Ethnicity; the last two share a letter in the template. */
// biome-ignore format: many short pairs
export const ETHNICITY: Codes = {
  WBRI: 'a) WBRI', WIRI: 'b) WIRI', WIRT: 'c) WIRT', WOTH: 'd) WOTH', WROM: 'e) WROM', MWBC: 'f) MWBC',
  MWBA: 'g) MWBA', MWAS: 'h) MWAS', MOTH: 'i) MOTH', AIND: 'j) AIND', APKN: 'k) APKN', ABAN: 'l) ABAN',
  AOTH: 'm) AOTH', BCRB: 'n) BCRB', BAFR: 'o) BAFR', BOTH: 'p) BOTH', CHNE: 'q) CHNE', OOTH: 'r) OOTH',
  REFU: 's) REFU', NOBT: 's) NOBT',
}

/** Where a contact or referral came from. */
export const SOURCE: Codes = {
  '1A': 'a) 1A: Individual',
  '1B': 'b) 1B: Individual',
  '1C': 'c) 1C: Individual',
  '1D': 'd) 1D: Individual',
  '2A': 'e) 2A: Schools',
  '2B': 'f) 2B: Education services',
  '3A': 'g) 3A: Health services',
  '3B': 'h) 3B: Health services',
  '3C': 'i) 3C: Health services',
  '3D': 'j) 3D: Health services',
  '3E': 'k) 3E: Health services',
  '3F': 'l) 3F: Health services',
  '4': 'm) 4: Housing',
  '5A': 'n) 5A: LA services',
  '5B': 'o) 5B: LA services',
  '5C': 'p) 5C: LA services',
  '5D': 'p1) 5D: LA services',
  '6': 'q) 6: Police',
  '7': 'r) 7: Other legal agency',
  '8': 's) 8: Other',
  '9': 't) 9: Anonymous',
  '10': 'u) 10: Unknown',
}

/** The main reason for a child’s need. */
export const NEED: Codes = {
  N1: 'N1 - Abuse or neglect',
  N2: 'N2 - Child’s disability',
  N3: 'N3 - Parental disability or illness',
  N4: 'N4 - Family in acute stress',
  N5: 'N5 - Family dysfunction',
  N6: 'N6 - Socially unacceptable behaviour',
  N7: 'N7 - Low income',
  N8: 'N8 - Absent parenting',
  N9: 'N9 - Cases other than children in need',
  N0: 'N0 - Not stated',
}

/** Why an episode of need was closed. */
export const CLOSURE: Codes = {
  RC1: 'RC1 - Adopted',
  RC2: 'RC2 - Died',
  RC3: 'RC3 - Child arrangements order',
  RC4: 'RC4 - Special guardianship order',
  RC5: 'RC5 - Transferred to services of another local authority',
  RC6: 'RC6 - Transferred to adult social care services',
  RC7: 'RC7 - Services ceased for any other reason, including child no longer in need',
  RC8: 'RC8 - Case closed after assessment, no further action',
  RC9: 'RC9 - Case closed after assessment, referred to early help',
}

/** The category of abuse of a child protection plan. */
export const ABUSE: Codes = {
  NEG: 'a) Neglect',
  PHY: 'b) Physical abuse',
  SAB: 'c) Sexual abuse',
  EMO: 'd) Emotional abuse',
  MUL: 'e) Multiple/not recommended',
}

/** What Northmere calls its plans for permanence; a plan that runs beside another is none of the template's. */
export const PERMANENCE: Codes = {
  RETURN_HOME: 'a) Return to family',
  ADOPTION: 'b) Adoption',
  SGO: 'c) SGO/CAO',
  LONG_TERM_FOSTERING: 'f) Long-term fostering',
  PARALLEL: 'g) other',
}

/** Where a care leaver lives. */
export const ACCOMMODATION: Codes = {
  B: 'B: Parents/relatives',
  C: 'C: Community home / residential care',
  D: 'D: Semi-independent, transitional accommodation and self-contained accommodation',
  U: 'U: Independent living',
  V: 'V: Emergency accommodation',
  Y: 'Y: Other accommodation',
  Z: 'Z: With former foster carers',
}

/** Whether it suits, as the looked after return codes it. */
export const SUITABLE: Codes = { '1': 'a) Suitable', '2': 'b) Unsuitable' }

/** What a care leaver does. */
export const ACTIVITY: Codes = {
  F1: 'F1: Full time in higher education',
  P1: 'P1: Part time in higher education',
  F2: 'F2: Full time in education other than higher',
  P2: 'P2: Part time in education other than higher',
  F3: 'F3: Full time in training or employment',
  P3: 'P3: Part time in training or employment',
  G4: 'G4: Not in education, employment or training - illness or disability',
  G5: 'G5: Not in education, employment or training - other',
  G6: 'G6: Not in education, employment or training - pregnancy or parenting',
}
