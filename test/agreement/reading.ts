/** A form that a report is written in. */
export type Format = 'html' | 'pdf' | 'docx' | 'pptx' | 'xlsx' | 'json'

/** What is read of one thing: words or a number; null where the form says that there is none. */
export type Value = string | number | null | readonly (string | number | null)[]

/** What is read of a measure, or of a report as a whole, by the field's name. */
export type Facts = Readonly<Record<string, Value>>

/** A report as another program reads one of its forms. */
export interface Reading {
  readonly report: Facts
  /** By the measure's title, in the order of its scorecards. */
  readonly measures: ReadonlyMap<string, Facts>
}

/** A line of a scorecard as it is read. */
export interface Row {
  readonly title: string
  readonly actual: string
  readonly detail: string
  readonly target: string
  readonly targetDetail: string
  readonly word: string
  readonly colour: string
  readonly arrow: string | null
  readonly travel: string
  readonly signal: string
}

/** A part of a page as it is read, in the order it is read in. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'lead' | 'reason' | 'words' | 'signs' | 'events' | 'check'; readonly text: string }
  | {
      readonly kind: 'key'
      readonly actual: string
      readonly when: string
      readonly word: string
      readonly colour: string
      readonly arrow: string | null
      readonly travel: string
      readonly target: string
      readonly targetDetail: string
    }
  | { readonly kind: 'chart'; readonly title: string; readonly subtitle: string; readonly alt: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly rows: readonly (readonly string[])[]
      readonly note: string
    }
  | {
      readonly kind: 'scorecard'
      readonly title: string
      readonly counts: string
      readonly rows: readonly Row[]
    }

/** A page as it is read. */
export interface PageRead {
  readonly title: string
  readonly kicker: string
  readonly parts: readonly Part[]
}

/** Text with each run of spaces as one. */
export function flowing(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** Words alone: without the marks of lists, and the stops that a form may set after a name. */
export function stream(texts: readonly string[]): string {
  return flowing(texts.join(' '))
    .split(' ')
    .filter(word => word !== '•' && word !== '!')
    .map(word => word.replace(/[.:]+$/, ''))
    .filter(word => word !== '')
    .join(' ')
}
