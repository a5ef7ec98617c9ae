import { compileTypst } from '../src/render/pdf/compile-typst.ts'
import { deflateNatively } from '../src/store/press/deflate.ts'
import { drawPicture } from '../src/store/press/draw-picture.ts'
import type { PressWork } from '../src/store/press/press.ts'

/** The work done where it is asked for. */
export const PRESS_HERE: PressWork = {
  compile: async manuscript => compileTypst(manuscript),
  picture: async (svg, width) => drawPicture(svg, width),
  deflate: deflateNatively,
}
