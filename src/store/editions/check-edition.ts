import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Edition, editionText } from '../../report/editions/edition.ts'
import { type Extract, leftOutPath, tablePath } from '../extract.ts'
import { sha256 } from '../hash.ts'
import { digestOf, type Files, isWorkingPaper, sealedFile } from './edition-parts.ts'
import { filesIn } from './files-in.ts'
import { EDITION_FILES } from './read-edition.ts'

/** A file of an edition that is not as it was sealed. */
export interface FileFault {
  readonly path: string
  readonly what: 'changed' | 'missing' | 'added'
}

/** The files of a sealed folder that are not as its manifest says, by their paths; the manifest itself by its digest. */
export function fileFaults(folder: string, edition: Edition): readonly FileFault[] {
  const there = filesIn(folder).filter(path => path !== EDITION_FILES.manifest)
  const sealed = Object.entries(edition.files)
  const faults: readonly FileFault[] = [
    ...(digestOf(edition) === edition.digest &&
    readFileSync(join(folder, EDITION_FILES.manifest), 'utf8') === editionText(edition)
      ? []
      : [{ path: EDITION_FILES.manifest, what: 'changed' } as const]),
    ...sealed.flatMap(([path, file]): readonly FileFault[] => {
      if (!there.includes(path)) return [{ path, what: 'missing' }]
      const found = sealedFile(readFileSync(join(folder, path)))
      return found.sha256 === file.sha256 && found.bytes === file.bytes ? [] : [{ path, what: 'changed' }]
    }),
    ...there
      .filter(path => edition.files[path] === undefined)
      .map(path => ({ path, what: 'added' }) as const),
  ]
  return [...faults].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The report's files that do not come out as they were sealed when they are made again, byte for byte. */
export function differingFiles({ files }: Edition, made: Files): readonly string[] {
  const sealed = Object.keys(files).filter(path => !isWorkingPaper(path))
  const all = [...new Set([...sealed, ...made.keys()])].sort()
  return all.filter(path => {
    const content = made.get(path)
    return content === undefined || files[path]?.sha256 !== sha256(content)
  })
}

/** Which files of an extract are not as they were loaded, by name; its own manifest by the hash that an edition holds. */
export function extractFaults({ folder, manifest }: Extract, sealed: Edition['extract']): readonly string[] {
  const changed = (path: string, hash: string) =>
    !existsSync(path) || sha256(readFileSync(path)) !== hash ? [path.slice(folder.length + 1)] : []
  return [
    ...changed(join(folder, 'manifest.json'), sealed.manifest),
    ...Object.entries(manifest.tables).flatMap(([name, { hash }]) => changed(tablePath(folder, name), hash)),
    ...Object.entries(manifest.leftOut ?? {}).flatMap(([name, { hash }]) =>
      changed(leftOutPath(folder, name), hash),
    ),
  ]
}
