import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { adversarialRecords } from '../independent/adversarial.ts'
import { planFiles } from '../independent/plan-files.ts'
import { folderOf } from '../store/plan-folders.ts'
import { run } from './run.ts'

const plan = folderOf(planFiles(adversarialRecords(9, 150)))
afterAll(() => plan.remove())

/** The program as it is built: in a process of its own, which makes reports in another and works with threads. */
function built(...args: readonly string[]) {
  return spawnSync(process.execPath, ['bin/throughline', ...args], { encoding: 'utf8' })
}

describe.skipIf(!existsSync('dist/main.js'))('the program as built (needs npm run build)', () => {
  test('writes the same bytes in every form as when all is done in one process and one thread', {
    timeout: 60_000,
  }, async () => {
    expect((await run(['load', plan.path])).code).toBe(0)
    const out = join(plan.path, 'built')
    const ran = built('report', plan.path, '--month', '2022-05', '--out', out)
    expect([ran.status, ran.stderr]).toEqual([0, expect.not.stringContaining('Error')])
    const here = await run(['report', plan.path, '--month', '2022-05', '--out', out])
    const names = readdirSync(out).sort()
    expect(names).toEqual([...here.files.keys()].map(path => path.slice(out.length + 1)).sort())
    expect(names).toContain('report.pdf')
    for (const name of names) {
      const written = readFileSync(join(out, name))
      const text = here.files.get(`${out}/${name}`)!
      const same = written.equals(Buffer.from(text, /\.(html|json)$/.test(name) ? 'utf8' : 'latin1'))
      expect([name, same]).toEqual([name, true])
    }
  })

  test('ends with the exit code and words of what stopped the other process', () => {
    const ran = built('report', join(plan.path, 'nowhere'), '--month', '2022-05', '--out', 'x')
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('There is no plan.yaml')])
    expect(ran.stderr).not.toContain('    at ')
  })
})
