import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { toPptx } from '../../../src/render/pptx/to-pptx.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { northmereInFull } from '../northmere-in-full.ts'
import { readDeck } from './read-deck.ts'

const missing = ['soffice', 'pdfinfo', 'pdftotext'].filter(program => !onPath(program))
if (missing.length > 0)
  console.log(`Skipped opening the slides in LibreOffice: no ${missing.join(' or ')} here`)

/** Points of a slide's height that its content may reach down to, above its foot. */
const FOOT = 7.0 * 72

test.skipIf(missing.length > 0)(
  'LibreOffice opens every slide, with all its words above its foot',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slides-'))
    try {
      const bytes = await toPptx(buildReport(northmereInFull()))
      const { slides } = readDeck(bytes)
      writeFileSync(join(folder, 'report.pptx'), bytes)
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
      const options = { stdio: 'pipe', encoding: 'utf8' } as const
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.pptx')],
        options,
      )
      const pdf = join(folder, 'report.pdf')
      expect(execFileSync('pdfinfo', [pdf], options)).toMatch(new RegExp(`Pages: +${slides.length}\n`))
      const pages = execFileSync('pdftotext', ['-bbox', pdf, '-'], options).split('<page ').slice(1)
      for (const [at, page] of pages.entries()) {
        const words = [...page.matchAll(/xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)]
        expect(words.length).toBeGreaterThan(0)
        const low = words.filter(([, , bottom]) => Number(bottom) > FOOT).map(([, , , word]) => word)
        const foot = slides[at]!.text.split('\n').slice(-2).join(' ')
        expect(
          low.filter(word => !foot.includes(word!) && !/^\d+$/.test(word!)),
          slides[at]!.title ?? '',
        ).toEqual([])
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

function onPath(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
