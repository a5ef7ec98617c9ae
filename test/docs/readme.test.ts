import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Context } from '../../src/cli/context.ts'
import { runProgram } from '../../src/cli/program.ts'
import { parsePlan } from '../../src/report/plan/parse-plan.ts'
import { measureSchema, PLAN_KEYS } from '../../src/report/plan/plan-schema.ts'
import { readMeasures } from '../../src/store/measure-files.ts'

const readme = readFileSync('README.md', 'utf8')

test('the plan that README.md shows has no fault', () => {
  const yaml = readme.split('```yaml\n')[1]?.split('```')[0] ?? ''
  const { plan, faults } = parsePlan(yaml, readMeasures(null).measures)
  expect(faults).toEqual([])
  expect(plan?.priorities.flatMap(priority => priority.measures.map(measure => measure.id))).toEqual([
    'cin-number',
    'cp-visits-in-timescale',
  ])
})

test('README.md has every key of a plan', () => {
  const keys = [...PLAN_KEYS, ...Object.keys(measureSchema.shape)]
  expect(keys.filter(key => !new RegExp(`\\b${key}:\\s`).test(readme))).toEqual([])
})

test('README.md has every command, and shows none that is not there', async () => {
  const commands = await commandsOf()
  const shown = [...readme.matchAll(/^\$ bin\/throughline (\w+)/gm)].map(match => match[1]!)
  expect(shown.filter(name => !commands.includes(name))).toEqual([])
  expect(
    commands.filter(name => !readme.includes(`\`${name}\``) && !readme.includes(`### ${name}:`)),
  ).toEqual([])
})

/** The commands that `--help` lists. */
async function commandsOf(): Promise<readonly string[]> {
  const help: string[] = []
  const unused = () => {
    throw new Error('help needs nothing of the outside')
  }
  const context: Context = {
    terminal: { out: text => help.push(text), note: () => {}, working: unused },
    today: '2022-12-08',
    version: '0',
    readInput: unused,
    writeSample: unused,
    serve: unused,
    environment: {},
    writeFiles: unused,
    press: { fonts: unused, picture: unused, compile: unused, deflate: unused },
  }
  await runProgram(['--help'], context)
  const listed = help.join('').split('Commands:')[1]?.split('\n\n')[0] ?? ''
  return [...listed.matchAll(/^ {2}(\w+) /gm)].map(match => match[1]!).filter(name => name !== 'help')
}
