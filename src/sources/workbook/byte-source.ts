/** A file that can be read from any place. */
export interface ByteSource {
  readonly size: number
  /** The bytes from one place up to another, fewer only where the file ends. */
  readonly read: (from: number, to: number) => Promise<Uint8Array>
}
