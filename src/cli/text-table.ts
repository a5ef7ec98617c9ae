/** A column of a text table: its heading, and whether its cells are numbers to be set against the right. */
export interface TextColumn {
  readonly heading: string
  readonly right?: boolean
}

/** Rows of text set out in columns under headings, with a rule below them. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, at) =>
    rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), column.heading.length),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (columns[at]?.right ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd()
  const rule = widths.map(width => '-'.repeat(width)).join('  ')
  return [line(columns.map(column => column.heading)), rule, ...rows.map(line)].join('\n') + '\n'
}
