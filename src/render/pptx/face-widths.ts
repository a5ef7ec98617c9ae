/** How wide each character of Arial is, in thousandths of its size: width, then the characters that have it. */
const PLAIN: Widths = [
  [191, "'"],
  [222, 'ijl‘’'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft'],
  [333, '()-`r“”'],
  [334, '{}'],
  [350, '•'],
  [355, '"'],
  [389, '*'],
  [469, '^'],
  [500, 'Jcksvxyz↑↓'],
  [556, '#$0123456789?L_abdeghnopqu–£é'],
  [584, '+<=>~'],
  [604, '●■○'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [834, '½'],
  [889, '%'],
  [944, 'W'],
  [990, '▲'],
  [1015, '@'],
]

/** The same for bold. */
const BOLD: Widths = [
  [238, "'"],
  [278, ' ,./I\\ijl‘’'],
  [280, '|'],
  [333, '!()-:;[]`ft'],
  [350, '•'],
  [389, '*r{}'],
  [474, '"'],
  [500, 'z“”↑↓'],
  [556, '#$0123456789J_aceksvxy–£é'],
  [584, '+<=>^~'],
  [604, '●■○'],
  [611, '?FLTZbdghnopqu'],
  [667, 'EPSVXY'],
  [722, '&ABCDHKNRU'],
  [778, 'GOQw'],
  [833, 'M'],
  [834, '½'],
  [889, '%m'],
  [944, 'W'],
  [975, '@'],
  [990, '▲'],
]

type Widths = readonly (readonly [width: number, characters: string])[]

const WIDEST = 1000
const [PLAIN_OF, BOLD_OF] = [byCode(PLAIN), byCode(BOLD)]

function byCode(widths: Widths): ReadonlyMap<number, number> {
  return new Map(widths.flatMap(([width, all]) => [...all].map(one => [one.charCodeAt(0), width] as const)))
}

/** How wide a line of text is in Arial and in the faces made to its measure, in the units of its size. */
export function faceWidth(text: string, size: number, bold: boolean): number {
  const widths = bold ? BOLD_OF : PLAIN_OF
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += widths.get(text.charCodeAt(at)) ?? WIDEST
  return (sum * size) / 1000
}
