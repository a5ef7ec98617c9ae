import type { AnswerVersion } from './cycle.ts'

/** Versions that one person saved within minutes of each other, as drafts that save themselves do. */
export interface HistoryRun {
  /** What it came to. */
  readonly last: AnswerVersion
  /** All of them, the first saved first. */
  readonly versions: readonly AnswerVersion[]
  /** The text that stood before the first of them. */
  readonly before: string
}

const MOST_MINUTES_APART = 15

/** An answer's versions as people think of them, the newest first. A version that was written beside another stands alone. */
export function historyRuns(versions: readonly AnswerVersion[]): readonly HistoryRun[] {
  const runs: HistoryRun[] = []
  let stood = ''
  for (const version of [...versions].sort((a, b) => a.version - b.version)) {
    const run = runs.at(-1)
    if (run && isOneSitting(run.last, version))
      runs[runs.length - 1] = { ...run, last: version, versions: [...run.versions, version] }
    else runs.push({ last: version, versions: [version], before: stood })
    if (!version.conflict) stood = version.text
  }
  return runs.reverse()
}

function isOneSitting(one: AnswerVersion, next: AnswerVersion): boolean {
  const minutes = (Date.parse(next.at) - Date.parse(one.at)) / 60_000
  return one.person === next.person && !one.conflict && !next.conflict && minutes <= MOST_MINUTES_APART
}
