/** What people are here to do; a person may have several. */
export const ROLES = ['reader', 'manager', 'signatory', 'analyst', 'administrator'] as const

/** One of `ROLES`. */
export type Role = (typeof ROLES)[number]

/** What each role is for, as people are told. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  reader: 'reads published reports and opens no list',
  manager: 'works the lists of their own teams and writes about the measures they own',
  signatory: 'reviews what was written, signs it off and publishes',
  analyst: 'opens every list, runs the monthly cycle and helps with every answer',
  administrator: 'looks after people, sessions and the audit log',
}
