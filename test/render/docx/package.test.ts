import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { toDocx } from '../../../src/render/docx/to-docx.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { northmereInFull } from '../northmere-in-full.ts'
import { NO_PICTURE, type Parts, partOf } from './made-docx.ts'
import { all, childrenOf, type Element } from './read-xml.ts'

let bytes: Uint8Array
let parts: Parts
let read: ReadonlyMap<string, Element>

beforeAll(async () => {
  bytes = await toDocx(buildReport(northmereInFull()), NO_PICTURE)
  parts = unzipSync(bytes)
  const xml = Object.keys(parts).filter(path => /\.(xml|rels)$/.test(path))
  read = new Map(xml.map(path => [path, partOf(parts, path)]))
})

test('the kinds of the parts come first, and every part has one', () => {
  expect(Object.keys(parts)[0]).toBe('[Content_Types].xml')
  const types = childrenOf(read.get('[Content_Types].xml')!).map(({ attributes }) => attributes)
  const named = types.flatMap(({ PartName }) => (PartName === undefined ? [] : [PartName.slice(1)]))
  const kinds = types.flatMap(({ Extension }) => (Extension === undefined ? [] : [Extension]))
  for (const path of named) expect(parts[path], path).toBeDefined()
  for (const path of Object.keys(parts)) expect(kinds).toContain(path.split('.').at(-1))
})

test('every part that another leans on is there, and every picture is leant on', () => {
  const targets = ['_rels/.rels', 'word/_rels/document.xml.rels'].flatMap(path =>
    childrenOf(read.get(path)!).map(
      ({ attributes }) => (path.startsWith('word') ? 'word/' : '') + attributes.Target,
    ),
  )
  for (const path of targets) expect(parts[path], path).toBeDefined()
  const media = Object.keys(parts).filter(path => path.includes('/media/'))
  for (const path of media) expect(targets).toContain(path)
})

test('no two bookmarks, controls or drawings share a number', () => {
  const document = read.get('word/document.xml')!
  const numbers = (elements: readonly Element[], name: string) => elements.map(one => one.attributes[name])
  const controls = all(document, 'w:sdtPr').flatMap(one => all(one, 'w:id'))
  for (const each of [
    numbers(all(document, 'w:bookmarkStart'), 'w:id'),
    numbers(controls, 'w:val'),
    numbers(all(document, 'wp:docPr'), 'id'),
  ])
    expect(new Set(each).size).toBe(each.length)
})

/** The order in which the format has what stands in an element (ISO/IEC 29500-1, as far as it is used). */
const ORDERS: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc outlineLvl',
  rPr: 'rStyle rFonts b i color sz szCs u shd lang',
  pBdr: 'top left bottom between',
  tblPr: 'tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption',
  tblCellMar: 'top left bottom right',
  tblBorders: 'bottom insideH',
  tbl: 'tblPr tblGrid tr',
  tc: 'tcPr p',
  tcPr: 'tcW tcBorders vAlign',
  sdt: 'sdtPr sdtContent',
  sdtPr: 'alias tag id lock showingPlcHdr docPartObj',
  sectPr: 'headerReference footerReference pgSz pgMar cols titlePg',
  style: 'name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tblStylePr',
  styles: 'docDefaults style',
  numbering: 'abstractNum num',
  abstractNum: 'nsid multiLevelType lvl',
  num: 'abstractNumId lvlOverride',
  lvl: 'start numFmt pStyle lvlText lvlJc pPr',
  settings: 'zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator',
}

test('what stands in an element is in the order that the format asks for', () => {
  for (const [path, root] of read)
    for (const [name, order] of Object.entries(ORDERS)) {
      const known = order.split(' ')
      for (const element of all(root, `w:${name}`)) {
        const places = childrenOf(element).map(child => known.indexOf(child.name.slice(2)))
        expect(places, `${path}: ${childrenOf(element).map(child => child.name)}`).not.toContain(-1)
        expect(places, `${path}: ${name}`).toEqual([...places].sort((a, b) => a - b))
      }
    }
})

test('a cell ends with a paragraph, and a control holds one', () => {
  const document = read.get('word/document.xml')!
  for (const cell of all(document, 'w:tc')) expect(childrenOf(cell).at(-1)!.name).toBe('w:p')
  for (const content of all(document, 'w:sdtContent'))
    expect(childrenOf(content).filter(({ name }) => name === 'w:p').length).toBeGreaterThan(0)
})
