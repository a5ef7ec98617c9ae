/** How much of a workbook is put up with, so that no file of any size or make uses up the memory or the disk. */
export interface WorkbookLimits {
  /** Parts in the archive. */
  readonly entries: number
  /** Bytes of all the parts that are read, as they come out of the archive. */
  readonly bytes: number
  /** How many times its packed size a part may come to, once it is larger than `ratioFrom` bytes. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Characters of the texts that the sheets share, which are held; each text counts for 16 more. */
  readonly sharedText: number
  /** Columns of a sheet; what is right of them is left out. */
  readonly columns: number
}

export const WORKBOOK_LIMITS: WorkbookLimits = {
  entries: 10_000,
  bytes: 2_147_483_648,
  ratio: 200,
  ratioFrom: 104_857_600,
  sharedText: 100_000_000,
  columns: 1024,
}
