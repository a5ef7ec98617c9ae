import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Fonts } from '../../render/fonts.ts'

const FAMILY = '@expo-google-fonts/source-sans-3'

/** The fonts that reports are set in, from the package that brings them. */
export function readFonts(): Fonts {
  const require = createRequire(import.meta.url)
  const read = (style: string) => readFileSync(require.resolve(`${FAMILY}/${style}/SourceSans3_${style}.ttf`))
  return {
    regular: read('400Regular'),
    italic: read('400Regular_Italic'),
    semibold: read('600SemiBold'),
    bold: read('700Bold'),
  }
}
