import { didYouMean } from '../../base/did-you-mean.ts'
import type { PlanCheck } from './check-plan.ts'
import { type Contents, SECTIONS, type Section, USUAL_CONTENTS } from './contents.ts'

const RULE = `must be a list of sections: ${SECTIONS.join(', ')}`
const MEASURES_RULE = 'must be a list of measures of this plan'

/**
 * Reads what a plan wants its report to hold: section by section, `measures` alone or with the ids of those that get
 * a page. A section that is at fault is left out; without any the report has its usual contents.
 *
 * @param planned the ids of the plan's measures
 */
export function parseContents(check: PlanCheck, written: unknown, planned: readonly string[]): Contents {
  if (written === undefined || written === null) return USUAL_CONTENTS
  if (!Array.isArray(written)) {
    check.fault(['contents'], ['contents'], RULE)
    return USUAL_CONTENTS
  }
  const read = written.flatMap((entry, at) => parseEntry(check, entry, at, planned))
  const sections = read.map(({ section }) => section)
  const again = sections.findIndex((section, at) => sections.indexOf(section) < at)
  if (again >= 0) check.fault(['contents'], ['contents', sections[again]!], 'is given twice')
  const unique = [...new Set(sections)]
  if (unique.length === 0) return USUAL_CONTENTS
  return { sections: unique, measures: read.find(({ section }) => section === 'measures')?.measures ?? null }
}

interface EntryRead {
  readonly section: Section
  readonly measures: readonly string[] | null
}

function parseEntry(
  check: PlanCheck,
  entry: unknown,
  at: number,
  planned: readonly string[],
): readonly EntryRead[] {
  const name = typeof entry === 'string' ? entry : onlyKey(entry)
  const section = SECTIONS.find(known => known === name)
  if (section && typeof entry === 'string') return [{ section, measures: null }]
  if (section === 'measures') return [{ section, measures: parseMeasures(check, entry, at, planned) }]
  const rule = name === null || section ? RULE : `no such section.${didYouMean(name, SECTIONS)}`
  check.fault(['contents', at], ['contents', String(at + 1)], rule)
  return []
}

function parseMeasures(
  check: PlanCheck,
  entry: unknown,
  at: number,
  planned: readonly string[],
): readonly string[] | null {
  const ids = (entry as { readonly measures: unknown }).measures
  const named = ['contents', 'measures']
  if (!Array.isArray(ids) || !ids.every(id => typeof id === 'string')) {
    check.fault(['contents', at, 'measures'], named, MEASURES_RULE)
    return null
  }
  for (const [place, id] of ids.entries()) {
    if (planned.includes(id)) continue
    const rule = `no such measure in this plan.${didYouMean(id, planned)}`
    check.fault(['contents', at, 'measures', place], [...named, String(place + 1)], rule)
  }
  return ids.filter(id => planned.includes(id))
}

function onlyKey(entry: unknown): string | null {
  const keys = typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? Object.keys(entry) : []
  return keys.length === 1 ? keys[0]! : null
}
