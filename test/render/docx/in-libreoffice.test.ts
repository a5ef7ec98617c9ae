import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toDocx } from '../../../src/render/docx/to-docx.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { PRESS_HERE } from '../../press-here.ts'
import { northmereInFull } from '../northmere-in-full.ts'
import { partOf } from './made-docx.ts'
import { all, wordsOf } from './read-xml.ts'

const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(
  existsSync,
)
const MINUTES = 5 * 60_000

if (!SOFFICE)
  console.warn(
    'No LibreOffice on this machine: the Word document is not opened. Install libreoffice-writer to do so.',
  )

describe.skipIf(!SOFFICE)('in LibreOffice (needs libreoffice-writer)', () => {
  let folder: string
  const report = buildReport(northmereInFull())

  const convert = (from: string, to: string) => {
    execFileSync(
      SOFFICE!,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        join(folder, from),
      ],
      { stdio: 'ignore', timeout: MINUTES },
    )
    return readFileSync(join(folder, 'out', `report.${to}`))
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-docx-'))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test(
    'words that a person types are kept when the document is saved again, in the answer they were typed in',
    async () => {
      const parts = unzipSync(await toDocx(report, PRESS_HERE))
      const text = strFromU8(parts['word/document.xml']!)
      const edited = text
        .replace('Thresholds must stay the same from team to team.', 'Typed by hand & kept, 42%.')
        .replace('Not written', 'Now it is written.')
      expect(edited).not.toBe(text)
      const document = { ...parts, 'word/document.xml': strToU8(edited.replace('& kept', '&amp; kept')) }
      writeFileSync(join(folder, 'report.docx'), zipSync(document))
      const saved = partOf(unzipSync(convert('report.docx', 'docx')), 'word/document.xml')
      const control = all(saved, 'w:sdt').find(one =>
        all(one, 'w:alias').some(({ attributes }) => attributes['w:val'] === 'What are we worried about?'),
      )
      expect(wordsOf(control!)).toContain('Typed by hand & kept, 42%.')
      expect(wordsOf(saved)).toContain('Now it is written.')
      const headings = all(saved, 'w:pStyle').filter(({ attributes }) => attributes['w:val'] === 'Heading1')
      expect(headings).toHaveLength(report.pages.length - 1)
    },
    MINUTES,
  )

  test(
    'it opens whole, and prints at least a sheet for each page',
    async () => {
      writeFileSync(join(folder, 'report.docx'), await toDocx(report, PRESS_HERE))
      const pdf = convert('report.docx', 'pdf').toString('latin1')
      expect(pdf.startsWith('%PDF')).toBe(true)
      const sheets = [...pdf.matchAll(/\/Type\s*\/Page[^s]/g)].length
      expect(sheets).toBeGreaterThanOrEqual(report.pages.length)
    },
    MINUTES,
  )
})
