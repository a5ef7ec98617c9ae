/** What the writer prints: an answer's text, or an audit line's number and what it said. */
export type Acknowledged =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'line'; readonly number: number; readonly said: string }

export const WRITTEN_MONTH = '2022-12'
export const WRITTEN_PLACE = { month: WRITTEN_MONTH, measure: 'cp-visits', question: 'working' } as const
