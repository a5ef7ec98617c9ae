import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { expect } from 'vitest'

const FOLDER = join(import.meta.dirname, 'golden')

/**
 * Holds a rendering to the one that was accepted. Where they differ, the new one is written beside it with
 * `-changed` in its name; `GOLDEN=accept` takes it, and so does a golden that isn't there yet.
 */
export function expectGolden(name: string, text: string): void {
  const path = join(FOLDER, name)
  const changed = path.slice(0, -extname(name).length) + `-changed${extname(name)}`
  mkdirSync(dirname(path), { recursive: true })
  if (process.env.GOLDEN === 'accept' || !existsSync(path)) writeFileSync(path, text)
  const same = readFileSync(path, 'utf8') === text
  if (same) rmSync(changed, { force: true })
  else writeFileSync(changed, text)
  expect(same, `${name} is not as accepted; see ${changed} and, if it is right, run npm run golden`).toBe(
    true,
  )
}
