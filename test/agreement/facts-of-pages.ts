import { QUESTIONS } from '../../src/report/narrative/narrative.ts'
import { type Facts, flowing, type PageRead, type Part, type Row, stream } from './reading.ts'

/** The heading of what a page of definitions says as well, which paper leaves to that page. */
export const COUNTS = 'What it counts'

type Of<Kind extends Part['kind']> = Extract<Part, { readonly kind: Kind }>

/** What a measure's page says, by field. */
export function factsOfPage({ title, kicker, parts }: PageRead): Facts {
  const key = ofKind(parts, 'key')[0]
  const own = untilHeading(parts, COUNTS)
  const charts = ofKind(parts, 'chart')
  const sections = sectionsOf(parts)
  const answers = QUESTIONS.map(({ question, words }) => [question, answerIn(sections.get(words))] as const)
  return {
    title,
    priority: kicker,
    lead: textsOf(parts, 'lead').join(' '),
    ...(key ? keyFacts(key) : {}),
    reason: textsOf(parts, 'reason').join(' '),
    together: textsOf(untilChart(parts), 'words').join(' '),
    signs: stream(textsOf(parts, 'signs')),
    ...sentencesUnder(sections),
    words: stream(textsOf(own, 'words', 'check')),
    said: stream(saidOf(own)),
    events: stream(textsOf(parts, 'events')),
    charts: charts.map(chart => `${chart.title} | ${chart.subtitle}`),
    alts: charts.map(({ alt }) => alt),
    'first alt': charts[0]?.alt ?? '',
    'months table': tableCalled(parts, MONTHS_TABLE),
    'targets table': tableCalled(parts, TARGETS_TABLE),
    'other tables': ofKind(parts, 'table')
      .filter(({ caption }) => !MONTHS_TABLE.test(caption) && !TARGETS_TABLE.test(caption))
      .map(table => stream(tableWords(table))),
    lastThree: lastThreeIn(parts),
    milestones: milestonesIn(parts),
    ...Object.fromEntries(answers),
    checks: stream(textsOf(parts, 'check')),
    'number of checks': textsOf(parts, 'check').length,
  }
}

/** The row of a scorecard, by field. */
export function factsOfRow(row: Row): Facts {
  const { actual, detail, target, targetDetail, word, colour, arrow, travel, signal } = row
  return Object.fromEntries(
    Object.entries({ actual, detail, target, targetDetail, word, colour, arrow, travel, signal }).map(
      ([name, value]) => [`scorecard ${name}`, value],
    ),
  )
}

/** What the cover says that a report is made from and who answers for it, and the month of its title. */
export function factsOfCover(title: string, cover: string): Facts {
  const [, to, extract, signed] = /Records to (.+?) Extract (.+?) Signed off (.+?) For /.exec(cover) ?? []
  return {
    title,
    month: title.replace(/^.*, /, ''),
    cover,
    'records to': to ?? '',
    extract: extract ?? '',
    'signed off': signed ?? '',
  }
}

/** What a page of words and tables says, as words alone. */
export function wordsOfPage(parts: readonly Part[]): string {
  return stream(
    parts.flatMap(part => {
      switch (part.kind) {
        case 'table':
          return tableWords(part)
        case 'chart':
          return [part.title, part.subtitle]
        case 'key':
        case 'scorecard':
          return []
        default:
          return [part.text]
      }
    }),
  )
}

/** All parts of a kind. */
export function ofKind<Kind extends Part['kind']>(parts: readonly Part[], kind: Kind): readonly Of<Kind>[] {
  return parts.filter((part): part is Of<Kind> => part.kind === kind)
}

function keyFacts({ kind: _, ...key }: Of<'key'>): Facts {
  return { ...key }
}

function textsOf(parts: readonly Part[], ...kinds: readonly Part['kind'][]): readonly string[] {
  return parts.flatMap(part => ('text' in part && kinds.includes(part.kind) ? [flowing(part.text)] : []))
}

/** What stands with a measure's headline, before its first chart or heading. */
function untilChart(parts: readonly Part[]): readonly Part[] {
  const end = parts.findIndex(({ kind }) => kind === 'heading' || kind === 'chart')
  return parts.slice(0, end)
}

/** What stands before a heading, or all where there is none. */
function untilHeading(parts: readonly Part[], heading: string): readonly Part[] {
  const end = parts.findIndex(part => part.kind === 'heading' && part.text === heading)
  return end < 0 ? parts : parts.slice(0, end)
}

/** What stands under each heading, down to the next. */
function sectionsOf(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  const sections = new Map<string, Part[]>()
  let under: Part[] = []
  for (const part of parts) {
    if (part.kind !== 'heading') under.push(part)
    else {
      under = []
      sections.set(flowing(part.text), under)
    }
  }
  return sections
}

function answerIn(parts: readonly Part[] | undefined): string | null {
  const words = stream(textsOf(parts ?? [], 'words'))
  return words === 'Not written' ? null : words
}

/** What is said under the headings that ask what a measure does. */
function sentencesUnder(sections: ReadonlyMap<string, readonly Part[]>): Facts {
  const under = (heading: string) => stream(textsOf(sections.get(heading) ?? [], 'words'))
  return {
    changing: under('Is it really changing?'),
    reach: under('Will it get there?'),
    movement: under('Why did it move?'),
    counted: under(COUNTS),
  }
}

/** What is said of a measure's page beside its slide: all but what a slide itself says in words. */
function saidOf(parts: readonly Part[]): readonly string[] {
  const questions: readonly string[] = QUESTIONS.map(({ words }) => words)
  let answering = false
  return parts.flatMap((part, at): readonly string[] => {
    if (part.kind === 'heading') answering = questions.includes(part.text)
    if (part.kind === 'heading' && (parts[at + 1]?.kind ?? 'heading') === 'heading') return []
    if (answering || part.kind === 'key' || part.kind === 'scorecard') return []
    if (part.kind === 'chart') return [part.alt]
    if (part.kind === 'table') return saidTable(part)
    return ['reason', 'signs', 'events', 'check'].includes(part.kind) ? [] : [part.text]
  })
}

/** A table read out: its name, then each row's name with its columns and cells in turn, then its note. */
function saidTable({ caption, rows, note }: Of<'table'>): readonly string[] {
  const [columns = [], ...body] = rows
  const said = body.map(
    ([head, ...cells]) =>
      `${head}: ${cells.map((cell, at) => `${columns[at + 1]} ${cell}`.trim()).join('; ')}.`,
  )
  return [caption, ...said, note]
}

const MONTHS_TABLE = /last three months$/i
const TARGETS_TABLE = /^Targets set by the plan$/

function tableCalled(parts: readonly Part[], caption: RegExp): string {
  return stream(
    ofKind(parts, 'table')
      .filter(one => caption.test(one.caption))
      .flatMap(tableWords),
  )
}

function tableWords({ caption, rows, note }: Of<'table'>): readonly string[] {
  return [caption, ...rows.flat(), note]
}

/** The headline figures of the last three months: the first row of their table. */
function lastThreeIn(parts: readonly Part[]): readonly string[] {
  const table = ofKind(parts, 'table').find(({ caption }) => MONTHS_TABLE.test(caption))
  return table?.rows[1]?.slice(1) ?? []
}

/** The plan's targets as `2023-03 1000`. */
function milestonesIn(parts: readonly Part[]): readonly string[] {
  const table = ofKind(parts, 'table').find(({ caption }) => TARGETS_TABLE.test(caption))
  const [months = [], targets = []] = table?.rows ?? []
  return months.slice(1).map((month, at) => `${monthOf(month)} ${targets[at + 1]!.replace(/[,%]/g, '')}`)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2023-03` of `By Mar 2023`. */
export function monthOf(words: string): string {
  const [, name, year] = /(\w{3}) (\d{4})$/.exec(words)!
  return `${year}-${String(MONTHS.indexOf(name!) + 1).padStart(2, '0')}`
}
