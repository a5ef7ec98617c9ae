import type { Report } from '../../report/model/report.ts'
import { fieldOf, paragraphOf, runOf, TAB } from './paragraph-of.ts'
import { type Xml, xml } from './xml.ts'

/** The head of every page: whose report it is, and of which month. */
export function headerPart(namespace: string, { authority, title, monthName }: Report): Xml {
  const words = [runOf(authority.name, 'Strong'), TAB, runOf(`${title}, ${monthName}`)]
  return xml`<w:hdr xmlns:w="${namespace}">${paragraphOf('Header', words)}</w:hdr>`
}

/** The foot of every page: which it is, of how many. */
export function footerPart(namespace: string): Xml {
  const words = [TAB, runOf('Page '), fieldOf('PAGE', '1'), runOf(' of '), fieldOf('NUMPAGES', '1')]
  return xml`<w:ftr xmlns:w="${namespace}">${paragraphOf('Footer', words)}</w:ftr>`
}
