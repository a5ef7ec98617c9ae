import { TABLES } from '../../src/tables/all.ts'
import { CODE_LISTS, type CodeList } from '../../src/tables/code-lists.ts'
import type { Column, ColumnKind, Table } from '../../src/tables/table.ts'
import { anchorOf, asCode, markdownPage, markdownTable } from './markdown.ts'

const KINDS: Readonly<Record<ColumnKind, string>> = {
  id: 'identifier',
  text: 'text',
  date: 'date',
  flag: 'yes or no',
  code: 'code',
  json: 'JSON object',
  integer: 'whole number',
  number: 'number',
}

/** `docs/tables.md`: the tables, columns and code lists that are loaded. */
export function tablesPage(): string {
  return markdownPage([
    '# Tables',
    `The ${TABLES.length} tables of the Standard Safeguarding Dataset that Throughline loads, and the national code lists behind them. A file is told by its headings, not by its name: give it the column names below, in any order and in capital or small letters.`,
    'This page is made from the table definitions in `src/tables` by `npm run docs`.',
    howFieldsAreRead(),
    '## The tables',
    TABLES.map(table => `- [${table.name}](#${anchorOf(table.name)}): ${table.is}`).join('\n'),
    ...TABLES.flatMap(tableBlocks),
    '## Code lists',
    'A field is matched to a code by the code itself, by the national description, by “code - description”, and by the other descriptions that systems are known to use. Capitals, spacing and a final full stop make no difference. A value that matches nothing is kept as it is and reported as `code-unmapped`.',
    ...Object.values(CODE_LISTS).flatMap(codeListBlocks),
  ])
}

function howFieldsAreRead(): string {
  return [
    '## How fields are read',
    '',
    '- Every field is trimmed. A blank field and the word NULL are both blank.',
    '- **identifier**: compared as text, so `007` is not `7`.',
    '- **date**: written 2022-11-30 or 30/11/2022, with or without a time, which is cut off. A record with a date that is neither is left out.',
    '- **yes or no**: yes is Y, Yes, T, True or 1, in any case. Anything else is not yes.',
    '- **code**: the national code, or a description that is mapped to it. See [Code lists](#code-lists).',
    '- **JSON object**: kept as text. Anything else is reported, and nothing is read from it.',
  ].join('\n')
}

function tableBlocks(table: Table): readonly string[] {
  return [
    `### ${table.name}`,
    table.is,
    factsOf(table),
    markdownTable(['Column', 'Holds', 'What it is', 'Notes'], table.columns.map(columnRow)),
    derivedBlock(table),
  ]
}

function factsOf(table: Table): string {
  const keys = table.columns.filter(column => column.key).map(column => asCode(column.name))
  const facts = [
    `- Identified by ${keys.join(' and ')}: records that share it are reported, and the first is kept.`,
  ]
  if (table.runs) {
    const [start, end] = table.runs
    facts.push(
      `- Runs from ${asCode(start)} to ${asCode(end)}: a record without a start, or that starts after it ends, is left out; a file without both columns is not used.`,
    )
  }
  if (table.happened) facts.push(`- ${asCode(table.happened)} helps to tell how far the records reach.`)
  if (table.personThrough) {
    const { column, table: through } = table.personThrough
    facts.push(
      `- A file without the person’s column finds the person through ${asCode(column)}, in ${asCode(through)}.`,
    )
  }
  return facts.join('\n')
}

function columnRow(column: Column): readonly string[] {
  const kind = column.list
    ? `${KINDS[column.kind]}: [${CODE_LISTS[column.list].title.toLowerCase()}](#${anchorOf(CODE_LISTS[column.list].title)})`
    : KINDS[column.kind]
  return [asCode(column.name), kind, column.is, notesOf(column).join('; ')]
}

function notesOf(column: Column): readonly string[] {
  return [
    ...(column.key ? ['never blank'] : []),
    ...(column.required ? ['a record without it is left out'] : []),
    ...(column.references ? [`names a ${asCode(column.references)}`] : []),
    ...(column.aliases ? [`also headed ${column.aliases.map(asCode).join(', ')}`] : []),
  ]
}

function derivedBlock(table: Table): string {
  const derived = table.derived ?? []
  if (derived.length === 0) return ''
  return `Worked out when the table is loaded:\n\n${derived
    .map(
      ({ name, is, from, key }) => `- ${asCode(name)}: ${is} From the key ${asCode(key)} of ${asCode(from)}.`,
    )
    .join('\n')}`
}

function codeListBlocks(list: CodeList): readonly string[] {
  const others = Object.keys(list.aliases).length
  return [
    `### ${list.title}`,
    `Source: ${list.source}. ${others === 0 ? 'No other descriptions are mapped' : `${others} other ${others === 1 ? 'description is' : 'descriptions are'} mapped`} in [${list.name}.ts](../src/tables/codes/${list.name}.ts).`,
    markdownTable(
      ['Code', 'Description'],
      Object.entries(list.codes).map(([code, description]) => [asCode(code), description]),
    ),
  ]
}
