/** How one measure is judged: what is good, the targets at each milestone, whose it is, and what sets it apart. */
type Line = readonly [
  id: string,
  good: 'high' | 'low' | 'range' | 'neutral',
  targets: readonly [number, number, number] | null,
  owner: string,
  apart?: {
    readonly range?: readonly [number, number]
    readonly neighbours?: number
    /** Children counted and child population of each statistical neighbour. */
    readonly areas?: readonly (readonly [children: number, population: number])[]
    readonly happened?: readonly [date: string, reason: string]
  },
]

const MILESTONES = ['2023-03', '2023-09', '2024-03']
/** Shares in per cent are judged more loosely than counts and rates. */
const SHARE_TOLERANCE = '30%'
const TOLERANCE = '20%'
const NEIGHBOURS_SOURCE = 'Illustrative figure, made up for Northmere: year ending 31 March 2022'

/** Made-up neighbours, who have 98 looked after children for every 10,000 between them. */
// biome-ignore format: a row
const NEIGHBOURS = [
  [402, 36_900], [287, 31_400], [655, 52_300], [214, 27_800], [498, 61_200],
  [341, 29_600], [576, 58_700], [268, 33_100], [451, 40_500], [390, 45_200],
] as const

// biome-ignore format: a measure a line
const SAFETY: readonly Line[] = [
  ['cin-number', 'range', [1000, 875, 787], 'head.of.assessment', { range: [800, 1200], happened: ['2022-10', 'Teams began to go through every open case'] }],
  ['cin-rate', 'range', [290, 254, 228], 'head.of.assessment', { range: [232, 348], neighbours: 250 }],
  ['cin-visits-in-timescale', 'high', [85, 90, 95], 'head.of.safeguarding'],
  ['cp-number', 'low', [215, 208, 203], 'head.of.safeguarding'],
  ['cp-rate', 'low', [62, 60, 59], 'head.of.safeguarding'],
  ['icpc-in-timescale', 'high', [94, 95, 95], 'head.of.quality.assurance'],
  ['cp-visits-in-timescale', 'high', [90, 93, 95], 'head.of.safeguarding'],
  ['cp-reviews-in-timescale', 'high', [96, 96, 97], 'head.of.quality.assurance'],
]

// biome-ignore format: a measure a line
const JOURNEY: readonly Line[] = [
  ['early-help-open', 'neutral', null, 'head.of.early.help'],
  ['all-open-cases', 'low', [1948, 1811, 1705], 'head.of.assessment'],
  ['contacts', 'low', [760, 680, 600], 'head.of.front.door', { happened: ['2022-07', 'Every contact is recorded from now on'] }],
  ['referrals', 'low', [210, 185, 167], 'head.of.front.door'],
  ['referral-rate', 'low', [731, 644, 582], 'head.of.front.door'],
  ['contacts-to-early-help', 'high', [26, 28, 30], 'head.of.early.help'],
  ['re-referrals', 'low', [27, 24, 22], 'head.of.front.door'],
  ['assessments-in-timescale', 'high', [80, 85, 90], 'head.of.assessment'],
]

// biome-ignore format: a measure a line
const HOMES: readonly Line[] = [
  ['cla-number', 'low', [515, 485, 450], 'head.of.looked.after.children'],
  ['cla-rate', 'low', [149, 141, 131], 'head.of.looked.after.children', { neighbours: 98, areas: NEIGHBOURS }],
  ['cla-starts', 'low', [169, 162, 155], 'head.of.looked.after.children'],
  ['cla-starts-rate', 'low', [49, 47, 45], 'head.of.looked.after.children', { neighbours: 34 }],
  ['cla-ceased', 'high', [206, 190, 190], 'head.of.permanence'],
  ['cla-ceased-rate', 'high', [60, 55, 55], 'head.of.permanence', { neighbours: 34 }],
  ['cla-visits-in-timescale', 'high', [85, 88, 90], 'head.of.looked.after.children'],
  ['cla-reviews-in-timescale', 'high', [95, 96, 97], 'head.of.quality.assurance'],
]

const HEAD = (
  kind: SourceKind,
): string => `# The improvement plan of Northmere, an authority that does not exist. Its records are made up.
authority: {code: "899", name: "Northmere"}
population:
  - {from: 2016-04-01, children: 34460, source: "Northmere's own made-up estimate, ages 0 to 17"}
sources: [{kind: ${kind}, path: data}]
parameters: {cin-visit: 20 WD, cp-visit: 10 WD}
${kind === 'ssd-csv' ? SIGNED_OFF : ''}priorities:
`
const SIGNED_OFF = `sign-off:
  2022-11: {by: "Director of Children's Services", on: 2022-12-15}
`

/** What Northmere's records can be written as. */
export type SourceKind = 'ssd-csv' | 'ssd-parquet' | 'annex-a' | 'ssda903' | 'cin-census'

/** Northmere's `plan.yaml`, for records of one kind in its `data`. Only the report from its own dataset is signed off. */
export function planFile(kind: SourceKind = 'ssd-csv'): string {
  return [
    HEAD(kind),
    priority('A', 'Planning and safety', SAFETY),
    priority('B', "The child's journey through the system", JOURNEY),
    priority('C', 'Homes and families for children who are looked after', HOMES),
  ].join('')
}

function priority(id: string, title: string, lines: readonly Line[]): string {
  return [`  - id: ${id}`, `    title: ${title}`, '    measures:', ...lines.flatMap(measure), ''].join('\n')
}

function measure([id, good, targets, owner, apart = {}]: Line): string[] {
  const isShare = /(timescale|to-early-help|re-referrals)$/.test(id)
  const lines = [`id: ${id}`, `good: ${good}`]
  if (apart.range) lines.push(`range: [${apart.range.join(', ')}]`)
  if (targets) {
    lines.push(`tolerance: ${isShare ? SHARE_TOLERANCE : TOLERANCE}`)
    lines.push(`targets: {${targets.map((target, i) => `${MILESTONES[i]}: ${target}`).join(', ')}}`)
  }
  lines.push(`owner: ${owner}@northmere.example`)
  lines.push(`deputy: ${owner.replace('head.of', 'service.manager')}@northmere.example`)
  if (apart.neighbours) lines.push(`comparators: [${neighbours(apart.neighbours)}]`)
  if (apart.happened)
    lines.push(`annotations: [{date: ${apart.happened[0]}, reason: "${apart.happened[1]}"}]`)
  if (apart.areas) lines.push(...areas(apart.areas))
  return lines.map((line, i) => `${i === 0 ? '      - ' : '        '}${line}`)
}

function neighbours(value: number): string {
  return `{name: "Statistical neighbours", value: ${value}, year: "2021-22", source: "${NEIGHBOURS_SOURCE}"}`
}

function areas(values: readonly (readonly [number, number])[]): readonly string[] {
  const each = values.map(
    ([numerator, denominator], at) =>
      `    - {name: "Neighbour ${at + 1}", numerator: ${numerator}, denominator: ${denominator}}`,
  )
  return ['areas:', '  year: "2021-22"', `  source: "${NEIGHBOURS_SOURCE}"`, '  values:', ...each]
}
