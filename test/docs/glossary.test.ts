import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('GLOSSARY.md', 'utf8')
const words = [...text.matchAll(/^## (.+)$/gm)].map(match => match[1]!)

test('words stand in alphabetical order, each once', () => {
  expect(words).toEqual([...new Set(words)].sort((a, b) => a.localeCompare(b, 'en-GB')))
})

test('each word has one paragraph', () => {
  const entries = text.split(/^## /m).slice(1)
  expect(
    entries.filter(entry => entry.trim().split(/\n{2,}/).length !== 2).map(entry => entry.split('\n')[0]),
  ).toEqual([])
})
