import { code, date, flag, id, json, table, text } from './table.ts'

export const person = table(
  'ssd_person',
  'A child or young person known to the authority, or a parent or carer recorded with one.',
  {
    pers_person_id: id('Person Unique ID', { key: true }),
    pers_forename: text('First/Fore name'),
    pers_surname: text('Last/Surname'),
    pers_sex: code('sex', 'Sex'),
    pers_gender: text('Gender'),
    pers_ethnicity: code('ethnicity', 'Ethnicity'),
    pers_dob: date('Date of Birth'),
    pers_common_child_id: id('Common Child Identifier (NHS Number)', { aliases: ['pers_single_unique_id'] }),
    pers_legacy_id: id('Person System ID (Placeholder or needed by some CMS)'),
    pers_upn_unknown: text('UPN Unknown'),
    pers_send_flag: text('SEND Flag'),
    pers_expected_dob: date('Expected Birth Date'),
    pers_death_date: date('Date of Death'),
    pers_is_mother: flag('Mother'),
    pers_nationality: text('Country of Origin (UASC)'),
  },
)

export const disability = table('ssd_disability', 'A disability of a person.', {
  disa_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
  disa_table_id: id('Disability table row ID', { key: true }),
  disa_disability_code: text('Disability Code'),
})

export const immigrationStatus = table(
  'ssd_immigration_status',
  'An immigration status of a person.',
  {
    immi_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    immi_immigration_status_id: id('Immigration Status ID', { key: true }),
    immi_immigration_status: text('Immigration Status'),
    immi_immigration_status_start_date: date('Immigration Status Start'),
    immi_immigration_status_end_date: date('Immigration Status End'),
  },
  { runs: ['immi_immigration_status_start_date', 'immi_immigration_status_end_date'] },
)

export const linkedIdentifiers = table(
  'ssd_linked_identifiers',
  'An identifier of a person in another system.',
  {
    link_table_id: id('Link table row ID', { key: true }),
    link_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    link_identifier_type: text(
      'Kind of identifier: case number, unique pupil number, NHS number, Home Office registration and others',
    ),
    link_identifier_value: text('Identifier or reference code'),
    link_valid_from_date: date('Date the identifier is known/valid from'),
    link_valid_to_date: date('Date the identifier ceases to be known/valid'),
  },
  { runs: ['link_valid_from_date', 'link_valid_to_date'] },
)

export const address = table(
  'ssd_address',
  'An address of a person.',
  {
    addr_table_id: id('Address table row ID', { key: true }),
    addr_address_json: json('Address'),
    addr_person_id: id('Person Unique ID', { references: 'ssd_person.pers_person_id' }),
    addr_address_type: text('Address Type'),
    addr_address_start_date: date('Address Start Date/ From'),
    addr_address_end_date: date('Address End Date/ To'),
    addr_address_postcode: text('Address Postcode'),
  },
  { runs: ['addr_address_start_date', 'addr_address_end_date'] },
)
