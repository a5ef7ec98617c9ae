import type { Report } from '../../report/model/report.ts'
import { type Xml, xml } from './xml.ts'

/** What the document is called, whose it is, and from which day's records, `YYYY-MM-DD`. */
export function coreProperties({ authority, title, monthName }: Report, day: string): Xml {
  const moment = (tag: 'created' | 'modified') =>
    xml`<dcterms:${tag} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${tag}>`
  return xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}, ${monthName}</dc:title><dc:subject>${authority.name}, ${monthName}</dc:subject><dc:creator>${authority.name}</dc:creator><cp:lastModifiedBy>${authority.name}</cp:lastModifiedBy>${moment('created')}${moment('modified')}<dc:language>en-GB</dc:language></cp:coreProperties>`
}

/** What made the document, as Word asks for it. */
export function appProperties(): Xml {
  return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Throughline</Application></Properties>`
}

/** How Word is to treat the document: as one of its own present kind, in British English. */
export function settingsPart(namespace: string): Xml {
  return xml`<w:settings xmlns:w="${namespace}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`
}

/** What kind each part of the package is. */
export function contentTypes(): Xml {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const parts = [
    ['/word/document.xml', `${main}.document.main+xml`],
    ['/word/styles.xml', `${main}.styles+xml`],
    ['/word/numbering.xml', `${main}.numbering+xml`],
    ['/word/settings.xml', `${main}.settings+xml`],
    ['/word/header1.xml', `${main}.header+xml`],
    ['/word/footer1.xml', `${main}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
  return xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>${parts.map(
    ([name, type]) => xml`<Override PartName="${name}" ContentType="${type}"/>`,
  )}</Types>`
}
