import { InputError } from '../../base/errors.ts'

const FULL = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|max_temp_directory_size/i
const GONE =
  /ENOENT|No such file or directory|Could not read from file|Cannot open file|No files found that match/i
const HELD = 'Nothing was changed: the extracts that were there are as they were.'

/**
 * What stopped a load, where it was the machine and not us, in words that quote no record; every other error as it is.
 */
export function explained(error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error
  const text = `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}`
  if (FULL.test(text)) return new InputError(`The disk is full, so the load was stopped. ${HELD}`)
  if (GONE.test(text))
    return new InputError(
      `A file of the sources went away while it was read, so the load was stopped. ${HELD} Load again once the files are there.`,
    )
  return error
}
