import type { XmlHandler } from '../xml/read-xml.ts'
import { isBuiltInDate, isDateFormat } from './date-format.ts'

/** Collects which of a workbook's cell styles show a date, by the numbers that cells name them by. */
export function dateStyles(styles: boolean[]): XmlHandler {
  const spelt = new Map<number, boolean>()
  let within = false
  return {
    open: (name, attributes) => {
      if (name === 'cellXfs') within = true
      else if (name === 'numFmt')
        spelt.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ''))
      else if (name === 'xf' && within) {
        const format = Number(attributes.numFmtId ?? 0)
        styles.push(spelt.get(format) ?? isBuiltInDate(format))
      }
    },
    close: name => {
      if (name === 'cellXfs') within = false
    },
  }
}
