import type { Chart } from '../../report/model/chart.ts'
import type { Picture } from './pictures.ts'

/** What is counted through a document: captions, numbered lists and the texts that can be edited. */
export type Series = 'Table' | 'Figure' | 'list' | 'control'

/** What blocks lean on beyond themselves. */
export interface Look {
  /** The bookmark of each page of the report, by its id. */
  readonly anchors: ReadonlyMap<string, string>
  readonly pictures: ReadonlyMap<Chart, Picture>
  /** The next number of a series, from 1, in the order of the document. */
  readonly next: (series: Series) => number
}
