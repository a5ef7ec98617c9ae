/** A picture: three bytes a point, line after line. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** Pictures as poppler writes them, one after another: `P6`, its size, 255, then its points. */
export function readPpms(bytes: Uint8Array): readonly Picture[] {
  const pictures: Picture[] = []
  for (let at = 0; at < bytes.length; ) {
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(
      Buffer.from(bytes.subarray(at, at + 40)).toString('latin1'),
    )
    if (!head) throw new Error(`no picture begins at ${at}`)
    const [width, height] = [Number(head[1]), Number(head[2])]
    const from = at + head[0].length
    at = from + width * height * 3
    pictures.push({ width, height, bytes: bytes.subarray(from, at) })
  }
  return pictures
}

/** A picture as `readPpms` reads it. */
export function writePpm({ width, height, bytes }: Picture): Uint8Array {
  return Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`), bytes])
}

/** The colour of a point of a picture. */
export function pointOf({ width, bytes }: Picture, x: number, y: number): readonly [number, number, number] {
  const at = (y * width + x) * 3
  return [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!]
}
