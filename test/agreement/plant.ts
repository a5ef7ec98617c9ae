import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A change of a text: the first place where something stands is made to say something else. */
export interface Fault {
  readonly file: string
  /** The part of a packed file. */
  readonly part?: string
  readonly from: string
  readonly to: string
}

/** A copy of a report with faults in it. */
export function plantFaults(report: string, copy: string, faults: readonly Fault[]): void {
  mkdirSync(dirname(copy), { recursive: true })
  cpSync(report, copy, { recursive: true })
  for (const { file, part, from, to } of faults) {
    const path = join(copy, file)
    if (part === undefined) writeFileSync(path, changed(readFileSync(path, 'utf8'), from, to))
    else {
      const parts = unzipSync(readFileSync(path))
      parts[part] = strToU8(changed(strFromU8(parts[part]!), from, to))
      writeFileSync(path, zipSync(parts, { level: 1 }))
    }
  }
}

function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`nothing there says ${from}`)
  return text.replace(from, () => to)
}
