// grounds + words -> report, as often as somebody writes: what the app asks for of a plan's reports.

import { createHash } from 'node:crypto'
import { parseDay } from '../base/day.ts'
import { InputError } from '../base/errors.ts'
import { dayName, type Month, monthName, monthsFrom } from '../base/month.ts'
import { lastCompleteMonth } from '../cli/options.ts'
import type { Press } from '../cli/render-report.ts'
import { type Grounds, groundsOf } from '../grounds.ts'
import { type Extract, load, openPlan, type PlanFolder, readProblems } from '../pipeline.ts'
import type { Claim } from '../report/claims/claim.ts'
import type { Entry } from '../report/model/report.ts'
import { type NarrativeText, narrativeFile } from '../report/narrative/fill-narratives.ts'
import type { Question } from '../report/narrative/narrative.ts'
import { splitNarrative } from '../report/narrative/split-narrative.ts'
import { type WrittenAnswers, writeNarrative } from '../report/narrative/write-narrative.ts'
import type { SignOff } from '../report/plan/sign-off.ts'
import { changesOf } from '../report/reading/changes-of.ts'
import { measureInReport } from '../report/reading/measure-in-report.ts'
import { openExtract } from '../store/find-extract.ts'
import { readNarratives } from '../store/read-narratives.ts'
import type { Definition, MadeReport, ReportPage } from '../web/ports/parts.ts'
import { type MonthReport, type MonthReports, monthReports } from './month-report.ts'
import { publishedReport, restatedSince } from './report-published.ts'
import { publishMonth } from './report-publishing.ts'

/** An answer as it now stands, in Markdown. */
export interface MonthAnswer {
  readonly measure: string
  readonly question: Question
  readonly text: string
}

/** A month on an extract, and what tells whether its plan is still the same. */
export interface MonthAsked {
  readonly month: Month
  readonly extract: string
  readonly plan: string
}

/** A page as the desk gives it: without its markup where whoever asks has it already. */
export type DeskPage = Omit<ReportPage, 'html'> & { readonly tag: string; readonly html: string | null }

/** A month's report as the desk gives it. */
export type Drafted = Omit<MadeReport, 'pages'> & { readonly pages: readonly DeskPage[] }

/** What is written for a month that is not published, and who has signed it. */
export interface DraftWords {
  readonly answers: readonly MonthAnswer[]
  readonly signedOff: SignOff | null
}

/** What can be asked of a plan's reports. All that is asked and answered can be sent from thread to thread. */
export interface Desk {
  readonly months: (
    asked: Omit<MonthAsked, 'month'> & { readonly recordsTo: string },
  ) => Promise<readonly Month[]>
  /**
   * A month's report.
   *
   * @param words null where the plan folder's own words and sign-off are meant
   * @param have the tags of the pages that need no markup, as they are known already
   */
  readonly draft: (asked: MonthAsked, words: DraftWords | null, have: readonly string[]) => Promise<Drafted>
  readonly check: (asked: MonthAsked, measure: string, answers: WrittenAnswers) => Promise<readonly Claim[]>
  /** An edition as it was sealed; null where there is none of that name. What was restated since is not told. */
  readonly published: (edition: string) => Promise<MadeReport | null>
  /** What is no longer as an edition published it, by an extract. */
  readonly restated: (edition: string, asked: Omit<MonthAsked, 'month'>) => Promise<MadeReport['restated']>
  /** Seals a month and gives the edition's name. */
  readonly publish: (
    asked: MonthAsked,
    words: readonly MonthAnswer[] | null,
    signedOff: SignOff,
  ) => Promise<string>
  readonly load: (today: string) => Promise<{ readonly extract: string; readonly problems: number }>
  readonly definition: (measure: string) => Promise<Definition | null>
}

/** What a desk is opened with. */
export interface DeskSettings {
  /** The plan folder. */
  readonly plan: string
  /** The program's version. */
  readonly version: string
  readonly press: Press
}

/** How many months a desk keeps at hand, at eleven megabytes each for 24 measures. */
const MOST_MONTHS = 12

interface Kept {
  readonly grounds: Grounds
  readonly reports: MonthReports
}

/** Opens a desk on a plan folder. It keeps the last months that were asked for. */
export function openDesk({ plan, version, press }: DeskSettings): Desk {
  const kept = new Map<string, Promise<Kept>>()
  const monthOf = (asked: MonthAsked): Promise<Kept> => {
    const key = keyOf(asked)
    const found = kept.get(key) ?? begin(openPlan(plan), asked, version)
    kept.delete(key)
    kept.set(key, found)
    found.catch(() => kept.delete(key))
    for (const old of [...kept.keys()].slice(0, -MOST_MONTHS)) kept.delete(old)
    return found
  }
  return {
    months: async ({ recordsTo, ...asked }) => {
      const month = lastCompleteMonth(recordsTo)
      const { grounds } = await monthOf({ ...asked, month })
      return monthsKnown(grounds)
    },
    draft: async (asked, words, have) => {
      const { grounds, reports } = await monthOf(asked)
      const texts = textsOf(plan, asked.month, words?.answers ?? null)
      return drafted(grounds, reports.make(texts, words?.signedOff), texts, new Set(have))
    },
    check: async (asked, measure, answers) => {
      const { reports } = await monthOf(asked)
      return reports.check(narrativeText(asked.month, measure, answers))
    },
    published: async edition => publishedReport(plan, edition),
    restated: (edition, asked) =>
      restatedSince(
        plan,
        edition,
        async month => {
          const known = await kept.get(keyOf({ ...asked, month }))
          return known?.grounds ?? (await begin(openPlan(plan), { ...asked, month }, version)).grounds
        },
        version,
      ),
    publish: (asked, words, signedOff) =>
      publishMonth({ plan, version, press }, extractOf(plan, asked.extract), asked.month, {
        texts: words && textsOf(plan, asked.month, words),
        signedOff,
      }),
    load: async today => {
      const { extract } = await load(openPlan(plan), version, { today, progress: () => {} })
      return { extract: extract.manifest.id, problems: (await readProblems(extract)).length }
    },
    definition: async id => {
      const measure = openPlan(plan).measures.measures.find(one => one.id === id)
      if (!measure) return null
      const { title, row, met, source, definition, sql, windows } = measure
      return { id, title, row, met, source, definition, sql, windows }
    },
  }
}

function keyOf({ month, extract, plan }: MonthAsked): string {
  return JSON.stringify([month, extract, plan])
}

async function begin(open: PlanFolder, asked: MonthAsked, version: string): Promise<Kept> {
  const extract = extractOf(open.folder, asked.extract)
  const grounds = await groundsOf(open, extract, asked.month, { kept: true, version })
  return { grounds, reports: monthReports(grounds) }
}

function extractOf(plan: string, id: string): Extract {
  const extract = openExtract(plan, id)
  if (!extract) throw new InputError(`There is no extract ${id}.`)
  return extract
}

/** Months that have figures, newest first. */
function monthsKnown({ input, month }: Grounds): readonly Month[] {
  const first = [...input.judged.values()]
    .flatMap(({ series }) => series.headline[0]?.list.month ?? [])
    .sort()[0]
  return first === undefined ? [] : monthsFrom(first, month).toReversed()
}

/** A month's words: the answers given, or those in the plan folder. */
function textsOf(plan: string, month: Month, words: readonly MonthAnswer[] | null): readonly NarrativeText[] {
  if (words === null) return readNarratives(plan, month)
  const measures = [...new Set(words.map(({ measure }) => measure))].sort()
  return measures.map(measure => narrativeText(month, measure, answersTo(measure, words)))
}

function narrativeText(month: Month, measure: string, answers: WrittenAnswers): NarrativeText {
  return { measure, file: narrativeFile(month, measure), text: writeNarrative(answers) }
}

function answersTo(measure: string, words: readonly MonthAnswer[]): WrittenAnswers {
  const answer = (question: Question) => {
    const text = words.find(one => one.measure === measure && one.question === question)?.text ?? ''
    return text.trim() === '' ? null : text
  }
  return { working: answer('working'), worried: answer('worried'), doing: answer('doing') }
}

function drafted(
  grounds: Grounds,
  { report, notes, parts, claims }: MonthReport,
  texts: readonly NarrativeText[],
  have: ReadonlySet<string>,
): Drafted {
  const entries = report.priorities.flatMap(({ measures }) => measures)
  const written = new Map(texts.map(({ measure, text }) => [measure, text] as const))
  return {
    month: report.month,
    monthName: report.monthName,
    extract: grounds.extract.manifest.id,
    edition: null,
    digest: null,
    signedOff: report.signedOff,
    pages: parts.map(part => {
      const tag = createHash('sha256').update(part.html).digest('base64')
      return { ...part, tag, html: have.has(tag) ? null : part.html }
    }),
    measures: entries.map(entry =>
      measureInReport(entry, grounds.facts, splitNarrative(written.get(entry.id) ?? '')),
    ),
    claims,
    notes: [...beyondNote(grounds), ...grounds.open.faults, ...notes.map(note => named(note, entries))],
    changes: changesOf(entries),
    restated: [],
  }
}

/** A note on a measure's words, by the measure's title: in the app they are in no file. */
function named(note: string, entries: readonly Entry[]): string {
  const [file, id] = /^narrative\/[\d-]+\/([a-z0-9-]+)\.md/.exec(note) ?? []
  const entry = entries.find(one => one.id === id)
  return file && entry ? `${entry.title}${note.slice(file.length)}` : note
}

/** Told where a month is not one that the records cover whole. */
function beyondNote({ extract, month }: Grounds): readonly string[] {
  const { recordsTo } = extract.manifest
  if (recordsTo === null || month <= lastCompleteMonth(recordsTo)) return []
  const reach = dayName(parseDay(recordsTo)!)
  return [`The records reach to ${reach}, so ${monthName(month)} is not complete in them.`]
}
