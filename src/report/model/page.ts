import type { Figure, ListRef } from '../../figures/figure.ts'
import type { Direction } from '../../judgement/rating/direction.ts'
import type { Rag } from '../../judgement/rating/rag.ts'
import type { Assurance } from '../../judgement/signal/assurance.ts'
import type { Variation } from '../../judgement/signal/variation.ts'
import type { Prose } from '../narrative/prose.ts'
import type { Section } from '../plan/contents.ts'
import type { Chart } from './chart.ts'

/** A page of a report: `id` is the measure's of a page in `measures`, `index` of the front page, else its section's. */
export interface Page {
  readonly id: string
  readonly section: Section
  readonly title: string
  /** What the page is part of: the priority, or the report's name. */
  readonly kicker: string
  readonly blocks: readonly Block[]
}

/** A figure in the words it is shown in. A report has no number of its own that isn't one of these. */
export interface Shown {
  readonly text: string
  readonly figure: Figure
}

/** Words, with figures among them. */
export type Phrase = readonly (string | Shown)[]

/** How a measure is rated, as a word beside its colour. */
export interface Rating {
  readonly colour: Rag['colour']
  readonly word: string
}

/** Direction of travel from the month before, as an arrow and words. */
export interface Travel {
  readonly arrow: Direction['arrow']
  readonly verdict: Direction['verdict']
  /** `Down, better`. */
  readonly words: string
}

/** A heading. What stands under an aside is also said on another page, and a document that has both leaves it out. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 2 | 3
  readonly text: string
  readonly aside?: true
}

/** A list that figures of the page open to, and the command that opens it. */
export interface Opening {
  readonly list: ListRef
  readonly words: string
  readonly command: string
}

/** A line of a scorecard. */
export interface ScoreRow {
  /** The measure's page, if the report has it. */
  readonly page: string | null
  readonly title: string
  readonly actual: Phrase
  /** When it was counted and, for a target of a whole year, what it comes to. */
  readonly detail: Phrase
  readonly target: string
  readonly targetDetail: string
  readonly rating: Rating
  readonly travel: Travel
  /** Whether the month is a real change; empty where it is too soon to say. */
  readonly signal: string
}

/** A row of a table: its name and a cell for each further column. */
export interface TableRow {
  readonly head: string
  readonly cells: readonly Phrase[]
}

/** A part of a page. It holds words, figures and what the plan set; never a bare number. */
export type Block =
  | Heading
  | { readonly kind: 'lead'; readonly phrase: Phrase }
  | { readonly kind: 'figures-note'; readonly phrase: Phrase }
  | { readonly kind: 'prose'; readonly prose: readonly Prose[] }
  /** A list of what is to be said of one measure after another. */
  | { readonly kind: 'points'; readonly points: readonly Point[] }
  | { readonly kind: 'notice'; readonly title: string; readonly lines: readonly NoticeLine[] }
  | KeyFigure
  | Scorecard
  | Table
  | { readonly kind: 'chart'; readonly chart: Chart }
  | SignalWords
  | Answer
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Tables that stand side by side where there is room. */
  | { readonly kind: 'abreast'; readonly tables: readonly Table[] }
  /** Detail that a reader opens; paper leaves it out. */
  | { readonly kind: 'folded'; readonly summary: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'openings'; readonly words: string; readonly openings: readonly Opening[] }

/** A line of a notice; one about a measure leads to its page if the report has it. */
export type NoticeLine =
  | string
  | { readonly page: string | null; readonly title: string; readonly text: string }

/** What is said of a measure in a list; its title leads to its page if the report has it. */
export interface Point {
  readonly page: string | null
  readonly title: string
  readonly phrase: Phrase
}

/** A measure's headline figure with its rating, direction and target. */
export interface KeyFigure {
  readonly kind: 'key-figure'
  readonly actual: Phrase
  readonly when: string
  readonly rating: Rating
  readonly reason: string
  readonly travel: Travel
  readonly target: string
  readonly targetDetail: string
}

/** Whether a measure is really changing, and whether it can be relied on to meet its target; each also as an icon. */
export interface SignalWords {
  readonly kind: 'signal'
  readonly variation: Variation
  readonly variationWords: string
  readonly assurance: Assurance | null
  readonly assuranceWords: string | null
  readonly sentence: string
}

/** What an owner wrote under a question, and where it does not agree with the figures. */
export interface Answer {
  readonly kind: 'answer'
  readonly heading: string
  readonly prose: readonly Prose[] | null
  readonly notes: readonly string[]
}

/** The measures of a priority, a line each. */
export interface Scorecard {
  readonly kind: 'scorecard'
  readonly title: string
  /** `4 green, 3 amber and 1 red`. */
  readonly counts: string
  readonly rows: readonly ScoreRow[]
}

/** A table with a name for each column and row; `note` says what a reader must know about it. */
export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly note: string | null
  /** Whether the cells are words rather than figures. */
  readonly words: boolean
}

/** A thing that is so, by name. */
export interface Fact {
  readonly term: string
  readonly detail: string
}
