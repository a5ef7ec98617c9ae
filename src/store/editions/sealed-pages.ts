import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../base/errors.ts'
import { cutPage, pageOrder } from '../../render/html/cut-page.ts'
import type { PagePart } from '../../render/html/to-parts.ts'
import type { Edition } from '../../report/editions/edition.ts'
import { SECTIONS, type Section } from '../../report/plan/contents.ts'
import { sealedFile } from './edition-parts.ts'

/**
 * The pages of an edition as they were sealed, without what stands round them; none where it was sealed without pages.
 * Throws where a page is not as it was sealed.
 */
export function sealedPages(folder: string, edition: Edition): readonly PagePart[] {
  if (!edition.files['index.html']) return []
  const index = sealedText(folder, edition, 'index.html')
  const ids = ['index', ...pageOrder(index).filter(id => edition.files[`${id}.html`])]
  return ids.map(id => {
    const text = id === 'index' ? index : sealedText(folder, edition, `${id}.html`)
    const page = cutPage(text)
    if (!page) throw new InputError(`The page ${id} of the edition is not one that can be shown.`)
    return { id, section: sectionOf(id), ...page }
  })
}

/** A file of an edition, byte for byte as it was sealed. Throws where it is not. */
export function sealedBytes(folder: string, edition: Edition, path: string): Buffer {
  const bytes = readFileSync(join(folder, path))
  const sealed = edition.files[path]
  if (sealed?.sha256 !== sealedFile(bytes).sha256)
    throw new InputError(`${path} is not as it was sealed. "throughline verify" tells what else is not.`)
  return bytes
}

/** A file of an edition as text. */
export function sealedText(folder: string, edition: Edition, path: string): string {
  return sealedBytes(folder, edition, path).toString('utf8')
}

function sectionOf(id: string): Section {
  if (id === 'index') return 'front'
  return SECTIONS.find(section => section === id) ?? 'measures'
}
