import { createHash } from 'node:crypto'
import { hostname } from 'node:os'

/** This machine, among those that may write in the same shared folder. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/**
 * The name under which this process writes until what it writes is whole: no reader takes it for anything.
 *
 * @param end what tells it from the process's other ones
 */
export function partialName(end: string): string {
  return `.partial-${process.pid}-m${MACHINE}-${end}`
}

/** Who writes, or wrote, under a partial name; null where it is none. */
export function partialOwner(name: string): { readonly pid: number; readonly here: boolean } | null {
  const parts = /^\.partial-(\d+)-(?:m([0-9a-f]{8})-)?/.exec(name)
  return parts && { pid: Number(parts[1]), here: parts[2] === undefined || parts[2] === MACHINE }
}
