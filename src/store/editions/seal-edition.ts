import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { countOf } from '../../base/display.ts'
import { InputError } from '../../base/errors.ts'
import { type Edition, editionName, editionText } from '../../report/editions/edition.ts'
import { sweepPartials } from '../partial-folder.ts'
import { partialName } from '../partial-name.ts'
import { digestOf, type Files, manifestOf, partsOf, type SealRequest } from './edition-parts.ts'
import { filesIn } from './files-in.ts'
import { EDITION_FILES, editionsFolder, listEditions } from './read-edition.ts'

/** A sealed edition: where it is kept, whether it was not there before, and its files. */
export interface Sealed {
  readonly kept: string
  readonly added: boolean
  readonly edition: Edition
  readonly files: Files
}

/**
 * Seals an edition and keeps it in the plan folder's `editions`, written aside and named in one step. An edition is
 * never written over: another one of the same month gets a number, and the same one again adds nothing.
 */
export function sealEdition(request: SealRequest): Sealed {
  const parts = partsOf(request)
  const unsealed = manifestOf(request, parts)
  const edition: Edition = { ...unsealed, digest: digestOf(unsealed) }
  const files = new Map([...parts, [EDITION_FILES.manifest, editionText(edition)] as const])
  if (request.out !== null) refuseMixing(request.out, files)
  const { month, audience } = edition
  const kept = listEditions(request.open.folder).filter(
    ({ name }) => name.month === month && name.audience === audience,
  )
  const same = kept.find(one => one.edition.digest === edition.digest)
  if (same) return { kept: same.folder, added: false, edition, files }
  const next = Math.max(0, ...kept.map(({ name }) => name.nth)) + 1
  const name = (nth: number) => editionName({ month, audience, nth })
  return { kept: keep(editionsFolder(request.open.folder), files, name, next), added: true, edition, files }
}

/** An edition is a folder of its own: what else is in it would be taken for a part, and another edition would be lost. */
function refuseMixing(folder: string, files: Files): void {
  const there = filesIn(folder)
  const manifest = join(folder, EDITION_FILES.manifest)
  if (there.includes(EDITION_FILES.manifest)) {
    if (readFileSync(manifest, 'utf8') === files.get(EDITION_FILES.manifest)) return
    throw new InputError(`${folder} holds another edition, which is not written over. Give another folder.`)
  }
  const strangers = there.filter(path => !files.has(path))
  if (strangers.length === 0) return
  const more = strangers.length > 1 ? ` and ${countOf(strangers.length - 1, 'other file')}` : ''
  throw new InputError(
    `${folder} already holds ${strangers[0]}${more}, which the edition does not. Give an empty folder.`,
  )
}

/** Writes an edition beside the others and gives it its name; another may take the name first, and then the next is tried. */
function keep(parent: string, files: Files, name: (nth: number) => string, first: number): string {
  mkdirSync(parent, { recursive: true })
  sweepPartials(parent)
  const partial = join(parent, partialName(randomBytes(4).toString('hex')))
  try {
    writeReadOnly(partial, files)
    for (let nth = first; nth < first + MOST_TRIES; nth++) {
      const folder = join(parent, name(nth))
      if (existsSync(folder)) continue
      renameSync(partial, folder)
      return folder
    }
    throw new InputError(`No free name was found for the edition in ${parent}.`)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

const MOST_TRIES = 100
const READ_ONLY = 0o444

function writeReadOnly(folder: string, files: Files): void {
  for (const [path, content] of files) {
    const full = join(folder, path)
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, content, { flush: true })
    chmodSync(full, READ_ONLY)
  }
}
