import { nearest } from '../base/did-you-mean.ts'
import { CODE_LISTS, codeForm } from './code-lists.ts'
import type { CodeListName } from './codes/code-list.ts'
import { OUTCOME_CODES } from './contact-outcomes.ts'

/** A code that a value could mean, with every text that is known to mean it. */
export interface Candidate {
  readonly code: string
  /** What the code is, for a reader. */
  readonly says: string
  readonly texts: readonly string[]
}

/** The codes of a national list, of a flag or of a contact's outcome, as what a value could mean. */
export function candidatesOf(list: CodeListName | 'flag' | 'contact-outcome'): readonly Candidate[] {
  if (list === 'flag' || list === 'contact-outcome') return list === 'flag' ? FLAGS : OUTCOMES
  const { codes, short = {}, aliases } = CODE_LISTS[list]
  return Object.entries(codes).map(([code, says]) => ({
    code,
    says,
    texts: [
      says,
      ...(short[code] ? [short[code]] : []),
      ...Object.keys(aliases).filter(alias => aliases[alias] === code),
    ],
  }))
}

const FLAGS: readonly Candidate[] = [
  { code: 'yes', says: 'Yes', texts: ['yes'] },
  { code: 'no', says: 'No', texts: ['no', 'not', 'none', 'never'] },
]

const OUTCOMES: readonly Candidate[] = [
  {
    code: 'early-help',
    says: OUTCOME_CODES['early-help'],
    texts: [
      'early help',
      'refer to early help',
      'step down to early help',
      'early help assessment',
      'early intervention',
      'team around the family',
      'family support',
      'EH',
    ],
  },
  {
    code: 'none',
    says: OUTCOME_CODES.none,
    texts: [
      'no further action',
      'NFA',
      'new referral',
      'progress to referral',
      'referral to social care',
      'information and advice',
      'advice given',
      'existing referral',
      'child protection enquiry',
      'strategy discussion',
      'assessment',
      'advice',
      'signposting',
    ],
  },
]

/** Below this much in common, of 1, a likeness is more likely chance. */
const ENOUGH = 0.5

/** By how much the best candidate must lead. */
const LEAD = 0.05

/** The weight of a word that no candidate has. */
const STRANGE = 1.2

/** Words that say nothing of what a code is about. */
const EMPTY = new Set(
  'a an and as at by child children eg for from granted in including not of on or out the to was with'.split(
    ' ',
  ),
)

/**
 * The candidate that a value most likely means: the one whose code it begins with, otherwise the one whose words it
 * shares, rare words counting for more; null where none has enough in common or two have as much.
 */
export function closestCode(value: string, candidates: readonly Candidate[]): Candidate | null {
  const begun = candidates.filter(({ code }) => beginsWith(value, code))
  if (begun.length > 0) return begun.sort((a, b) => b.code.length - a.code.length)[0]!
  const weigh = weigher(candidates)
  const words = wordsOf(value)
  const scored = candidates
    .map(candidate => ({
      candidate,
      score: Math.max(...candidate.texts.map(text => likeness(words, wordsOf(text), weigh))),
    }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (best && best.score >= ENOUGH) return best.score >= (next?.score ?? 0) + LEAD ? best.candidate : null
  return misspelt(value, candidates)
}

/** Whether a value begins with a code and then goes on with something else, as `RC8: closed` does. */
function beginsWith(value: string, code: string): boolean {
  const form = codeForm(value)
  const start = code.toLowerCase()
  return form.startsWith(start) && /^([^a-z0-9]|$)/.test(form.slice(start.length))
}

function misspelt(value: string, candidates: readonly Candidate[]): Candidate | null {
  const near = nearest(
    codeForm(value),
    candidates.flatMap(({ code, texts }) => [code, ...texts].filter(text => text.length > 3)),
  )
  if (near === null) return null
  const meant = candidates.filter(({ code, texts }) => code === near || texts.includes(near))
  return meant.length === 1 ? meant[0]! : null
}

/** How much two sets of words have in common: twice the weight of what they share over the weight of both. */
function likeness(a: readonly string[], b: readonly string[], weigh: (word: string) => number): number {
  const total = (words: readonly string[]) => words.reduce((sum, word) => sum + weigh(word), 0)
  const shared = a.filter(word => b.some(other => sameWord(word, other)))
  const both = total(a) + total(b)
  return both === 0 ? 0 : (2 * total(shared)) / both
}

/** Words that are the same but for their endings. */
function sameWord(a: string, b: string): boolean {
  if (stemOf(a) === stemOf(b)) return true
  const stem = Math.max(5, Math.ceil(0.75 * Math.max(a.length, b.length)))
  return a.slice(0, stem) === b.slice(0, stem) && Math.min(a.length, b.length) >= stem
}

/** A word without the ending that makes another kind of word of it, such as visiting or visitor of visit. */
function stemOf(word: string): string {
  return word.replace(/^(.{4,}?)(ing|ed|or|er|ion)$/, '$1')
}

/** The weight of a word: the fewer candidates have it, the more it tells; one that none has tells little. */
function weigher(candidates: readonly Candidate[]): (word: string) => number {
  const all = candidates.map(({ texts }) => texts.flatMap(wordsOf))
  const known = new Map<string, number>()
  return word => {
    const having = all.filter(words => words.some(other => sameWord(word, other))).length
    const weight = known.get(word) ?? (having === 0 ? STRANGE : Math.log(1 + all.length / having))
    known.set(word, weight)
    return weight
  }
}

function wordsOf(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter(word => word !== '')
  const telling = words.filter(word => !EMPTY.has(word)).map(word => word.replace(/([^s])s$/, '$1'))
  return [...new Set(telling.length > 0 ? telling : words)]
}
