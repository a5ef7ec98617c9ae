import { InputError } from '../../base/errors.ts'
import type { XmlHandler } from '../xml/read-xml.ts'
import { richText } from './office-text.ts'
import type { WorkbookLimits } from './workbook-limits.ts'

/** What a text counts for beside its characters. */
const EACH = 16

/**
 * Collects the texts that a workbook's sheets share, in their order. Throws an `InputError` where they are more than can
 * be held.
 */
export function sharedTexts(texts: string[], limits: WorkbookLimits): XmlHandler {
  const rich = richText()
  let held = 0
  return {
    open: rich.open,
    close: (name, text) => {
      rich.close(name, text)
      if (name !== 'si') return
      const whole = rich.take()
      held += whole.length + EACH
      if (held > limits.sharedText) throw new InputError('it holds more text than can be read at once')
      texts.push(whole)
    },
  }
}
