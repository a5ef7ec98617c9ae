/** The family that documents are set in: Source Sans 3, under the SIL Open Font License. */
export const FONT_FAMILY = 'Source Sans 3'

/** The family's faces as TrueType files, which a renderer is given since it reads no disk. */
export interface Fonts {
  readonly regular: Uint8Array
  readonly italic: Uint8Array
  readonly semibold: Uint8Array
  readonly bold: Uint8Array
}
