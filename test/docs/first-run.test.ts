import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { SampleAsked } from '../../src/cli/context.ts'
import { writeReturns } from '../../src/sample/returns/write-returns.ts'
import { writeNorthmere } from '../../src/sample/write-northmere.ts'
import { run } from '../cli/run.ts'

const walk = readFileSync('docs/first-run.md', 'utf8')
const here = mkdtempSync(join(tmpdir(), 'throughline-walk-'))
afterAll(() => rmSync(here, { recursive: true, force: true }))

/** What the walk makes, which stands in a folder of the test's own. */
const MADE = ['demo-data', 'first-plan', 'board']

interface Step {
  readonly command: string
  readonly args: readonly string[]
  readonly shown: readonly string[]
}

test('the walk of docs/first-run.md goes as it says', { timeout: 300_000 }, async () => {
  const steps = stepsOf(walk)
  expect(steps.map(({ args }) => args[0])).toEqual(['sample', 'init', 'check', 'map', 'report', 'list'])
  for (const { command, args, shown } of steps) {
    if (args[0] === 'report') putTarget()
    const asMade = args.map(arg => (MADE.includes(arg.split('/')[0]!) ? join(here, arg) : arg))
    const { code, out, notes } = await run(asMade, '2023-07-01', '', { writeSample })
    expect([command, code]).toEqual([command, 0])
    const said = `${out}\n${notes}`.replaceAll(`${here}/`, '')
    expect([command, shown.filter(line => !saysLine(said, line))]).toEqual([command, []])
  }
})

/** The target that the walk has its reader put into the plan. */
function putTarget(): void {
  const path = join(here, 'first-plan/plan.yaml')
  const line = walk.split('```yaml\n')[1]!.split('\n')[0]!
  const plan = readFileSync(path, 'utf8')
  const proposed = '      - {id: cp-visits-in-timescale, good: high}'
  expect(plan).toContain(proposed)
  writeFileSync(path, plan.replace(proposed, line))
}

function stepsOf(text: string): readonly Step[] {
  return [...text.matchAll(/^```text\n\$ bin\/throughline (.*)\n([\s\S]*?)^```$/gm)].map(match => ({
    command: match[1]!,
    args: match[1]!.split(' '),
    shown: match[2]!.split('\n').filter(line => line !== '' && line !== '...'),
  }))
}

/** Whether a line was said; `...` at its end stands for the rest of it. */
function saysLine(said: string, line: string): boolean {
  const beginning = line.endsWith('...') ? line.slice(0, -3).trimEnd() : null
  return said.split('\n').some(each => (beginning === null ? each === line : each.startsWith(beginning)))
}

async function writeSample(out: string, { seed, returns }: SampleAsked) {
  const { folder, children, rows } = await writeNorthmere(out, { seed })
  const made = { folder, children, rows: Object.values(rows).reduce((sum, count) => sum + count, 0) }
  return returns ? { ...made, returns: await writeReturns(folder, { seed }) } : made
}
