import { AUTHORITIES, type Authority, NEIGHBOURS_SOURCE } from './authorities.ts'
import type { ProposedPriority } from './proposed-measures.ts'
import type { DatasetFolder, PublishedFigures, ReturnFolder } from './source-spec.ts'

/** A source of files as a plan is to name it, with what was found there in words. */
export interface NamedSource {
  readonly source: Pick<DatasetFolder | ReturnFolder | PublishedFigures, 'kind' | 'path'>
  readonly holds: string
}

/** How far the sources tell a measure, and whether the plan is to ask for it. */
export interface ToldMeasure {
  readonly title: string
  readonly asked: boolean
  /** What stands in for what where it is asked for, otherwise why it is not; sentences. */
  readonly words: readonly string[]
}

/** What a first plan is written from. */
export interface FirstPlan {
  readonly authority: Pick<Authority, 'code' | 'name'>
  /** Children aged 0 to 17 from a day on; null where nobody has said. */
  readonly population: { readonly from: string; readonly children: number; readonly source: string } | null
  readonly sources: readonly NamedSource[]
  readonly priorities: readonly ProposedPriority[]
  /** By measure. */
  readonly told: ReadonlyMap<string, ToldMeasure>
}

const WIDTH = 108

const YEARLY: ReadonlySet<string> = new Set(['ssda903', 'cin-census'])
const SEVERAL_YEARS =
  'It is taken to begin on 1 April of its latest year. If it has every record of earlier years too, say from which day: add from: 2019-04-01.'

/** The text of a first `plan.yaml`, with notes for whoever has never seen one. Months and days are examples. */
export function writePlan(plan: FirstPlan): string {
  return [
    ...head(plan),
    '',
    ...neighbours(plan),
    ...population(plan),
    '',
    ...sources(plan),
    '',
    ...PARAMETERS,
    '',
    ...priorities(plan),
    '',
    ...TARGETS,
    '',
  ].join('\n')
}

function head({ authority: { code, name } }: FirstPlan): readonly string[] {
  return [
    ...note(
      `The plan of ${name}: where its records are, and which measures its report has. "throughline init" proposed it from the files that it found, and it is yours to change. Lines that begin with # are notes. After a change, "throughline check" says whether the plan still reads well.`,
    ),
    '',
    `authority: {code: ${JSON.stringify(code)}, name: ${JSON.stringify(name)}}`,
  ]
}

function neighbours({ authority }: FirstPlan): readonly string[] {
  const known = AUTHORITIES.find(({ code }) => code === authority.code)
  if (!known) return []
  const names = known.neighbours.map(code => AUTHORITIES.find(one => one.code === code)!.name)
  return [
    ...note(
      `Its statistical neighbours: ${names.join('; ')}. Source: ${NEIGHBOURS_SOURCE}. The Department for Education keeps them in its Local Authority Interactive Tool; see there whether they still stand before you publish a comparison. Below is how their figures are given.`,
    ),
    '',
  ]
}

function population({ population }: FirstPlan): readonly string[] {
  const about =
    'Children aged 0 to 17, whom rates are per 10,000 of. The latest that began on or before a month’s end is used, so add a line when a new estimate is published.'
  if (population === null)
    return [
      ...note(
        `${about} Nobody has said how many there are, so rates are left out: take away the # of the next lines and write the number.`,
      ),
      '# population:',
      '#   - {from: 2024-04-01, children: 0, source: "ONS mid-2023 estimate, ages 0 to 17"}',
    ]
  const { from, children, source } = population
  return [
    ...note(about),
    'population:',
    `  - {from: ${from}, children: ${children}, source: ${JSON.stringify(source)}}`,
  ]
}

function sources({ sources }: FirstPlan): readonly string[] {
  return [
    ...note(
      'Where the records are: a folder or a file, relative to this one. Where two kinds of source have the same table, the first named feeds it.',
    ),
    'sources:',
    ...sources.flatMap(({ source: { kind, path }, holds }) => [
      ...note(holds, '  '),
      ...(YEARLY.has(kind) ? note(SEVERAL_YEARS, '  ') : []),
      `  - {kind: ${kind}, path: ${JSON.stringify(path)}}`,
    ]),
    ...note(
      'A database with the tables of the dataset is named like this; docs/sources.md tells more.',
      '  ',
    ),
    '  # - {kind: ssd-sql, engine: sql-server, connection: {env: SSD_CONNECTION}, schema: dbo}',
  ]
}

const PARAMETERS = [
  ...note('Local visiting standards, where they are not these: WD working days, D days, M months.'),
  '# parameters: {cin-visit: 20 WD, cp-visit: 10 WD}',
]

function priorities({ priorities, told }: FirstPlan): readonly string[] {
  const about = note(
    'What the report is about, in its order. "good" says which way a measure should go: high, low, range or neutral. A number of children is neutral until your plan says otherwise.',
  )
  const each = priorities.map(({ id, title, measures }) => {
    const asked = measures.some(measure => told.get(measure.id)?.asked)
    const mark = asked ? '  ' : '  # '
    return [
      `${mark}- id: ${id}`,
      `${mark}  title: ${JSON.stringify(title)}`,
      `${mark}  measures:`,
      ...measures.flatMap(({ id, good }) => {
        const one = told.get(id)
        if (!one) return []
        const line = `- {id: ${id}, good: ${good}}`
        const words =
          one.words.length === 0
            ? ''
            : one.asked
              ? `: approximate. ${one.words.join(' ')}`
              : `: left out. ${one.words.join(' ')}`
        return [...note(`${one.title}${words}`, '      '), `      ${one.asked ? '' : '# '}${line}`]
      }),
    ]
  })
  const any = [...told.values()].some(({ asked }) => asked)
  return [...about, any ? 'priorities:' : '# priorities:', ...each.flat()]
}

const TARGETS = [
  ...note(
    'Targets, whose the measure is, and other authorities’ published figures are said like this. The numbers are examples. How far from its target a measure is amber can be said too (tolerance: 20%).',
  ),
  '#      - id: cp-visits-in-timescale',
  '#        good: high',
  '#        targets: {2024-03: 90, 2025-03: 95}',
  '#        owner: head.of.safeguarding@northmere.example',
  '#        deputy: service.manager.safeguarding@northmere.example',
  '#        comparators:',
  '#          - {name: Statistical neighbours, value: 88, year: "2022-23", source: the publication it is from}',
]

/** Words as lines of a note, none much longer than a line should be. */
function note(words: string, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    if (line !== '' && indent.length + line.length + word.length + 3 > WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map(text => `${indent}# ${text}`)
}
