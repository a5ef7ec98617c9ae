import { strFromU8, unzipSync } from 'fflate'
import { type DocxOptions, toDocx } from '../../../src/render/docx/to-docx.ts'
import type { Report } from '../../../src/report/model/report.ts'
import { type Element, readXml } from './read-xml.ts'

/** A picture of nothing, where a test is not about pictures. */
export const NO_PICTURE: DocxOptions = {
  picture: async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
}

/** A Word document's files by path. */
export type Parts = Readonly<Record<string, Uint8Array>>

/** A report's Word document, unpacked. */
export async function madeDocx(report: Report): Promise<Parts> {
  return unzipSync(await toDocx(report, NO_PICTURE))
}

/** A part of a document as XML. */
export function partOf(parts: Parts, path: string): Element {
  return readXml(strFromU8(parts[path]!))
}
