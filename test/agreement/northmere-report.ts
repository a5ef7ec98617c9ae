import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { writeNorthmere } from '../../src/sample/write-northmere.ts'
import { run } from '../cli/run.ts'

/** Makes Northmere in a folder, loads it, and writes its report for November 2022 in every form; gives where it is. */
export async function writeNorthmereReport(folder: string): Promise<string> {
  const plan = join(folder, 'northmere')
  await writeNorthmere(plan, { seed: 1 })
  await run(['load', plan], '2022-12-05')
  const out = join(folder, 'report')
  const { code, notes, files } = await run(['report', plan, '--month', '2022-11', '--out', out])
  if (code !== 0) throw new Error(notes)
  mkdirSync(out, { recursive: true })
  for (const [path, content] of files)
    if (dirname(path) === out) writeFileSync(path, content, encodingOf(basename(path)))
  return out
}

function encodingOf(name: string): 'utf8' | 'latin1' {
  return /\.(html|json)$/.test(name) ? 'utf8' : 'latin1'
}
