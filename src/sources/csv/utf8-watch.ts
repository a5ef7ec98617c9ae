/** A look at bytes given piece by piece. */
export interface Utf8Watch {
  readonly push: (piece: Uint8Array) => void
  /** Whether all the bytes given are UTF-8. */
  readonly end: () => boolean
  /** Whether a no-break space or a byte order mark may be among them. */
  readonly spaces: () => boolean
}

/** The last bytes of a no-break space and a byte order mark. */
const SPACE_ENDS = [0xa0, 0xbf]

/** Watches whether bytes are UTF-8. Those of ASCII, most files' only ones, need no decoder. */
export function utf8Watch(): Utf8Watch {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let plain = true
  let valid = true
  let spaces = false
  const attempt = (read: () => void) => {
    try {
      if (valid) read()
    } catch {
      valid = false
    }
  }
  return {
    push: piece => {
      const ascii = isAscii(piece)
      plain &&= ascii
      if (!plain) attempt(() => decoder.decode(piece, { stream: true }))
      if (!ascii) spaces ||= SPACE_ENDS.some(byte => piece.includes(byte))
    },
    end: () => {
      attempt(() => decoder.decode())
      return valid
    },
    spaces: () => spaces,
  }
}

function isAscii(bytes: Uint8Array): boolean {
  let at = (4 - (bytes.byteOffset % 4)) % 4
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + at, Math.max(0, bytes.length - at) >> 2)
  let all = 0
  for (let word = 0; word < words.length; word++) all |= words[word]!
  for (let head = 0; head < Math.min(at, bytes.length); head++) all |= bytes[head]!
  for (at += words.length * 4; at < bytes.length; at++) all |= bytes[at]!
  return (all & 0x80808080) === 0
}
