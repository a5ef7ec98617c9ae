import { readdirSync, readFileSync } from 'node:fs'
import type { AuthorityFacts, CorpusEntry } from './corpus-entry.ts'

const FOLDER = new URL('corpus/', import.meta.url)

/** The entries to try a narrative checker on, by theme, and the figures they speak of. */
export interface Corpus {
  readonly facts: Readonly<Record<string, AuthorityFacts>>
  readonly themes: Readonly<Record<string, readonly CorpusEntry[]>>
}

/** Reads every theme of the corpus, in order of name, and its facts. */
export function readCorpus(): Corpus {
  const themes = readdirSync(FOLDER)
    .filter(name => name.endsWith('.json') && name !== 'facts.json')
    .sort()
  return {
    facts: read('facts.json') as Corpus['facts'],
    themes: Object.fromEntries(
      themes.map(name => [name.replace('.json', ''), read(name) as readonly CorpusEntry[]]),
    ),
  }
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))
}
