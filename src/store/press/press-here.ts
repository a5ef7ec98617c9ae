import { compileTypst } from '../../render/pdf/compile-typst.ts'
import { drawPicture } from './draw-picture.ts'
import type { PressWork } from './press.ts'

/** The work done where it is asked for. */
export const PRESS_HERE: PressWork = {
  compile: async manuscript => compileTypst(manuscript),
  picture: async (svg, width) => drawPicture(svg, width),
}
