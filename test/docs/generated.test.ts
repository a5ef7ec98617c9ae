import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAGES } from '../../scripts/docs/all.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { readWorklists } from '../../src/store/worklist-files.ts'
import { TABLES } from '../../src/tables/all.ts'
import { RULES } from '../../src/tables/problem.ts'

const page = (path: string) => readFileSync(path, 'utf8')

test.each([...PAGES])('%s says what the source says; "npm run docs" makes it again', (path, make) => {
  const made = make()
  if (process.env.GOLDEN === 'accept') writeFileSync(path, made)
  expect(existsSync(path)).toBe(true)
  expect(page(path)).toBe(made)
})

test('every rule is in docs/problems.md once, and nothing else is', () => {
  const written = [...page('docs/problems.md').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(match => match[1])
  expect(written.sort()).toEqual(Object.keys(RULES).sort())
})

test('every measure is in docs/measures.md once, and nothing else is', () => {
  const written = [...page('docs/measures.md').matchAll(/^- Id: `([a-z0-9-]+)`$/gm)].map(match => match[1])
  expect(written.sort()).toEqual(
    readMeasures(null)
      .measures.map(measure => measure.id)
      .sort(),
  )
})

test('every worklist is in docs/worklists.md once, and nothing else is', () => {
  const written = [...page('docs/worklists.md').matchAll(/^- Id: `([a-z0-9-]+)`$/gm)].map(match => match[1])
  expect(written).toEqual(readWorklists(null).worklists.map(worklist => worklist.id))
})

test('every table and column is in docs/tables.md', () => {
  const text = page('docs/tables.md')
  const names = TABLES.flatMap(table => [
    `### ${table.name}\n`,
    ...table.columns.map(c => `| \`${c.name}\` |`),
  ])
  expect(names.filter(name => !text.includes(name))).toEqual([])
})
