import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Audience } from '../../figures/disclosure.ts'
import type { FigureRecord } from '../../figures/figure-records.ts'
import {
  EDITION_FORMAT,
  type Edition,
  editionText,
  type SealedFile,
  type Unsealed,
} from '../../report/editions/edition.ts'
import { figuresText } from '../../report/editions/figures-file.ts'
import type { Restated } from '../../report/editions/restate.ts'
import { restatedText } from '../../report/editions/restated-file.ts'
import type { Extract } from '../extract.ts'
import { sha256 } from '../hash.ts'
import type { PlanFolder } from '../plan-folder.ts'
import { definitionTexts, engineOf, rulesInForce } from './definition-texts.ts'
import { EDITION_FILES } from './read-edition.ts'

/** Files by their path below a folder, with `/` between its parts. */
export type Files = ReadonlyMap<string, string | Uint8Array>

/** A report to be sealed, and what it was made from. */
export interface SealRequest {
  readonly open: PlanFolder
  readonly extract: Extract
  readonly report: {
    readonly authority: Edition['authority']
    readonly month: string
    readonly audience: Audience
    readonly signedOff: Edition['signedOff']
  }
  readonly rendering: Edition['rendering']
  /** The report's files as written. */
  readonly files: Files
  readonly figures: readonly FigureRecord[]
  readonly restated: ReadonlyMap<string, Restated>
  /** The program's version. */
  readonly version: string
  /** The folder that its files are going to be written to as well; null where there is none. */
  readonly out: string | null
}

/** Every file of an edition but its manifest, in the order of their paths. */
export function partsOf({ open, report, files, figures, restated }: SealRequest): Files {
  const clash = [...files.keys()].find(isWorkingPaper)
  if (clash) throw new Error(`a report has no file ${clash}`)
  const parts = new Map<string, string | Uint8Array>([
    ...files,
    [EDITION_FILES.figures, figuresText(figures)],
    ...(report.audience === 'board' && restated.size > 0
      ? ([[EDITION_FILES.restated, restatedText(restated)]] as const)
      : []),
    ...planFiles(open, report.month),
    ...historyFiles(open),
    ...definitionTexts(open).map(
      ({ name, text }) => [`${EDITION_FILES.definitions}/${name}.sql`, text] as const,
    ),
  ])
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Whether a file of an edition is not the report's, but says what it was made from. */
export function isWorkingPaper(path: string): boolean {
  return Object.values(EDITION_FILES).some(own => path === own || path.startsWith(`${own}/`))
}

/** The plan, the month's narrative and the plan's own measures, byte for byte. */
function planFiles({ folder }: PlanFolder, month: string): readonly (readonly [string, Uint8Array])[] {
  const within = (path: string, ending: string) => {
    const full = join(folder, path)
    const names = existsSync(full) ? readdirSync(full).filter(name => name.endsWith(ending)) : []
    return names.map(name => `${path}/${name}`)
  }
  return ['plan.yaml', ...within(`narrative/${month}`, '.md'), ...within('measures', '.sql')].map(path => [
    `${EDITION_FILES.plan}/${path}`,
    readFileSync(join(folder, path)),
  ])
}

/** What was published before the records begin, byte for byte; the plan may name files from anywhere. */
function historyFiles({ historyFiles }: PlanFolder): readonly (readonly [string, Uint8Array])[] {
  return historyFiles
    .filter(path => existsSync(path))
    .map((path, at) => [
      `${EDITION_FILES.history}/${String(at + 1).padStart(2, '0')}.csv`,
      readFileSync(path),
    ])
}

/** What an edition says of itself, before its digest. */
export function manifestOf(request: SealRequest, parts: Files): Unsealed {
  const { open, extract, report } = request
  return {
    format: EDITION_FORMAT,
    authority: { code: report.authority.code, name: report.authority.name },
    month: report.month,
    audience: report.audience,
    signedOff: report.signedOff ? { by: report.signedOff.by, on: report.signedOff.on } : null,
    extract: {
      id: extract.manifest.id,
      manifest: sha256(readFileSync(join(extract.folder, 'manifest.json'))),
    },
    engine: engineOf(request.version),
    rendering: {
      formats: [...request.rendering.formats],
      orientation: request.rendering.orientation,
    },
    definitions: definitionTexts(open).map(({ name, kind, text }) => ({ name, kind, sha256: sha256(text) })),
    parameters: rulesInForce(open),
    files: Object.fromEntries([...parts].map(([path, content]) => [path, sealedFile(content)])),
  }
}

/** What a manifest says of a file. */
export function sealedFile(content: string | Uint8Array): SealedFile {
  return { sha256: sha256(content), bytes: Buffer.byteLength(content) }
}

/** The digest of an edition: the hash of all that its manifest says besides. */
export function digestOf(edition: Unsealed | Edition): string {
  const { digest: _, ...unsealed } = { digest: '', ...edition }
  return sha256(editionText(unsealed))
}
