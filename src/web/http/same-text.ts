import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export function isSameText(one: string, other: string): boolean {
  const hashes = [one, other].map(text => createHash('sha256').update(text).digest())
  return timingSafeEqual(hashes[0]!, hashes[1]!)
}
