import { nearest } from '../../base/did-you-mean.ts'
import { AUTHORITIES, type Authority } from './authorities.ts'

/** What an authority's name or number comes to: the one that is meant, or those that may be. */
export type FoundAuthority =
  | { readonly authority: Authority; readonly near: null }
  | { readonly authority: null; readonly near: readonly Authority[] }

/** Finds an authority of England by its number, its name, or words of its name that no other has. */
export function findAuthority(written: string): FoundAuthority {
  const asked = tidyName(written)
  const same = AUTHORITIES.find(({ code, name }) => code === written.trim() || tidyName(name) === asked)
  if (same) return { authority: same, near: null }
  const holding =
    asked === '' ? [] : AUTHORITIES.filter(({ name }) => ` ${tidyName(name)} `.includes(` ${asked} `))
  if (holding.length === 1) return { authority: holding[0]!, near: null }
  if (holding.length > 1) return { authority: null, near: holding }
  const name = nearest(
    written,
    AUTHORITIES.map(one => one.name),
  )
  return { authority: null, near: AUTHORITIES.filter(one => one.name === name) }
}

/** A name in the form in which names are compared: without what kind of council it is. */
function tidyName(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(
      /\b(london borough of|royal borough of|city of|county of|council|county|city|borough|metropolitan|district)\b/g,
      ' ',
    )
    .replace(/ +/g, ' ')
    .trim()
}
