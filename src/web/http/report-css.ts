import { STYLE } from '../../render/html/style.ts'
import { scopeCss } from './scope-css.ts'

/** What our own style sheet would else do to parts of a report with the same names. */
const APART = `.report .abreast{align-items:start}
.report h2{font-size:1.45rem}
.report>:first-child{margin-top:0}
`

/** The report's own look as a style sheet for what stands in an element of the class `report`. */
export function reportCss(): string {
  const css = String(STYLE).replace(/^<style>|<\/style>$/g, '')
  return `${scopeCss(css, '.report')}${APART}`
}
