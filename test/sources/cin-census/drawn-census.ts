import {
  CIN_CENSUS_ELEMENTS,
  CIN_CENSUS_ROOT,
  cinCensus,
} from '../../../src/sources/cin-census/cin-census.ts'
import { elementsOf } from '../drawn-elements.ts'
import { type Crossings, crossDrawn, type DrawnParts } from '../drawn-parts.ts'

/** A child of a census, with what it says of who it is and its referrals. */
export function child(
  identifiers: string,
  details: string,
  disabilities = '<Disability>NONE</Disability>',
): string {
  return `<Child>
    <ChildIdentifiers>${identifiers}</ChildIdentifiers>
    <ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities>${disabilities}</Disabilities></ChildCharacteristics>
    ${details}
  </Child>`
}

/** A child A with one or more referrals. */
export const childA = (...details: readonly string[]) =>
  child(
    '<LAchildID>A</LAchildID><Sex>F</Sex>',
    details.map(one => `<CINdetails>${one}</CINdetails>`).join(''),
  )

/** A census file. */
export const message = (...children: readonly string[]) => `<${CIN_CENSUS_ROOT}>
  <Header><CollectionDetails><Collection>CIN</Collection><Year>2023</Year></CollectionDetails></Header>
  <Children>${children.join('')}</Children>
</${CIN_CENSUS_ROOT}>`

/** The records of a census file, by part. */
export const partsOf = (xml: string): DrawnParts => elementsOf(cinCensus, CIN_CENSUS_ELEMENTS, xml).parts
/** What a census of these children comes to in the dataset. */
export const read = (...children: readonly string[]) => crossDrawn(cinCensus, partsOf(message(...children)))

/** The records of several census files, in the order of the files. */
export function inOrder(...files: readonly DrawnParts[]): DrawnParts {
  const all: Record<string, Record<string, string | null>[]> = {}
  for (const [at, parts] of files.entries())
    for (const [name, records] of Object.entries(parts))
      all[name] = [...(all[name] ?? []), ...records.map(record => ({ ...record, _file: String(at) }))]
  return all
}

/** Some columns of the rows kept of a table. */
export const cells = (crossings: Crossings, table: string, ...columns: readonly string[]) =>
  (crossings.kept[table] ?? []).map(row => columns.map(column => row[column]))
