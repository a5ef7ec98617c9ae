type Tolerance = (path: string) => number

/**
 * Where an answer differs from what is expected, one line for each place: names, text and flags alike, numbers
 * within a relative tolerance (and 1e-12 near nought).
 */
export function differences(
  expected: unknown,
  answered: unknown,
  tolerance: Tolerance,
  path = '',
): readonly string[] {
  if (typeof expected === 'number' && typeof answered === 'number')
    return Math.abs(answered - expected) <= tolerance(path) * Math.abs(expected) + 1e-12
      ? []
      : [`${path}: ${answered}, not ${expected}`]
  if (!isBranch(expected) || !isBranch(answered))
    return Object.is(expected, answered) ? [] : [`${path}: ${answered}, not ${expected}`]
  return [...new Set([...Object.keys(expected), ...Object.keys(answered)])].flatMap(key =>
    differences(expected[key], answered[key], tolerance, path === '' ? key : `${path}.${key}`),
  )
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
