import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { toPptx } from '../../src/render/pptx/to-pptx.ts'
import { toXlsx } from '../../src/render/xlsx/to-xlsx.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { expectGolden } from '../golden.ts'
import { prettyXml } from '../pretty-xml.ts'
import { madeDocx } from './docx/made-docx.ts'
import { northmereInFull } from './northmere-in-full.ts'
import { readDeck } from './pptx/read-deck.ts'
import { gather, sheetsOf } from './xlsx/read-workbook.ts'

const report = buildReport(northmereInFull())
const TITLE = 'Number of children in need'

test('the Word document’s pages of a measure and of data quality are as accepted', async () => {
  const document = strFromU8((await madeDocx(report))['word/document.xml']!)
  const pages = document.split(/(?=<w:p><w:pPr><w:pStyle w:val="Heading1"\/>)/)
  const page = (title: string) => pages.find(text => text.slice(0, 400).includes(`>${title}<`))
  expectGolden('docx-cin-number.xml', prettyXml(page(TITLE)!))
  expectGolden('docx-data-quality.xml', prettyXml(page('Reconciliation and data quality')!))
})

test('the slides of a measure and of a scorecard are as accepted', async () => {
  const { slides } = readDeck(await toPptx(report))
  const slide = (title: string) => slides.find(one => one.title === title)!.markup
  expectGolden('pptx-cin-number.xml', prettyXml(slide(TITLE)))
  expectGolden('pptx-scorecard.xml', prettyXml(slide('Priority A: Planning and safety')))
})

test('the workbook’s sheet of figures is as accepted', async () => {
  const sheets = sheetsOf(await gather(toXlsx(report)))
  expectGolden('xlsx-figures.xml', prettyXml(sheets.find(({ name }) => name === 'Figures')!.xml))
})

test('one changed figure makes a text other than accepted', async () => {
  const [figures] = sheetsOf(await gather(toXlsx(report)))
  expect(prettyXml(figures!.xml.replace('<v>959</v>', '<v>958</v>'))).not.toBe(prettyXml(figures!.xml))
})
