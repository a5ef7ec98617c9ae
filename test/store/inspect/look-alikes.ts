import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FORMATS } from '../../../src/sources/formats/all.ts'
import { openEngine } from '../../../src/store/engine.ts'
import { madeWorkbook } from '../../sources/workbook/made-workbook.ts'

/** Files as councils have them, a few rows each, made up. */

export const CONTACTS_CSV = `cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code
1,a,2022-10-03,1A
2,b,2022-11-30,1A
`

export const EPISODES_CSV = `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
1,01/09/2022,S,C2,N1,U1,PR1,,,,,,
2,04/11/2022,S,C2,N1,U1,PR1,,,,,,
`

export const HEADER_CSV = `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
1,1,02/03/2012,WBRI,,,
2,2,02/03/2014,WBRI,,,
`

export const RETURN_XML = `<?xml version="1.0"?><EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><SEX>1</SEX><DOB>02/03/2012</DOB></HEADER>
<EPISODE><DECOM>01/09/2022</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U1</PL></EPISODE></CHILD></EXPSSDA903>`

export const CENSUS_XML = `<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2023</Year>
<ReferenceDate>2023-03-31</ReferenceDate></CollectionDetails></Header><Children><Child>
<ChildIdentifiers><LAchildID>1</LAchildID><PersonBirthDate>2012-03-02</PersonBirthDate></ChildIdentifiers>
<CINdetails><CINreferralDate>2022-11-07</CINreferralDate><ReferralSource>1A</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails>
</Child></Children></Message>`

export const OTHER_XML =
  '<Message><Header><CollectionDetails><Collection>SLASC</Collection></CollectionDetails></Header></Message>'

export const FIGURES_CSV = 'measure,month,value,source\ncontacts,2018-04,900,Board report\n'

/** An Annex A workbook with a title above the headings of each list, and rows as cells of text. */
export function annexAWorkbook(
  lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>,
): Uint8Array {
  const sheets = Object.entries(lists).map(([title, rows]) => {
    const part = FORMATS['annex-a'].parts.find(one => one.title === title)!
    const headings = part.columns.map(({ heading }) => heading)
    const written = [
      [`Annex A, ${title}`],
      headings,
      ...rows.map(row => headings.map(name => row[name] ?? '')),
    ]
    return [title, written.map(cells => `<row>${cells.map(cell).join('')}</row>`).join('')] as const
  })
  return madeWorkbook({ sheets: Object.fromEntries(sheets) })
}

function cell(text: string): string {
  return `<c t="inlineStr"><is><t>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`
}

/** A Parquet file with what a select gives. */
export async function parquetOf(select: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'))
  const engine = await openEngine({ memory: '256MB', folders: [folder], spill: join(folder, 'spill') })
  try {
    await engine.run(`copy (${select}) to '${folder}/made.parquet' (format parquet)`)
    return readFileSync(join(folder, 'made.parquet'))
  } finally {
    engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
