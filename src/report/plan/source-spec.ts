import type { Day } from '../../base/day.ts'

/** Where records come from; paths are relative to the plan's folder. */
export type SourceSpec = DatasetFolder | ReturnFolder | DatasetDatabase | PublishedFigures

/** What every source of records may say. */
interface Records {
  /** The tables of the dataset that it may feed; all that it has unless given. */
  readonly tables?: readonly string[] | undefined
  /** The first day from which it has every record; from the beginning, or as its format has it, unless given. */
  readonly from?: Day | undefined
}

/** A folder with tables of the Standard Safeguarding Dataset, a file each. */
export interface DatasetFolder extends Records {
  readonly kind: 'ssd-csv' | 'ssd-parquet'
  readonly path: string
}

/** A return or a workbook that is crossed to the dataset: a file or a folder of files. */
export interface ReturnFolder extends Records {
  readonly kind: 'annex-a' | 'ssda903' | 'cin-census'
  readonly path: string
}

/** A database with the tables of the dataset. */
export interface DatasetDatabase extends Records {
  readonly kind: 'ssd-sql'
  readonly engine: 'postgresql' | 'sql-server'
  /** Where the connection is written: an environment variable's name, or a file. */
  readonly connection: { readonly env: string } | { readonly file: string }
  readonly schema?: string | undefined
  /** What the names of the tables begin with, such as `hdm_`. */
  readonly prefix?: string | undefined
  readonly tls?: 'on' | 'off' | undefined
  /** The file of the authority that signed the server's certificate, if the machine doesn't know it. */
  readonly ca?: string | undefined
  /** Seconds that one table may take. */
  readonly timeout?: number | undefined
}

/** Figures as they were published before any record reaches. */
export interface PublishedFigures {
  readonly kind: 'figures'
  readonly path: string
}

/** The kinds of source. */
export type SourceKind = SourceSpec['kind']

/** Sources of records, apart from figures that were published. */
export type RecordSource = Exclude<SourceSpec, PublishedFigures>

/** The sources of records among a plan's sources. */
export function recordSources(sources: readonly SourceSpec[]): readonly RecordSource[] {
  return sources.filter(source => source.kind !== 'figures')
}
