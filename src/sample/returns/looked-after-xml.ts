import type { Row } from '../rows.ts'
import { groupBy, said } from './dataset.ts'
import type { ReturnFile, ReturnFileName } from './looked-after-return.ts'
import { branch, leafOrEmpty, type Xml, xmlDocument } from './xml.ts'

type OfChild = (file: ReturnFileName) => readonly Row[]

/** Columns whose element has another name. */
const ELEMENTS: Readonly<Record<string, string>> = { CHILD: 'CHILDID', PLACE: 'PL' }
const EPISODE = 'DECOM,RNE,LS,CIN,PLACE,PL_POST,HOME_POST,URN,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE'

/** The looked after return in its XML form: each child with a header and its episodes. Social workers are in CSV alone. */
export function lookedAfterXml(files: readonly ReturnFile[]): string {
  const byChild = new Map(files.map(({ name, rows }) => [name, groupBy(rows, 'CHILD')]))
  const children = files.find(({ name }) => name === 'header')!.rows
  return xmlDocument(
    branch(
      'EXPSSDA903',
      ...children.map(child => childXml(child, file => byChild.get(file)?.get(said(child, 'CHILD')) ?? [])),
    ),
  )
}

function childXml(child: Row, of: OfChild): Xml {
  const [alone] = of('uasc')
  return branch(
    'CHILD',
    branch(
      'HEADER',
      elements(child, 'CHILD,UPN,SEX,DOB,ETHNIC'),
      leafOrEmpty('UASC', alone ? '1' : ''),
      alone ? elements(alone, 'DUC') : [],
      ...of('reviews').map(row => branch('AREVIEW', elements(row, 'REVIEW,REVIEW_CODE'))),
      ...of('missing').map(row => branch('AMISSING', elements(row, 'MISSING,MIS_START,MIS_END'))),
      elements(child, 'MOTHER,MC_DOB'),
      ...of('previous_permanence').map(row =>
        branch('PERMANENCE', elements(row, 'PREV_PERM,LA_PERM,DATE_PERM')),
      ),
      ...of('placed_for_adoption').map(row =>
        branch('AD_PLACED', elements(row, 'DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED')),
      ),
      ...of('ad1').map(row =>
        elements(row, 'DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR'),
      ),
      ...of('oc3').map(row => elements(row, 'IN_TOUCH,ACTIV,ACCOM')),
    ),
    ...of('episodes').map(row => branch('EPISODE', elements(row, EPISODE))),
  )
}

function elements(row: Row, columns: string): Xml {
  return columns.split(',').flatMap(name => leafOrEmpty(ELEMENTS[name] ?? name, row[name]))
}
