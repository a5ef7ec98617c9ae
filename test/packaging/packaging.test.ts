import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServeAsked } from '../../src/cli/serve-asked.ts'
import { run } from '../cli/run.ts'
import { adversarialRecords } from '../independent/adversarial.ts'
import { planFiles } from '../independent/plan-files.ts'
import { folderOf } from '../store/plan-folders.ts'

const unit = readFileSync('packaging/throughline.service', 'utf8')
const container = readFileSync('packaging/Containerfile', 'utf8')
const example = readFileSync('packaging/environment.example', 'utf8')
const manual = readFileSync('docs/serving.md', 'utf8')
const reader = readFileSync('src/cli/serve-environment.ts', 'utf8')
const plan = folderOf(planFiles(adversarialRecords(9, 40)))
beforeAll(async () => {
  expect((await run(['load', plan.path])).code).toBe(0)
})
afterAll(() => plan.remove())

/** The variables that the example sets, those that are commented out too. */
const variables = [...example.matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(
  ([, name, value]) => [name!, value!] as const,
)

/** What `serve` is asked for by these arguments, on a plan of our own, in the example's environment. */
async function asked(args: readonly string[]): Promise<ServeAsked> {
  const given: ServeAsked[] = []
  const { code, notes } = await run(
    args.map(arg => (/plan$/.test(arg) ? plan.path : arg)),
    '2023-07-01',
    '',
    {
      environment: Object.fromEntries([...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, ...pair]) => pair)),
      serve: async one => {
        given.push(one)
        return { address: '', open: true, shown: [] }
      },
    },
  )
  expect([code, notes.includes('error')]).toEqual([0, false])
  return given[0]!
}

describe('the unit of systemd', () => {
  test.skipIf(!existsSync('/usr/bin/systemd-analyze'))('is understood by systemd', () => {
    const { stderr } = spawnSync('systemd-analyze', ['verify', 'packaging/throughline.service'], {
      encoding: 'utf8',
    })
    const faults = stderr.split('\n').filter(line => line !== '' && !line.includes('is not executable'))
    expect(faults).toEqual([])
  })

  test('starts the server for a proxy on the same machine', async () => {
    const [program, ...args] = /^ExecStart=(.*)$/m.exec(unit)![1]!.split(' ')
    expect(program).toMatch(/bin\/throughline$/)
    expect(await asked(args)).toMatchObject({ host: '127.0.0.1', port: 4000, demo: false })
  })

  test('does not run as root, and writes below the plan folder alone', () => {
    expect(unit).toMatch(/^User=throughline$/m)
    expect(unit).toMatch(/^ProtectSystem=strict$/m)
    expect(unit).toMatch(/^StateDirectory=throughline$/m)
  })
})

describe('the container', () => {
  test('copies files that there are, and none of the tests', () => {
    const copied = [...container.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from]) =>
      from!.split(' '),
    )
    expect(copied.filter(path => !existsSync(path))).toEqual([])
    expect(copied).not.toContain('.')
    expect(copied).not.toContain('test')
  })

  test('has what the program is published with', () => {
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly files: readonly string[]
    }
    const folders = files.filter(name => !name.includes('.'))
    expect(folders.filter(name => !new RegExp(`^COPY .*\\b${name}$`, 'm').test(container))).toEqual([])
  })

  test('serves to other machines, as nobody in particular', async () => {
    const command = JSON.parse(/^CMD (\[.*\])$/m.exec(container)![1]!) as readonly string[]
    expect(await asked(command)).toMatchObject({ host: '0.0.0.0', port: 4000, demo: false })
    const lines = container.split('\n')
    expect(lines.findIndex(line => line.startsWith('USER '))).toBeLessThan(
      lines.findIndex(line => line.startsWith('ENTRYPOINT')),
    )
    expect(/^USER (\S+)$/m.exec(container)![1]).not.toBe('root')
  })
})

test('every variable that the server reads is in the example and in the manual, and none besides', () => {
  const read = [...reader.matchAll(/(?:read|onOrOff)\('([A-Z_]+)'/g)].map(([, name]) => name!)
  const known = [...new Set(read)].sort()
  const shown = [...new Set(variables.map(([name]) => name.replace(/_FILE$/, '')))].sort()
  expect(shown).toEqual(known)
  expect(known.filter(name => !manual.includes(`\`${name}\``))).toEqual([])
})
