import { InputError } from '../../base/errors.ts'

const HELD = 'Nothing was changed: the extracts that were there are as they were.'

/** A load that was stopped as what it read was changed by others. */
export const CHANGED = `A file of the sources was changed or went away while it was read, so the load was stopped. ${HELD} Load again once nobody writes there.`

/** What the machine says, and what it means, the first that fits. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [
    /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|max_temp_directory_size/i,
    `The disk is full, so the load was stopped. ${HELD}`,
  ],
  [
    /Out of Memory Error|ERR_MEMORY_ALLOCATION_FAILED|ENOMEM/i,
    `The records need more memory than there is, so the load was stopped. ${HELD}`,
  ],
  [
    /EROFS|Read-only file system|EACCES|EPERM|Permission denied/i,
    `The machine does not let us write in the plan's folder, or read what the load needs, so it was stopped. ${HELD}`,
  ],
  [
    /EEXIST|ENOTDIR/i,
    `The plan's folder has a file where the extracts are to be kept, so the load was stopped. Move it away.`,
  ],
  // What the engine says of a CSV file quotes its records.
  [
    /CSV Error/i,
    `A CSV file could not be read though it looked sound, so the load was stopped. ${HELD} Save it anew from the program that it comes from, and tell us.`,
  ],
  [
    /ENOENT|No such file or directory|Could not read from file|Cannot open file|No files found that match|ESTALE|ENOTCONN|EHOSTDOWN|EIO\b/i,
    `A file of the sources went away while it was read, so the load was stopped. ${HELD} Load again once the files are there.`,
  ],
]

/**
 * What stopped a load, where it was the machine and not us, in words that quote no record; every other error as it is.
 */
export function explained(error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error
  const text = `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}`
  const cause = CAUSES.find(([says]) => says.test(text))
  return cause ? new InputError(cause[1]) : error
}
