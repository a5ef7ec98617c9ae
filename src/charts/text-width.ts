const NARROW = 0.3
const WIDE = 0.92
const WIDTHS: readonly (readonly [characters: RegExp, ems: number])[] = [
  [/[ijl.,:;'’|!]/, NARROW],
  [/[ ftrI()/[\]-]/, 0.36],
  [/[mwMW%@]/, WIDE],
  [/[A-Z&]/, 0.7],
  [/[a-z0-9–]/, 0.57],
]

/**
 * How wide a line of text is in a system sans face, in the units of its size. An estimate on the wide side, as
 * faces differ and a label that is cut is worse than one with room to spare.
 */
export function textWidth(text: string, size: number, bold = false): number {
  const ems = [...text].reduce(
    (sum, character) => sum + (WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? WIDE),
    0,
  )
  return ems * size * (bold ? 1.06 : 1)
}
