import type { Row } from '../rows.ts'
import { needDetails } from './census-need.ts'
import { pupilNumber } from './child.ts'
import { type Dataset, said } from './dataset.ts'
import { isIn, runsIn, type Window } from './windows.ts'
import { branch, leaf, type Xml, xmlDocument } from './xml.ts'

const AUTHORITY = '899'
/** Sex as the census numbers it: 0 where it is not recorded or the child unborn, 9 where it is neither. */
const SEX: Readonly<Record<string, string>> = { M: '1', F: '2', U: '0', I: '9' }

/**
 * The children in need census of a window: every child with a case open on any day of it, whoever is looked after or
 * grown up included, and every referral received in it that led to nothing.
 */
export function census(data: Dataset, window: Window): string {
  const children = data.all('ssd_person').flatMap(person => {
    const episodes = data
      .where('ssd_cin_episodes', 'cine_person_id', said(person, 'pers_person_id'))
      .filter(row => isCounted(row, window))
    return episodes.length === 0 ? [] : childXml(data, person, episodes, window)
  })
  return xmlDocument(branch('Message', header(window), branch('Children', children)))
}

function isCounted(episode: Row, window: Window): boolean {
  return episode.cine_referral_nfa === 'Y'
    ? isIn(window, said(episode, 'cine_referral_date'))
    : runsIn(window, episode, 'cine_referral_date', 'cine_close_date')
}

/** The year is named for the March that it ends in. */
function header({ to }: Window): Xml {
  const year = Number(to.slice(0, 4)) + (to.slice(5) > '03-31' ? 1 : 0)
  return branch(
    'Header',
    branch(
      'CollectionDetails',
      leaf('Collection', 'CIN'),
      leaf('Year', String(year)),
      leaf('ReferenceDate', to),
    ),
    branch(
      'Source',
      leaf('SourceLevel', 'L'),
      leaf('LEA', AUTHORITY),
      leaf('SoftwareCode', 'Northmere'),
      leaf('Release', '1'),
      leaf('SerialNo', '001'),
      leaf('DateTime', `${to}T23:59:00`),
    ),
  )
}

function childXml(data: Dataset, person: Row, episodes: readonly Row[], window: Window): Xml {
  const { number, unknown } = pupilNumber(data, person)
  const born = said(person, 'pers_dob')
  const disabilities = data
    .where('ssd_disability', 'disa_person_id', said(person, 'pers_person_id'))
    .map(row => said(row, 'disa_disability_code'))
  return branch(
    'Child',
    branch(
      'ChildIdentifiers',
      leaf('LAchildID', said(person, 'pers_person_id')),
      leaf('UPN', number),
      leaf('UPNunknown', unknown),
      leaf('PersonBirthDate', born),
      leaf('ExpectedPersonBirthDate', born === '' ? said(person, 'pers_expected_dob') : ''),
      leaf('GenderCurrent', SEX[said(person, 'pers_sex')]),
      leaf('PersonDeathDate', said(person, 'pers_death_date')),
    ),
    branch(
      'ChildCharacteristics',
      leaf('Ethnicity', said(person, 'pers_ethnicity')),
      branch(
        'Disabilities',
        ...(disabilities.length > 0 ? disabilities : ['NONE']).map(code => leaf('Disability', code)),
      ),
    ),
    ...episodes.map(episode => needDetails(data, episode, window)),
  )
}
