import { createRequire } from 'node:module'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import { FONT_FAMILY } from '../render/fonts.ts'

const FAMILY = '@expo-google-fonts/source-sans-3'

/**
 * A picture of a drawing, as PNG, so many pixels wide. It is set in the fonts that come with the program, so that it
 * is the same on every machine.
 */
export function drawPicture(svg: string, width: number): Uint8Array {
  const set = svg.replaceAll(/font-family="[^"]*"/g, `font-family="${FONT_FAMILY}"`)
  return new Resvg(set, options(width)).render().asPng()
}

function options(width: number): ResvgRenderOptions {
  const require = createRequire(import.meta.url)
  const face = (style: string) => require.resolve(`${FAMILY}/${style}/SourceSans3_${style}.ttf`)
  return {
    background: '#ffffff',
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: ['400Regular', '600SemiBold', '700Bold'].map(face),
      loadSystemFonts: false,
      defaultFontFamily: FONT_FAMILY,
    },
  }
}
