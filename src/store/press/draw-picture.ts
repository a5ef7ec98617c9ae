import { createRequire } from 'node:module'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import { toPng } from './to-png.ts'

/**
 * Lato, as the rasteriser reads a face's whole file for each letter that it draws, and Lato's are a fifth of the size of
 * Source Sans's, which has the few signs that Lato lacks.
 */
const FAMILY = 'Lato'
const FACES = [
  '@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf',
  '@expo-google-fonts/lato/700Bold/Lato_700Bold.ttf',
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
]

/**
 * A picture of a drawing, as PNG, so many pixels wide. It is set in the fonts that come with the program, so that it
 * is the same on every machine.
 */
export function drawPicture(svg: string, width: number): Uint8Array {
  const set = svg.replaceAll(/font-family="[^"]*"/g, `font-family="${FAMILY}"`)
  const drawn = new Resvg(set, options(width)).render()
  return toPng(drawn.pixels, drawn.width, drawn.height)
}

function options(width: number): ResvgRenderOptions {
  const require = createRequire(import.meta.url)
  return {
    background: '#ffffff',
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: FACES.map(face => require.resolve(face)),
      loadSystemFonts: false,
      defaultFontFamily: FAMILY,
    },
  }
}
