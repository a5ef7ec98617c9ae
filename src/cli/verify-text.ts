import { countOf, displayNumber } from '../base/display.ts'
import { monthName, shortMonthName } from '../base/month.ts'
import { engineOf, programName } from '../editions.ts'
import type { FigureRecord } from '../figures/figure-records.ts'
import type { Edition } from '../report/editions/edition.ts'
import type { FigureChange } from '../report/editions/figure-changes.ts'
import { textTable } from './text-table.ts'

const MOST_LISTED = 40

/** What an edition is, who signed it off, and what it was made from. */
export function titleText({
  authority,
  month,
  audience,
  extract,
  engine,
  signedOff,
  digest,
}: Edition): string {
  const signed = signedOff ? `Signed off by ${signedOff.by} on ${signedOff.on}.` : 'Not signed off.'
  return `${authority.name}: edition of ${monthName(month)} for the ${audience}. ${signed}
Made from extract ${extract.id} by ${programName(engine)}.
Digest ${digest}

`
}

/** Which of an edition's files are not as they were sealed. */
export function filesText(
  faults: readonly { readonly path: string; readonly what: string }[],
  of: number,
): string {
  if (faults.length === 0) return `Files: all ${displayNumber(of)} as sealed.\n`
  const lines = faults.map(({ path, what }) => `  ${what.padEnd(7)}  ${path}\n`)
  return `Files: ${displayNumber(faults.length)} not as sealed.\n${lines.join('')}`
}

/** Which figures come out otherwise when they are made again; null where the edition's own can't be read. */
export function figuresText(changes: readonly FigureChange[] | null, of: number): string {
  if (!changes) return 'Figures: made again, but the edition’s own can’t be read.\n'
  if (changes.length === 0) return `Figures: all ${displayNumber(of)} come out the same.\n`
  const rows = changes.slice(0, MOST_LISTED).map(({ was, is }) => {
    const { measure, month, window } = (was ?? is)!
    return [measure, shortMonthName(month), window, amounts(was), amounts(is)]
  })
  const more = changes.length - rows.length
  return [
    `Figures: ${countOf(changes.length, 'figure comes', 'figures come')} out otherwise.\n`,
    textTable(
      [
        { heading: 'measure' },
        { heading: 'month' },
        { heading: 'window' },
        { heading: 'was', right: true },
        { heading: 'is', right: true },
      ],
      rows,
    ),
    more > 0 ? `... and ${displayNumber(more)} more\n` : '',
  ].join('\n')
}

/** What a figure is made of, whole. */
function amounts(figure: FigureRecord | null): string {
  if (!figure) return 'not there'
  if (figure.numerator === null) return 'no data'
  return figure.denominator === null
    ? displayNumber(figure.numerator)
    : `${displayNumber(figure.numerator)} of ${displayNumber(figure.denominator)}`
}

/** Which of the report's files come out otherwise, and what is known of why. */
export function reportText(
  differing: readonly string[],
  of: number,
  { engine }: Edition,
  version: string,
): string {
  if (differing.length === 0) return `Report: all ${countOf(of, 'file')} come out the same.\n`
  const listed = differing.slice(0, MOST_LISTED).map(path => `  ${path}\n`)
  const more = differing.length - listed.length
  const [then, now] = [programName(engine), programName(engineOf(version))]
  const why = then === now ? `This is ${now}, as then.` : `This is ${now}, and ${then} made the edition.`
  return `Report: ${countOf(differing.length, 'file comes', 'files come')} out otherwise. ${why}
${listed.join('')}${more > 0 ? `  ... and ${displayNumber(more)} more\n` : ''}`
}
