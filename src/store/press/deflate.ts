import { constants, deflateRawSync } from 'node:zlib'
import type { Deflate } from '../../render/zip-parts.ts'

/** Packs by Node's own zlib, which is done with a report's files before the same in JavaScript has warmed to its work. */
export const deflateNatively: Deflate = (piece, level, last) =>
  new Uint8Array(
    deflateRawSync(piece, { level, finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }),
  )
