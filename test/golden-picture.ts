import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Difference, differenceOf, type Picture, readPng, showDifference } from './picture.ts'

const FOLDER = join(import.meta.dirname, 'golden')

/**
 * What is let pass: less than letters drawn by quite another program make, and more than that of one version of a
 * program and the next. A tint of another colour, or a block of words that has moved by a line, is more.
 */
const PASSES = { shade: 2.5, shaded: 5, coloured: 0 }

/** Whether a difference is more than is let pass. */
export function isOther({ shade, shaded, coloured }: Difference): boolean {
  return shade > PASSES.shade || shaded.length > PASSES.shaded || coloured.length > PASSES.coloured
}

/**
 * Holds a picture, a PNG, to the one that was accepted. Where they differ, the new one is written beside it with
 * `-changed` in its name, and `-difference-changed` with a frame where they do: red where it is lighter or darker, blue
 * where its colour is another. `GOLDEN=accept` takes it, and so does a golden that isn't there yet.
 */
export function expectGoldenPicture(name: string, png: Uint8Array): void {
  const path = join(FOLDER, `${name}.png`)
  const changed = join(FOLDER, `${name}-changed.png`)
  const shown = join(FOLDER, `${name}-difference-changed.png`)
  if (process.env.GOLDEN === 'accept' || !existsSync(path)) writeFileSync(path, png)
  const [accepted, drawn] = [readPng(readFileSync(path)), readPng(png)]
  const difference = sameSize(accepted, drawn) ? differenceOf(accepted, drawn) : null
  const same = difference !== null && !isOther(difference)
  for (const file of [changed, shown]) rmSync(file, { force: true })
  if (!same) writeFileSync(changed, png)
  if (difference && !same) writeFileSync(shown, showDifference(png, difference))
  const how = difference
    ? `${difference.shaded.length} squares lighter or darker, ${difference.coloured.length} of another colour`
    : 'of another size'
  expect(
    same,
    `${name}.png is not as accepted (${how}); see ${shown} and, if it is right, run npm run golden`,
  ).toBe(true)
}

function sameSize(one: Picture, other: Picture): boolean {
  return one.width === other.width && one.height === other.height
}
