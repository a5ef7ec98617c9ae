import { abuseCategory } from './codes/abuse-category.ts'
import { ceasedReason } from './codes/ceased-reason.ts'
import { closeReason } from './codes/close-reason.ts'
import type { CodeList, CodeListName } from './codes/code-list.ts'
import { contactSource } from './codes/contact-source.ts'
import { ethnicity } from './codes/ethnicity.ts'
import { legalStatus } from './codes/legal-status.ts'
import { need } from './codes/need.ts'
import { participation } from './codes/participation.ts'
import { placementChange } from './codes/placement-change.ts'
import { placementProvider } from './codes/placement-provider.ts'
import { placementType } from './codes/placement-type.ts'
import { sex } from './codes/sex.ts'
import { startReason } from './codes/start-reason.ts'
import { workerChange } from './codes/worker-change.ts'

export type { CodeList, CodeListName } from './codes/code-list.ts'

/** Every national code list, by name. */
export const CODE_LISTS: Readonly<Record<CodeListName, CodeList>> = {
  'abuse-category': abuseCategory,
  'ceased-reason': ceasedReason,
  'close-reason': closeReason,
  'contact-source': contactSource,
  ethnicity,
  'legal-status': legalStatus,
  need,
  participation,
  'placement-change': placementChange,
  'placement-provider': placementProvider,
  'placement-type': placementType,
  sex,
  'start-reason': startReason,
  'worker-change': workerChange,
}

/** Widths of the text columns that suppliers cut a long description to, in characters. */
const COLUMN_WIDTHS = [100, 255]

/**
 * Every form in which a value of the list is understood, to its code: forms are in lower case with single
 * spaces, for a join on the value written the same way. A form that two codes could claim is in neither.
 */
export function codeForms(list: CodeList): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  const contested = new Set<string>()
  for (const code of Object.keys(list.codes)) {
    for (const form of formsOf(list, code)) {
      if ((forms.get(form) ?? code) !== code) contested.add(form)
      forms.set(form, code)
    }
  }
  for (const form of contested) forms.delete(form)
  return forms
}

function formsOf(list: CodeList, code: string): ReadonlySet<string> {
  const aliases = Object.keys(list.aliases).filter(alias => list.aliases[alias] === code)
  const texts = [list.codes[code]!, ...aliases]
  const plain = texts.flatMap(text => [text, `${code} - ${text}`, `${code}: ${text}`, `${code} ${text}`])
  const written = [code, ...plain]
  const letter = list.letters?.[code]
  const lettered = letter === undefined ? [] : written.map(form => `${letter}) ${form}`)
  return new Set([...written, ...lettered].flatMap(spellings).map(codeForm).flatMap(cut))
}

/** A text with straight and curly apostrophes, short and long dashes, and with and without a full stop. */
function spellings(text: string): readonly string[] {
  return [text, text.replaceAll("'", '’')]
    .flatMap(form => [form, form.replaceAll(' - ', ' – ')])
    .flatMap(form => [form, `${form}.`])
}

/** The form in which a value is looked up: small letters, one space between words. */
export function codeForm(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}

function cut(form: string): readonly string[] {
  return [form, ...COLUMN_WIDTHS.map(width => form.slice(0, width).trimEnd())]
}
