import { relative } from 'node:path'
import { countOf, inWords } from '../base/display.ts'
import type { FileKind, FoundSource, InspectedFolder } from '../first-run.ts'
import { FORMATS } from '../sources/formats/all.ts'
import { TABLES } from '../tables/all.ts'

const TITLES: Readonly<Record<FileKind, string>> = {
  'ssd-csv': 'Standard Safeguarding Dataset (CSV)',
  'ssd-parquet': 'Standard Safeguarding Dataset (Parquet)',
  'annex-a': FORMATS['annex-a'].title,
  ssda903: FORMATS.ssda903.title,
  'cin-census': FORMATS['cin-census'].title,
  figures: 'Figures published before',
}

const NAMES_TOLD = 5

/** What was found in some folders, for a terminal: each kind of source with what it holds, and what is not recognised. */
export function foundText(folders: readonly InspectedFolder[], here: string): string {
  return folders.map(folder => oneFolder(folder, here)).join('\n')
}

function oneFolder({ folder, files, others }: InspectedFolder, here: string): string {
  const kinds = (Object.keys(TITLES) as FileKind[]).flatMap(kind => {
    const its = files.filter(file => file.kind === kind)
    const holds = [...new Set(its.flatMap(file => (file.kind === null ? [] : file.holds)))]
    return its.length === 0 ? [] : [`  ${sourceWords({ kind, files: its.length, holds })}`]
  })
  const unknown = files.flatMap(file =>
    file.kind === null ? [`  Not recognised: ${file.name} (${file.because})`] : [],
  )
  const others_ = others.length === 0 ? [] : [`  Passed over: ${someOf(others)}`]
  const near = relative(here, folder)
  return [
    `${near === '' ? '.' : near.startsWith('..') ? folder : near}:`,
    ...kinds,
    ...unknown,
    ...others_,
    '',
  ].join('\n')
}

/** A source in words: `Annex A: 1 file with lists 1, 2 and 6`. */
export function sourceWords({ kind, files, holds }: Pick<FoundSource, 'kind' | 'files' | 'holds'>): string {
  return `${TITLES[kind]}: ${countOf(files, 'file')}${holdWords(kind, holds)}`
}

function holdWords(kind: FileKind, holds: readonly string[]): string {
  if (holds.length === 0 || kind === 'figures') return ''
  if (kind === 'cin-census') return ` with ${inWords(holds)}`
  if (kind === 'ssd-csv' || kind === 'ssd-parquet') {
    const count = `${holds.length} of ${TABLES.length} tables`
    return holds.length > NAMES_TOLD ? ` with ${count}` : ` with ${count}: ${inWords(holds)}`
  }
  const places = FORMATS[kind].parts.map(({ title }) => title)
  const inOrder = [...holds].sort((a, b) => places.indexOf(a) - places.indexOf(b))
  if (kind !== 'annex-a') return ` with ${inWords(inOrder)}`
  return ` with ${holds.length === 1 ? 'list' : 'lists'} ${inWords(spans(inOrder.map(title => Number(title.replace(/^List /, '')))))}`
}

/** Numbers in order, three and more in a row as a span: `1 to 4`. */
function spans(numbers: readonly number[]): readonly string[] {
  const runs: number[][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.at(-1) === number - 1) last.push(number)
    else runs.push([number])
  }
  return runs.flatMap(run => (run.length < 3 ? run.map(String) : [`${run[0]} to ${run.at(-1)}`]))
}

function someOf(names: readonly string[]): string {
  if (names.length <= NAMES_TOLD) return inWords(names)
  return `${names.slice(0, NAMES_TOLD).join(', ')} and ${names.length - NAMES_TOLD} more`
}
