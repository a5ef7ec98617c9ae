/** The data or the plan has errors that stop the command; shown without a stack, exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** The command was used wrongly; shown without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
