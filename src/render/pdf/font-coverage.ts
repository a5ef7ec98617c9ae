/** Marks that change how others look, or nothing at all: they have no shape of their own to lose. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Variation_Selector}]/u
/** Characters without an agreed meaning. */
const OWN_USE = /\p{Co}/u
const MAY_BREAK = '\u200b'
const MISSING = '□'
const SPACE = ' '

/**
 * Makes text fit to be set in fonts (TrueType files): a character that one of them has no shape for becomes a
 * hollow square, as PDF/UA allows none without a shape, and what has no shape anyway is left out.
 */
export function legibleIn(fonts: readonly Uint8Array[]): (text: string) => string {
  const shapes = fonts.map(charactersOf)
  const known = new Map<string, string>()
  const legible = (character: string) => {
    if (character === MAY_BREAK) return character
    if (UNSEEN.test(character)) return /\s/.test(character) ? SPACE : ''
    if (!OWN_USE.test(character) && shapes.every(has => has.has(character.codePointAt(0)!))) return character
    return /\s/.test(character) ? SPACE : MISSING
  }
  return text =>
    text.replaceAll(/[^ -~]/gu, character => {
      const shown = known.get(character) ?? legible(character)
      known.set(character, shown)
      return shown
    })
}

/** The characters (code points) that a TrueType file maps to a shape, by its `cmap` table (OpenType 1.9, formats 4 and 12). */
export function charactersOf(font: Uint8Array): ReadonlySet<number> {
  const file = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableAt(file, 'cmap')
  const maps = Array.from({ length: file.getUint16(cmap + 2) }, (_, at) => file.getUint32(cmap + 8 + at * 8))
  return new Set(maps.flatMap(offset => [...charactersIn(file, cmap + offset)]))
}

function tableAt(file: DataView, name: string): number {
  for (let at = 12; at < 12 + file.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(byte => file.getUint8(at + byte)))
    if (tag === name) return file.getUint32(at + 8)
  }
  throw new Error(`A font has no ${name} table`)
}

function charactersIn(file: DataView, map: number): Iterable<number> {
  switch (file.getUint16(map)) {
    case 4:
      return inSegments(file, map)
    case 12:
      return inGroups(file, map)
    default:
      return []
  }
}

/** Format 4: runs of characters, each shifted to its shapes or listed one by one. */
function* inSegments(file: DataView, map: number): Iterable<number> {
  const bytes = file.getUint16(map + 6)
  const [ends, starts, shifts, lists] = [14, 16 + bytes, 16 + 2 * bytes, 16 + 3 * bytes].map(
    start => map + start,
  ) as [number, number, number, number]
  for (let at = 0; at < bytes; at += 2) {
    const [first, last] = [file.getUint16(starts + at), file.getUint16(ends + at)]
    const [shift, list] = [file.getUint16(shifts + at), file.getUint16(lists + at)]
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = list === 0 ? code : file.getUint16(lists + at + list + (code - first) * 2)
      if ((list !== 0 && listed === 0) || ((listed + shift) & 0xffff) === 0) continue
      yield code
    }
  }
}

/** Format 12: groups of characters with consecutive shapes. */
function* inGroups(file: DataView, map: number): Iterable<number> {
  for (let at = 0; at < file.getUint32(map + 12); at += 1) {
    const group = map + 16 + at * 12
    const [first, last] = [file.getUint32(group), file.getUint32(group + 4)]
    for (let code = first; code <= last; code += 1)
      if (file.getUint32(group + 8) + code - first !== 0) yield code
  }
}
